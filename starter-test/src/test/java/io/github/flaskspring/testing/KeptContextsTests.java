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
package io.github.flaskspring.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.testing.ClientOptions.Wire;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.streamWithContext;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KeptContextsTests {

	private final List<String> ended = new ArrayList<>();

	private WebApp web;

	@BeforeEach
	void start() {
		this.web = WebApp.start(this::setUp);
	}

	@AfterEach
	void stop() {
		this.web.close();
	}

	private void setUp(Flask app) {
		app.beforeRequest(() -> {
			g.put("seen", request.path());
			return null;
		});
		app.teardownRequest((error) -> this.ended.add(request.path()));
		app.route("/", () -> "index");
		app.route("/login", () -> {
			session.put("user", request.form().get("user"));
			return "in";
		}).methods("POST");
		app.route("/gone", () -> {
			throw abort(410);
		});
		app.route("/hop", () -> redirect("/"));
		app.route("/stream", () -> streamWithContext(Stream.of("a", "b").map((piece) -> piece + request.path())));
	}

	@Test
	@Tag("TST-036")
	@Tag("CTX-055")
	void theContextsOfTheLastRequestCanBeLookedAt() {
		try (FlaskClient client = this.web.client().keepContext()) {
			client.post("/login", (request) -> request.form(Map.of("user", "ada")));

			assertThat(request.path()).isEqualTo("/login");
			assertThat(request.form().get("user")).isEqualTo("ada");
			assertThat(session.get("user")).isEqualTo("ada");
			assertThat(g.get("seen")).isEqualTo("/login");
			assertThat(currentApp.name()).isEqualTo(client.app().name());
			assertThat(this.ended).containsExactly("/login");
		}
		assertThat(Globals.hasRequestContext()).isFalse();
		assertThat(Globals.hasAppContext()).isFalse();
		assertThat(this.ended).containsExactly("/login", "/login");
	}

	@Test
	@Tag("TST-037")
	void theNextRequestTakesThePlaceOfTheLastOne() {
		try (FlaskClient client = this.web.client().keepContext()) {
			client.get("/?first=1");
			client.get("/?second=1");

			assertThat(request.args().keySet()).containsExactly("second");
			assertThat(this.ended).hasSize(3);
		}
		assertThat(this.ended).hasSize(4);
	}

	@Test
	@Tag("TST-038")
	@Tag("CTX-057")
	void blocksOfOneClientAreNotNested() {
		FlaskClient client = this.web.client();

		try (FlaskClient kept = client.keepContext()) {
			assertThatIllegalStateException().isThrownBy(kept::keepContext)
				.withMessageStartingWith("Cannot nest client invocations");
		}
		client.keepContext().close();
	}

	@Test
	@Tag("TST-039")
	void aRequestThatEndsInAnErrorPageIsKeptToo() {
		try (FlaskClient client = this.web.client().keepContext()) {
			assertThat(client.get("/gone")).hasStatus(410);
			assertThat(request.path()).isEqualTo("/gone");
			assertThat(client.get("/nowhere")).hasStatus(404);
			assertThat(request.path()).isEqualTo("/nowhere");
		}
	}

	@Test
	@Tag("TST-040")
	@Tag("CTX-056")
	void theEndOfTheBlockEndsAllContexts() {
		try (FlaskClient client = this.web.client().keepContext()) {
			assertThat(client.get("/hop").followRedirects()).hasText("index");
			assertThat(request.path()).isEqualTo("/");
			assertThat(this.ended).containsExactly("/hop", "/");

			assertThat(client.get("/stream")).hasText("a/streamb/stream");
			assertThat(request.path()).isEqualTo("/stream");
		}
		assertThat(Globals.hasRequestContext()).isFalse();
		assertThat(Globals.hasAppContext()).isFalse();
	}

	@Test
	@Tag("TST-041")
	@Tag("CTX-058")
	void outsideOfABlockNothingIsKept() {
		this.web.client().get("/");

		assertThat(Globals.hasRequestContext()).isFalse();
		assertThat(Globals.hasAppContext()).isFalse();
		assertThat(this.ended).containsExactly("/");
	}

	@Test
	void nothingIsKeptOverAPort() {
		assertThatIllegalStateException().isThrownBy(() -> this.web.client(Wire.PORT).keepContext())
			.withMessageContaining("IN_PROCESS");
	}

}
