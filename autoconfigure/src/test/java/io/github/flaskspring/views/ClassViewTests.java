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

package io.github.flaskspring.views;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.Flask;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.ViewFunction;
import io.github.flaskspring.mvc.InProcess;

import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.urlFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Views that are classes. */
class ClassViewTests {

	private final Flask app = new Flask("app");

	private final InProcess server = new InProcess(this.app);

	@BeforeEach
	void setUp() {
		this.app.staticFolder(null);
	}

	private String allowed(String path) throws Exception {
		return String.valueOf(this.server.send("OPTIONS", path).getHeader("Allow"));
	}

	@Test
	@Tag("VW-001")
	@Tag("VW-002")
	void nameIsTheDefaultEndpoint() throws Exception {
		this.app.addUrlRule("/hello/<name>", View.asView("hello", Greeting.class, "Hello"));

		assertThat(this.server.text("/hello/Ann")).isEqualTo("Hello, Ann");
		assertThat(this.app.testRequestContext("/").<String>call(() -> urlFor("hello", "name", "Bob")))
			.isEqualTo("/hello/Bob");
	}

	@Test
	@Tag("VW-021")
	void endpointOfTheRuleWins() {
		this.app.addUrlRule("/hello/<name>", "other", View.asView("hello", Greeting.class, "Hello"));

		assertThat(this.app.viewFunctions()).containsOnlyKeys("other");
	}

	@Test
	@Tag("VW-022")
	void eachCallGivesAViewOfItsOwn() throws Exception {
		this.app.addUrlRule("/hello/<name>", View.asView("hello", Greeting.class, "Hello"));
		this.app.addUrlRule("/bye/<name>", View.asView("bye", Greeting.class, () -> new Greeting("Bye")));

		assertThat(this.server.text("/hello/Ann") + this.server.text("/bye/Ann")).isEqualTo("Hello, AnnBye, Ann");
	}

	@Test
	@Tag("VW-003")
	void eachRequestHasAnObjectOfItsOwnUnlessToldOtherwise() throws Exception {
		this.app.addUrlRule("/fresh", View.asView("fresh", Counter.class));
		this.app.addUrlRule("/kept", View.asView("kept", KeptCounter.class));
		this.app.addUrlRule("/bean", new Counter().asView("bean"));

		assertThat(this.server.text("/fresh") + this.server.text("/fresh")).isEqualTo("11");
		assertThat(this.server.text("/kept") + this.server.text("/kept")).isEqualTo("12");
		assertThat(this.server.text("/bean") + this.server.text("/bean")).isEqualTo("12");
	}

	@Test
	@Tag("VW-003")
	void objectIsMadeInsideOfTheRequest() throws Exception {
		this.app.beforeRequest(() -> g.put("greeting", "Hi"));
		this.app.addUrlRule("/<name>",
				View.asView("hello", Greeting.class, () -> new Greeting(g.get("greeting", "?"))));

		assertThat(this.server.text("/Ann")).isEqualTo("Hi, Ann");
	}

	@Test
	@Tag("VW-004")
	@Tag("VW-023")
	void classMayBeReplaced() throws Exception {
		ClassView view = View.asView("hello", Greeting.class, "Hello");
		this.app.addUrlRule("/<name>", view);
		assertThat(view.viewClass()).isEqualTo(Greeting.class);

		view.viewClass(LoudGreeting.class);

		assertThat(this.server.text("/Ann")).isEqualTo("HELLO, ANN");
		assertThatIllegalStateException().isThrownBy(() -> new Counter().asView("count").viewClass(KeptCounter.class))
			.withMessageContaining("cannot be replaced");
	}

	@Test
	void argumentsThatNoConstructorTakesAreRefusedAtOnce() {
		assertThatIllegalArgumentException().isThrownBy(() -> View.asView("hello", Greeting.class, 1))
			.withMessageContaining("has no constructor for the arguments [1]");
	}

	@Test
	@Tag("VW-005")
	void methodsAreInheritedOrReplaced() throws Exception {
		this.app.addUrlRule("/default", View.asView("default", Counter.class));
		this.app.addUrlRule("/listed", View.asView("listed", Listed.class));
		this.app.addUrlRule("/inherited", View.asView("inherited", Inherited.class));
		this.app.addUrlRule("/replaced", View.asView("replaced", Replaced.class));

		assertThat(allowed("/default").split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
		assertThat(allowed("/listed").split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
		assertThat(allowed("/inherited").split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
		assertThat(allowed("/replaced").split(", ")).containsExactlyInAnyOrder("OPTIONS", "PUT");
	}

	@Test
	@Tag("VW-006")
	void optionsMayBeLeftToNobody() throws Exception {
		this.app.addUrlRule("/silent", View.asView("silent", Silent.class));

		assertThat(this.server.send("OPTIONS", "/silent").getStatus()).isEqualTo(405);
	}

	@Test
	@Tag("VW-007")
	void lastDecoratorIsTheOutermost() throws Exception {
		this.app.addUrlRule("/x", View.asView("x", Decorated.class));

		assertThat(this.server.text("/x")).isEqualTo("outer(inner(view x))");
	}

	@Test
	@Tag("VW-007")
	void decoratorsAreThoseOfTheSuperclassUnlessGiven() throws Exception {
		this.app.addUrlRule("/same", View.asView("same", SameDecorators.class));
		this.app.addUrlRule("/none", View.asView("none", NoDecorators.class));

		assertThat(this.server.text("/same")).isEqualTo("outer(inner(view same))");
		assertThat(this.server.text("/none")).isEqualTo("{\"text\":\"view\"}\n");
	}

	private static class Greeting extends View {

		private final String greeting;

		Greeting(String greeting) {
			this.greeting = greeting;
		}

		@Override
		public Object dispatchRequest(ViewArgs args) {
			return this.greeting + ", " + args.getString("name");
		}

	}

	private static final class LoudGreeting extends Greeting {

		LoudGreeting(String greeting) {
			super(greeting);
		}

		@Override
		public Object dispatchRequest(ViewArgs args) {
			return super.dispatchRequest(args).toString().toUpperCase(Locale.ROOT);
		}

	}

	private static class Counter extends View {

		private int count;

		@Override
		public Object dispatchRequest(ViewArgs args) {
			this.count++;
			return Integer.toString(this.count);
		}

	}

	@ViewOptions(initEveryRequest = false)
	private static final class KeptCounter extends Counter {

	}

	@ViewOptions(methods = { "get", "POST" })
	private static class Listed extends Counter {

	}

	@ViewOptions(initEveryRequest = false)
	private static final class Inherited extends Listed {

	}

	@ViewOptions(methods = "PUT")
	private static final class Replaced extends Listed {

	}

	@ViewOptions(provideAutomaticOptions = false)
	private static final class Silent extends Counter {

	}

	@ViewOptions(decorators = { Inner.class, Outer.class })
	private static class Decorated extends View {

		@Override
		public Object dispatchRequest(ViewArgs args) {
			return Map.of("text", "view");
		}

	}

	@ViewOptions(initEveryRequest = true)
	private static final class SameDecorators extends Decorated {

	}

	@ViewOptions(decorators = {})
	private static final class NoDecorators extends Decorated {

	}

	private static final class Inner implements ViewDecorator {

		@Override
		public ViewFunction decorate(ViewFunction view) {
			return (args) -> {
				@Nullable Object value = view.call(args);
				return "inner(" + ((value instanceof Map<?, ?> map) ? map.get("text") : value) + " " + view.name()
						+ ")";
			};
		}

	}

	private static final class Outer implements ViewDecorator {

		@Override
		public ViewFunction decorate(ViewFunction view) {
			return (args) -> "outer(" + view.call(args) + ")";
		}

	}

}
