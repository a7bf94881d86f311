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

package io.github.flaskspring.golden.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.Reply;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** Login and logout with the signed session cookie. */
@EnableAutoConfiguration
@FlaskController
public class SessionLoginApplication {

	private static final Map<String, String> USERS = Map.of("ann", "apple", "bob", "b\u00e9b\u00e9");

	@Route("/")
	String index() {
		return session.containsKey("user") ? "Logged in as " + session.get("user") : "You are not logged in";
	}

	@Route(value = "/login", methods = { "GET", "POST" })
	Object login() {
		if (request.isMethod("POST")) {
			String name = request.form("name");
			if (!request.form("password").equals(USERS.get(name))) {
				return Reply.of("wrong", 401);
			}
			session.put("user", name);
			return redirect(urlFor("index"));
		}
		return "<form method=post>";
	}

	@Route("/logout")
	Object logout() {
		session.remove("user");
		return redirect(urlFor("index"));
	}

	@Route("/clear")
	String clear() {
		session.clear();
		return "cleared";
	}

	@Route("/visits")
	String visits() {
		session.put("visits", session.get("visits", 0) + 1);
		return session.get("visits").toString();
	}

	@Route("/peek")
	Map<String, ?> peek() {
		return Map.of("keys", List.copyOf(new TreeSet<>(session.keySet())), "new", session.isNew(), "modified",
				session.isModified(), "permanent", session.isPermanent());
	}

	@Route("/untouched")
	String untouched() {
		return "no session access";
	}

	@Route("/setdefault")
	String setdefault() {
		session.putIfAbsent("seen", true);
		return "ok";
	}

	@Route("/same")
	String same() {
		if (session.containsKey("user")) {
			session.put("user", session.get("user"));
		}
		return "ok";
	}

	@Route("/nested/<item>")
	@SuppressWarnings("unchecked")
	Map<String, ?> nested(String item) {
		session.putIfAbsent("cart", new ArrayList<>());
		List<@Nullable Object> cart = (List<@Nullable Object>) session.get("cart");
		cart.add(item);
		if (!request.args().get("mark", "").isEmpty()) {
			session.setModified(true);
		}
		return Map.of("cart", cart);
	}

	@Route("/fail")
	String fail() {
		session.put("lost", true);
		throw new IllegalStateException("after session change");
	}

}
