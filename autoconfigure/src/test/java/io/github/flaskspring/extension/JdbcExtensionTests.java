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

package io.github.flaskspring.extension;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.AppContext;
import io.github.flaskspring.Flask;
import io.github.flaskspring.RequestContext;

import static io.github.flaskspring.Globals.g;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** An extension that owns a connection per context. */
class JdbcExtensionTests {

	private final JdbcExtension jdbc = new JdbcExtension();

	private final Flask app = app("first");

	private Flask app(String name) {
		Flask created = new Flask(name);
		this.jdbc.initApp(created);
		return created;
	}

	private static String query(Connection connection, String sql) throws SQLException {
		try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
			return rows.next() ? rows.getString(1) : "nothing";
		}
	}

	private String database() throws SQLException {
		return query(this.jdbc.connection(), "select lower(database())");
	}

	@Test
	@Tag("EXT-001")
	@Tag("EXT-002")
	@Tag("EXT-014")
	void oneExtensionServesSeveralApplications() throws Exception {
		Flask second = app("second");

		assertThat(this.app.appContext().call(this::database)).isEqualTo("first");
		assertThat(second.appContext().call(this::database)).isEqualTo("second");
		assertThat(second.appContext().call(this::database)).isEqualTo("second");
		assertThat(JdbcExtension.state(this.app).opened()).hasValue(1);
		assertThat(JdbcExtension.state(second).opened()).hasValue(2);
	}

	@Test
	@Tag("EXT-003")
	@Tag("EXT-009")
	void settingsHaveDefaultsThatDoNotReplaceWhatIsSet() {
		Flask configured = new Flask("configured");
		configured.config().put("JDBC_URL", "jdbc:h2:mem:elsewhere");
		this.jdbc.initApp(configured);

		assertThat(configured.config().get("JDBC_URL")).isEqualTo("jdbc:h2:mem:elsewhere");
		assertThat(this.app.config().get("JDBC_URL")).isEqualTo("jdbc:h2:mem:first;DB_CLOSE_DELAY=-1");
	}

	@Test
	@Tag("APP-010")
	@Tag("EXT-004")
	void stateStandsUnderTheNameOfTheExtension() {
		Flask without = new Flask("without");

		assertThat(this.app.extensions()).containsOnlyKeys("jdbc");
		assertThat(without.extensions()).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> JdbcExtension.state(without))
			.withMessageContaining("does not use the JDBC extension");
	}

	@Test
	@Tag("EXT-005")
	@Tag("EXT-006")
	void theConnectionIsOpenedOnceForEachContext() throws Exception {
		this.app.appContext().run(() -> {
			assertThat(g.contains("_jdbc_connection")).isFalse();
			Connection connection = this.jdbc.connection();

			assertThat(this.jdbc.connection()).isSameAs(connection);
			assertThat(g.get("_jdbc_connection")).isSameAs(connection);
		});

		assertThat(JdbcExtension.state(this.app).opened()).hasValue(1);
	}

	@Test
	@Tag("EXT-006")
	@Tag("EXT-011")
	void thereIsNoConnectionOutsideOfAContext() {
		assertThatIllegalStateException().isThrownBy(this.jdbc::connection)
			.withMessageStartingWith("Working outside of application context.");
	}

	@Test
	@Tag("EXT-007")
	void theEndOfTheContextClosesWhatWasOpened() throws Exception {
		List<Connection> used = new ArrayList<>();
		this.app.route("/", () -> "" + used.add(this.jdbc.connection()));

		try (RequestContext context = this.app.testRequestContext("/").push()) {
			assertThat(context.app().fullDispatchRequest().getText()).isEqualTo("true");
			assertThat(used.get(0).isClosed()).isFalse();
		}

		assertThat(used.get(0).isClosed()).isTrue();
		assertThat(JdbcExtension.state(this.app).closed()).hasValue(1);
	}

	@Test
	@Tag("EXT-007")
	void anErrorClosesItToo() throws Exception {
		List<@Nullable Throwable> told = new ArrayList<>();
		this.app.teardownAppContext(told::add);
		IllegalArgumentException error = new IllegalArgumentException("on purpose");

		assertThatIllegalArgumentException().isThrownBy(() -> this.app.appContext().run(() -> {
			this.jdbc.connection();
			throw error;
		}));

		assertThat(told).containsExactly(error);
		assertThat(JdbcExtension.state(this.app).closed()).hasValue(1);
	}

	@Test
	@Tag("EXT-007")
	void aContextThatOpenedNothingClosesNothing() throws Exception {
		this.app.appContext().run(() -> assertThat(g.contains("_jdbc_connection")).isFalse());

		assertThat(JdbcExtension.state(this.app).closed()).hasValue(0);
	}

	@Test
	@Tag("EXT-008")
	void theEndMayComeTwice() throws Exception {
		AppContext context = this.app.appContext();
		for (int i = 0; i < 2; i++) {
			context.push();
			this.jdbc.connection();
			context.pop();
			context.push();
			context.pop();
		}

		assertThat(JdbcExtension.state(this.app).closed()).hasValue(2);
	}

}
