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

package io.github.flaskspring.docs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.ViewFunction;
import io.github.flaskspring.views.ClassView;
import io.github.flaskspring.views.MethodView;
import io.github.flaskspring.views.View;
import io.github.flaskspring.views.ViewDecorator;
import io.github.flaskspring.views.ViewOptions;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.request;

/** The examples of the page about class-based views. */
class Views {

	// tag::view[]
	static class ListView extends View {

		private final String title;

		ListView(String title) {
			this.title = title;
		}

		@Override
		public Object dispatchRequest(ViewArgs args) {
			return this.title + ", page " + args.get("page");
		}

	}
	// end::view[]

	// tag::methods[]
	@ViewOptions(decorators = KeyRequired.class)
	static class ItemApi extends MethodView {

		String get() {
			return "all items";
		}

		String get(int id) {
			return "item " + id;
		}

		Reply post(@RequestParam String name) {
			return Reply.of("created " + name, 201);
		}

		String delete(int id) {
			return "deleted " + id;
		}

	}

	static class KeyRequired implements ViewDecorator {

		@Override
		public ViewFunction decorate(ViewFunction view) {
			return (args) -> "open sesame".equals(request.headers().get("X-Key")) ? view.call(args) : abort(401);
		}

	}
	// end::methods[]

	@Configuration(proxyBeanMethods = false)
	static class Rules {

		// tag::rules[]
		@Bean
		FlaskCustomizer shelves() {
			return (app) -> {
				app.addUrlRule("/pens/<int:page>", View.asView("pens", ListView.class, "Pens"));
				app.addUrlRule("/inks/<int:page>", View.asView("inks", ListView.class, () -> new ListView("Inks")));

				ClassView items = View.asView("items", ItemApi.class);
				app.addUrlRule("/items/", items).methods("GET", "POST");
				app.addUrlRule("/items/<int:id>", items).methods("GET", "DELETE");
			};
		}
		// end::rules[]

	}

}
