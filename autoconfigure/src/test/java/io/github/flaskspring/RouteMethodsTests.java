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

package io.github.flaskspring;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static io.github.flaskspring.Dispatching.get;
import static io.github.flaskspring.Dispatching.send;
import static io.github.flaskspring.Dispatching.status;
import static org.assertj.core.api.Assertions.assertThat;

/** Which methods a route accepts, and who answers OPTIONS. */
class RouteMethodsTests {

	private final Flask app = new Flask("methods").staticFolder(null);

	@SuppressWarnings("serial")
	private record Attributed(@Nullable Collection<String> methods, Collection<String> requiredMethods,
			@Nullable Boolean provideAutomaticOptions) implements ViewFunction {

		@Override
		public Object call(ViewArgs args) {
			return "view " + Globals.request.method();
		}

	}

	private Set<String> methodsOf(RouteOptions options) {
		options.endpoint("view");
		return this.app.urlMap().iterRules("view").get(0).methods();
	}

	@Test
	@Tag("RT-019")
	void methodsOfTheViewCountWithoutAnOption() {
		assertThat(methodsOf(this.app.addUrlRule("/", new Attributed(List.of("put"), List.of(), null))))
			.containsExactlyInAnyOrder("PUT", "OPTIONS");
	}

	@Test
	@Tag("RT-019")
	@Tag("RT-026")
	void withoutAnythingTheMethodIsGet() {
		assertThat(methodsOf(this.app.addUrlRule("/", new Attributed(null, List.of(), null))))
			.containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
	}

	@Test
	@Tag("RT-019")
	void optionWinsOverTheView() {
		assertThat(methodsOf(this.app.addUrlRule("/", new Attributed(List.of("PUT"), List.of(), null)).methods("POST")))
			.containsExactlyInAnyOrder("POST", "OPTIONS");
	}

	@Test
	@Tag("RT-020")
	void requiredMethodsAreAdded() {
		assertThat(methodsOf(
				this.app.addUrlRule("/", new Attributed(null, List.of("PUT", "delete"), null)).methods("post")))
			.containsExactlyInAnyOrder("POST", "PUT", "DELETE", "OPTIONS");
	}

	@Test
	@Tag("RT-021")
	@Tag("RT-024")
	void viewMaySwitchAutomaticOptionsOff() throws Exception {
		this.app.addUrlRule("/n", new Attributed(null, List.of(), false)).endpoint("n");

		Response response = send(this.app, "OPTIONS", "/n");

		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().get("Allow").split(", ")).containsExactlyInAnyOrder("GET", "HEAD");
	}

	@Test
	@Tag("RT-022")
	void automaticOptionsDoNotAcceptOptionsByThemselves() throws Exception {
		this.app.addUrlRule("/a", new Attributed(List.of("GET"), List.of(), true)).endpoint("a");
		this.app.addUrlRule("/b", new Attributed(List.of("GET", "OPTIONS"), List.of(), true)).endpoint("b");

		assertThat(status(this.app, "OPTIONS", "/a")).isEqualTo(405);
		assertThat(send(this.app, "OPTIONS", "/b").getText()).isEmpty();
	}

	@Test
	@Tag("RT-022")
	@Tag("RT-025")
	void listedOptionsCallTheView() throws Exception {
		this.app.addUrlRule("/a", new Attributed(List.of("GET", "OPTIONS"), List.of(), false)).endpoint("a");
		this.app.addUrlRule("/b", new Attributed(List.of("GET", "OPTIONS"), List.of(), null)).endpoint("b");

		assertThat(send(this.app, "OPTIONS", "/a").getText()).isEqualTo("view OPTIONS");
		assertThat(send(this.app, "OPTIONS", "/b").getText()).isEqualTo("view OPTIONS");
	}

	@Test
	@Tag("RT-023")
	void registrationWinsOverTheViewAndTheSetting() throws Exception {
		this.app.config().put("PROVIDE_AUTOMATIC_OPTIONS", false);
		this.app.addUrlRule("/off", "off", (args) -> "");
		this.app.addUrlRule("/on", new Attributed(List.of("GET", "OPTIONS"), List.of(), false))
			.endpoint("on")
			.provideAutomaticOptions(true);

		assertThat(status(this.app, "OPTIONS", "/off")).isEqualTo(405);
		assertThat(send(this.app, "OPTIONS", "/on").getText()).isEmpty();
	}

	@Test
	@Tag("RT-027")
	void headComesWithGetOnly() throws Exception {
		this.app.addUrlRule("/get", "get", (args) -> Globals.request.method());
		this.app.addUrlRule("/post", "post", (args) -> "").methods("POST");

		assertThat(send(this.app, "HEAD", "/get").getText()).isEqualTo("HEAD");
		assertThat(status(this.app, "HEAD", "/post")).isEqualTo(405);
	}

	@Test
	@Tag("RT-028")
	void methodsHaveNoCase() throws Exception {
		this.app.addUrlRule("/", "x", (args) -> Globals.request.method()).methods("pUt");

		assertThat(send(this.app, "put", "/").getText()).isEqualTo("PUT");
	}

	@Test
	@Tag("RT-029")
	void anyMethodMayBeListed() throws Exception {
		this.app.addUrlRule("/", "x", (args) -> Globals.request.method())
			.methods("TRACE", "CONNECT", "PROPFIND", "FOO");

		for (String method : List.of("TRACE", "CONNECT", "PROPFIND", "FOO")) {
			assertThat(send(this.app, method, "/").getText()).isEqualTo(method);
		}
	}

	@Test
	@Tag("RT-030")
	@Tag("RT-031")
	void automaticOptionsNameTheMethodsOfAllRules() throws Exception {
		this.app.addUrlRule("/r", "one", (args) -> "");
		this.app.addUrlRule("/r", "two", (args) -> "").methods("POST");

		Response options = send(this.app, "OPTIONS", "/r");
		Response refused = send(this.app, "PUT", "/r");

		assertThat(options.statusCode()).isEqualTo(200);
		assertThat(options.getText()).isEmpty();
		assertThat(options.contentType()).isEqualTo("text/html; charset=utf-8");
		assertThat(refused.statusCode()).isEqualTo(405);
		for (Response response : List.of(options, refused)) {
			assertThat(response.headers().get("Allow").split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS",
					"POST");
		}
	}

	@Test
	@Tag("RT-032")
	void hooksRunForAutomaticOptions() throws Exception {
		AtomicInteger calls = new AtomicInteger();
		this.app.addUrlRule("/", "x", (args) -> "");
		this.app.urlValuePreprocessor((endpoint, values) -> calls.addAndGet(1));
		Action hook = () -> calls.addAndGet(10);
		this.app.beforeRequest(hook);
		this.app.afterRequest((response) -> response.header("X-After", calls.addAndGet(100)));
		this.app.teardownRequest((error) -> calls.addAndGet(1000));

		Response response = send(this.app, "OPTIONS", "/");

		assertThat(response.headers().get("X-After")).isEqualTo("111");
		assertThat(calls).hasValue(1111);
	}

	@Test
	@Tag("RT-033")
	void optionsOfNoPathAndOfABranch() throws Exception {
		this.app.addUrlRule("/branch/", "branch", (args) -> "");

		assertThat(status(this.app, "OPTIONS", "/none")).isEqualTo(404);
		assertThat(status(this.app, "OPTIONS", "/branch")).isEqualTo(308);
	}

	@Test
	@Tag("RT-035")
	@Tag("RT-036")
	void wrongMethodHidesNoOtherRule() throws Exception {
		this.app.addUrlRule("/meth/<int:i>", "first", (args) -> "first").methods("POST");
		this.app.addUrlRule("/meth/<s>", "second", (args) -> "second " + args.getString("s"));

		assertThat(get(this.app, "/meth/5")).isEqualTo("second 5");
		assertThat(send(this.app, "POST", "/meth/5").getText()).isEqualTo("first");
		assertThat(send(this.app, "POST", "/meth/x").headers().get("Allow").split(", "))
			.containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
	}

	@Test
	@Tag("RT-037")
	void firstOfEqualRulesWins() throws Exception {
		this.app.addUrlRule("/x", "a", (args) -> "a").methods("GET", "POST");
		this.app.addUrlRule("/x", "b", (args) -> "b").methods("GET", "PUT");

		assertThat(get(this.app, "/x")).isEqualTo("a");
		assertThat(send(this.app, "PUT", "/x").getText()).isEqualTo("b");
	}

	@Test
	@Tag("RT-038")
	void noMethodsLeaveOptions() throws Exception {
		this.app.addUrlRule("/x", "a", (args) -> "a").methods();

		assertThat(status(this.app, "GET", "/x")).isEqualTo(405);
		assertThat(status(this.app, "OPTIONS", "/x")).isEqualTo(200);
	}

}
