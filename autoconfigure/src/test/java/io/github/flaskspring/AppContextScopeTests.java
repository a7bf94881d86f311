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
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.ScopeNotActiveException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

import io.github.flaskspring.annotation.FlaskScope;
import io.github.flaskspring.autoconfigure.FlaskAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Beans that live as long as {@code g}. */
class AppContextScopeTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FlaskAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("flask.secret-key=test");

	/** What happened, in order. */
	static final class Log {

		final List<String> lines = new ArrayList<>();

	}

	/** A bean of the scope. */
	// tag::bean[]
	@Component
	@FlaskScope
	static class Connection implements AutoCloseable {

		private static int count;

		private final Log log;

		private final int number = ++count;

		Connection(Log log) {
			this.log = log;
		}

		int number() {
			return this.number;
		}

		@Override
		public void close() {
			this.log.lines.add("closed");
		}

	}
	// end::bean[]

	/** Another one, which uses the first. */
	static class Query implements AutoCloseable {

		private final Log log;

		Query(Log log, Connection connection) {
			this.log = log;
			log.lines.add("query on " + (connection.number() > 0));
		}

		@Override
		public void close() {
			this.log.lines.add("query closed");
			throw new IllegalArgumentException("on purpose");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Connection.class)
	static class Application {

		@Bean
		Log log() {
			return new Log();
		}

		@Bean
		@Scope(AppContextScope.NAME)
		Query query(Log log, Connection connection) {
			return new Query(log, connection);
		}

	}

	private static List<String> lines(ApplicationContext beans) {
		return beans.getBean(Log.class).lines;
	}

	@Test
	@Tag("DEP-023")
	@SuppressWarnings("try")
	void aBeanLivesUntilTheTeardownFunctionsHaveRun() {
		this.runner.run((beans) -> {
			Connection connection = beans.getBean(Connection.class);
			Flask app = beans.getBean(Flask.class);
			app.teardownAppContext((error) -> lines(beans).add("teardown " + connection.number()));
			int first = app.appContext().call(() -> {
				assertThat(connection.number()).isEqualTo(connection.number());
				return connection.number();
			});

			assertThat(lines(beans)).containsExactly("teardown " + first, "closed");
			app.appContext().run(() -> assertThat(connection.number()).isNotEqualTo(first));
		});
	}

	@Test
	void copiesOfAContextHaveBeansOfTheirOwn() {
		this.runner.run((beans) -> {
			Connection connection = beans.getBean(Connection.class);
			beans.getBean(Flask.class).testRequestContext("/").run(() -> {
				int outer = connection.number();
				int inner = CompletableFuture.supplyAsync(copied(connection)).join();
				assertThat(inner).isNotEqualTo(outer);
				assertThat(lines(beans)).containsExactly("closed");
			});
			assertThat(lines(beans)).containsExactly("closed", "closed");
		});
	}

	private static Supplier<Integer> copied(Connection connection) {
		Callable<Integer> work = Globals.copyCurrentRequestContext(connection::number);
		return () -> {
			try {
				return work.call();
			}
			catch (Exception ex) {
				throw new CompletionException(ex);
			}
		};
	}

	@Test
	void theYoungestIsDestroyedFirstAndMayFail() {
		this.runner.run((beans) -> {
			AppContext context = beans.getBean(Flask.class).appContext().push();
			beans.getBean(Query.class);

			context.pop();

			assertThat(lines(beans)).containsExactly("query on true", "query closed", "closed");
			assertThat(Globals.hasAppContext()).isFalse();
		});
	}

	@Test
	void aBeanThatNobodyUsesIsNotMade() {
		this.runner.run((beans) -> {
			beans.getBean(Flask.class).appContext().push().pop();

			assertThat(lines(beans)).isEmpty();
		});
	}

	@Test
	void thereIsNoneOutsideOfAContext() {
		this.runner.run((beans) -> assertThatExceptionOfType(ScopeNotActiveException.class)
			.isThrownBy(() -> beans.getBean(Connection.class).number())
			.havingCause()
			.isInstanceOf(IllegalStateException.class)
			.withMessageStartingWith("Working outside of application context."));
	}

}
