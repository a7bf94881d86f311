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

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.mvc.InProcess;

import static io.github.flaskspring.Globals.afterThisRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What one request alone does after its view. */
class AfterThisRequestTests {

	private final Flask app = new Flask("app");

	private final List<String> calls = new ArrayList<>();

	@BeforeEach
	void addHook() {
		this.app.afterRequest((response) -> note("always", response));
	}

	private Response note(String name, Response response) {
		this.calls.add(name);
		return response;
	}

	@Test
	@Tag("RSP-065")
	void functionsRunOnceInTheirOrderBeforeThoseOfTheApplication() throws Exception {
		this.app.route("/", () -> {
			afterThisRequest((response) -> note("first", response.header("X-First", "yes")));
			afterThisRequest((response) -> note("second", response));
			return "done";
		});
		this.app.route("/plain", () -> "plain");

		Response response = Dispatching.send(this.app, "GET", "/");
		Dispatching.send(this.app, "GET", "/plain");

		assertThat(response.headers().get("X-First")).isEqualTo("yes");
		assertThat(this.calls).containsExactly("first", "second", "always", "always");
	}

	@Test
	@Tag("RSP-066")
	void functionsMayReplaceTheResponse() throws Exception {
		this.app.route("/", () -> {
			afterThisRequest((response) -> new Response(response.getText() + " replaced"));
			return "done";
		});

		assertThat(Dispatching.get(this.app, "/")).isEqualTo("done replaced");
	}

	@Test
	@Tag("RSP-065")
	void functionAddedByAnotherOneStillRuns() throws Exception {
		this.app.route("/", () -> {
			afterThisRequest((response) -> {
				afterThisRequest((same) -> note("added", same));
				return note("first", response);
			});
			afterThisRequest((response) -> note("second", response));
			return "done";
		});

		Dispatching.send(this.app, "GET", "/");

		assertThat(this.calls).containsExactly("first", "second", "added", "always");
	}

	@Test
	@Tag("RSP-066")
	void functionsMustReturnAResponse() {
		this.app.route("/", () -> {
			afterThisRequest(AfterThisRequestTests::lose);
			return "done";
		});

		assertThatIllegalStateException().isThrownBy(() -> new InProcess(this.app).get("/"))
			.withMessageStartingWith("There is no response to '/'.");
	}

	@SuppressWarnings("NullAway")
	private static Response lose(Response response) {
		return null;
	}

	@Test
	@Tag("RSP-067")
	void functionsNeedARequest() {
		assertThatIllegalStateException().isThrownBy(() -> afterThisRequest((response) -> response))
			.withMessageStartingWith("'after_this_request' can only be used when a request context is active, such as"
					+ " in a view function.");
	}

}
