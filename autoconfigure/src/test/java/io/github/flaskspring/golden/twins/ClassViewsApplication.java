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

import java.math.BigInteger;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.ViewFunction;
import io.github.flaskspring.views.ClassView;
import io.github.flaskspring.views.MethodView;
import io.github.flaskspring.views.View;
import io.github.flaskspring.views.ViewDecorator;
import io.github.flaskspring.views.ViewOptions;

import static io.github.flaskspring.Globals.request;

/** Class based views: decorators, one object for all requests, methods by name. */
@EnableAutoConfiguration
class ClassViewsApplication {

	@Bean
	FlaskCustomizer views() {
		return (app) -> {
			app.addUrlRule("/plain", View.asView("plain", Plain.class));
			app.addUrlRule("/listed", View.asView("listed", Listed.class));
			app.addUrlRule("/hello", View.asView("hello", Templated.class, "hello"));
			app.addUrlRule("/bye/<name>", View.asView("bye", Templated.class, () -> new Templated("bye")));
			app.addUrlRule("/decorated", View.asView("decorated", Decorated.class));
			ClassView items = View.asView("items", Items.class);
			app.addUrlRule("/items/", items).methods("GET", "POST").defaults(Collections.singletonMap("item", null));
			app.addUrlRule("/items/<int:item>", items).methods("GET", "PUT", "DELETE");
			app.addUrlRule("/only", View.asView("only", OnlyPost.class));
			app.addUrlRule("/head", View.asView("head", WithHead.class));
			app.addUrlRule("/more/<int:item>", View.asView("more", Inherited.class));
			app.addUrlRule("/count", View.asView("count", Counter.class));
			app.addUrlRule("/fresh", View.asView("fresh", Fresh.class));
		};
	}

	private static final class Upper implements ViewDecorator {

		@Override
		public ViewFunction decorate(ViewFunction view) {
			return (args) -> String.valueOf(view.call(args)).toUpperCase(Locale.ROOT);
		}

	}

	private static final class Plain extends View {

		@Override
		public Object dispatchRequest(ViewArgs args) {
			return "plain " + request.method();
		}

	}

	@ViewOptions(methods = { "GET", "POST" })
	private static final class Listed extends View {

		@Override
		public Object dispatchRequest(ViewArgs args) {
			return "listed " + request.method();
		}

	}

	private static final class Templated extends View {

		private final String text;

		Templated(String text) {
			this.text = text;
		}

		@Override
		public Object dispatchRequest(ViewArgs args) {
			return this.text + ": " + args.getOrDefault("name", "nobody");
		}

	}

	@ViewOptions(decorators = Upper.class)
	private static final class Decorated extends View {

		@Override
		public Object dispatchRequest(ViewArgs args) {
			return "decorated";
		}

	}

	@ViewOptions(initEveryRequest = true)
	private static class Items extends MethodView {

		Object get(@Nullable BigInteger item) {
			return (item == null) ? "all items" : "item " + item;
		}

		Object post() {
			return Reply.of("created " + request.getText(), 201);
		}

		Object put(BigInteger item) {
			return "replaced " + item;
		}

		Object delete(BigInteger item) {
			return Reply.of("", 204);
		}

	}

	private static final class OnlyPost extends MethodView {

		String post() {
			return "posted";
		}

	}

	private static final class WithHead extends MethodView {

		String get() {
			return "body";
		}

		Object head() {
			return Reply.of("", 200, Map.of("X-Head", "own"));
		}

		Object options() {
			return Reply.of("", 200, Map.of("Allow", "GET, HEAD", "X-Options", "own"));
		}

	}

	private static final class Inherited extends Items {

		String patch(BigInteger item) {
			return "patched " + item;
		}

	}

	@ViewOptions(initEveryRequest = false)
	private static class Counter extends View {

		private int count;

		@Override
		public Object dispatchRequest(ViewArgs args) {
			this.count++;
			return Integer.toString(this.count);
		}

	}

	@ViewOptions(initEveryRequest = true)
	private static final class Fresh extends Counter {

	}

}
