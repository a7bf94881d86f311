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

// tag::extension[]
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskExtension;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.g;

/** A database connection for each context, opened when it is first asked for. */
public final class JdbcExtension implements FlaskExtension {

	private static final String NAME = "jdbc";

	private static final String CONNECTION = "_jdbc_connection";

	/** What the extension knows of one application. */
	record State(AtomicInteger opened, AtomicInteger closed) {
	}

	@Override
	public void initApp(Flask app) {
		app.config().setDefault("JDBC_URL", "jdbc:h2:mem:" + app.name() + ";DB_CLOSE_DELAY=-1");
		app.extensions().put(NAME, new State(new AtomicInteger(), new AtomicInteger()));
		app.teardownAppContext(this::close);
	}

	/** The connection of the current context. */
	public Connection connection() throws SQLException {
		Connection open = g.contains(CONNECTION) ? g.get(CONNECTION, Connection.class) : null;
		return (open != null) ? open : open();
	}

	private Connection open() throws SQLException {
		State state = state(currentApp.getCurrentObject());
		Connection connection = DriverManager
			.getConnection(Objects.requireNonNull(currentApp.config().getString("JDBC_URL"), "JDBC_URL must be set"));
		state.opened().incrementAndGet();
		g.put(CONNECTION, connection);
		return connection;
	}

	private void close(@Nullable Throwable error) throws SQLException {
		if (g.pop(CONNECTION, null) instanceof Connection connection) {
			connection.close();
			state(currentApp.getCurrentObject()).closed().incrementAndGet();
		}
	}

	static State state(Flask app) {
		if (app.extensions().get(NAME) instanceof State state) {
			return state;
		}
		throw new IllegalStateException("The application '" + app.name()
				+ "' does not use the JDBC extension. Make it a bean, or call initApp(app).");
	}

}
// end::extension[]
