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

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.AppContext;
import io.github.flaskspring.Flask;
import io.github.flaskspring.RequestContext;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.hasAppContext;
import static io.github.flaskspring.Globals.hasRequestContext;
import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What the pages about the contexts promise. */
class ContextPagesTests {

	private final Flask app = new Flask("shop");

	private final List<String> closed = new ArrayList<>();

	/** Stands for a connection. */
	record Connection(List<String> closed) {

		void close() {
			this.closed.add("closed");
		}

	}

	// tag::resource[]
	Connection getDb() {
		Connection db = g.get("db", Connection.class);
		if (db == null) {
			db = new Connection(this.closed);
			g.put("db", db);
		}
		return db;
	}

	void closeDb(@Nullable Throwable error) {
		if (g.pop("db", null) instanceof Connection connection) {
			connection.close();
		}
	}
	// end::resource[]

	@Test
	void outsideOfAContextTheProxiesSaySo() {
		assertThat(hasAppContext()).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> currentApp.name())
			.withMessageContaining("Working outside of application context.");
		assertThatIllegalStateException().isThrownBy(() -> request.path())
			.withMessageContaining("Working outside of request context.");
	}

	@Test
	void aContextIsPushedForWorkOfOnesOwn() throws Exception {
		// tag::job[]
		String name = this.app.appContext().call(() -> currentApp.name());

		this.app.appContext().run(() -> getDb());

		try (AppContext context = this.app.appContext().push()) {
			g.put("seen", context.app() == currentApp.getCurrentObject());
		}
		// end::job[]
		assertThat(name).isEqualTo("shop");
	}

	@Test
	void aResourceLivesAsLongAsTheContext() throws Exception {
		this.app.teardownAppContext(this::closeDb);

		this.app.appContext().run(() -> {
			assertThat(getDb()).isSameAs(getDb());
			assertThat(this.closed).isEmpty();
		});
		this.app.appContext().run(() -> assertThat(g.contains("db")).isFalse());

		assertThat(this.closed).containsExactly("closed");
	}

	@Test
	void aRequestIsPushedByHand() throws Exception {
		// tag::request[]
		try (RequestContext context = this.app.testRequestContext("/report?year=2026").push()) {
			assertThat(request.args("year")).isEqualTo("2026");
			assertThat(context.request().path()).isEqualTo("/report");
		}
		// end::request[]
		assertThat(hasRequestContext()).isFalse();
	}

}
