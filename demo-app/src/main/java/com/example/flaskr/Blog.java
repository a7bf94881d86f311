/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package com.example.flaskr;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.Route;

import static com.example.flaskr.Auth.loginRequired;
import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;

/**
 * Read, write, change and delete posts. Flask: {@code flaskr/blog.py} of the tutorial.
 */
@BlueprintController(name = "blog")
final class Blog {

	private final Posts posts;

	Blog(Posts posts) {
		this.posts = posts;
	}

	@Route("/")
	Object index() {
		return renderTemplate("blog/index", "posts", this.posts.newestFirst());
	}

	@Route(value = "/create", methods = { "GET", "POST" })
	Object create() {
		User user = loginRequired();
		if (request.isMethod("POST")) {
			String title = request.form("title");
			String body = request.form("body");
			String error = check(title, body);
			if (error == null) {
				this.posts.add(user, title, body);
				return redirect(urlFor("blog.index"));
			}
			flash(error, "error");
		}
		return renderTemplate("blog/create");
	}

	@Route(value = "/<int:id>/update", methods = { "GET", "POST" })
	Object update(long id) {
		Post post = getPost(id, loginRequired());
		if (request.isMethod("POST")) {
			String title = request.form("title");
			String body = request.form("body");
			String error = check(title, body);
			if (error == null) {
				this.posts.change(post, title, body);
				return redirect(urlFor("blog.index"));
			}
			flash(error, "error");
		}
		return renderTemplate("blog/update", "post", post);
	}

	@Route(value = "/<int:id>/delete", methods = "POST")
	Object delete(long id) {
		this.posts.remove(getPost(id, loginRequired()));
		return redirect(urlFor("blog.index"));
	}

	/** A post of the given author. Flask: {@code get_post} with {@code check_author}. */
	private Post getPost(long id, User author) {
		Post post = this.posts.find(id).orElseThrow(() -> abort(404, "Post id " + id + " doesn't exist."));
		if (!post.isBy(author)) {
			throw abort(403, "Only " + post.username() + " may change this post.");
		}
		return post;
	}

	private static @Nullable String check(String title, String body) {
		if (title.isBlank()) {
			return "Title is required.";
		}
		if (title.length() > Post.MAX_TITLE) {
			return "Title is too long: at most " + Post.MAX_TITLE + " characters.";
		}
		if (body.length() > Post.MAX_BODY) {
			return "Body is too long: at most " + Post.MAX_BODY + " characters.";
		}
		return null;
	}

}
