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

import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.Flask;

import static io.github.flaskspring.Globals.currentApp;
import static org.assertj.core.api.Assertions.assertThat;

class FlaskCliRunnerTests {

	private static WebApp web;

	@BeforeAll
	static void start() {
		web = WebApp.start(FlaskCliRunnerTests::setUp, "flask.name=shop");
	}

	@AfterAll
	static void stop() {
		web.close();
	}

	private static void setUp(Flask app) {
		app.cli().command("hello", (call) -> {
			call.echo("Hello from " + currentApp.name());
			call.echoError("and a warning");
			call.echo("the end");
		});
		app.cli().command("fails", (call) -> {
			throw new IllegalStateException("out of order");
		});
	}

	private static FlaskCliRunner runner() {
		return web.context().getBean(FlaskCliRunner.class);
	}

	@Test
	@Tag("TST-049")
	void aCommandRunsWithItsApplicationAndItsOutputIsKept() {
		CliResult result = runner().invoke("hello");

		assertThat(result.exitCode()).isZero();
		assertThat(result.output().lines()).containsExactly("Hello from shop", "and a warning", "the end");
		assertThat(result.errors().strip()).isEqualTo("and a warning");
		assertThat(result.exception()).isNull();
	}

	@Test
	@Tag("TST-049")
	void anExceptionIsKeptWithItsExitCode() {
		CliResult result = runner().invoke("fails");

		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(result.exception()).isInstanceOf(IllegalStateException.class).hasMessage("out of order");
		assertThat(runner().invoke("nowhere").exitCode()).isEqualTo(2);
	}

	@Test
	@Tag("TST-049")
	void theApplicationMayBeAnotherOne() {
		Flask other = new Flask("other");
		other.cli().command("hello", (call) -> call.echo(currentApp.name()));

		assertThat(new FlaskCliRunner(web.context(), other).invoke("hello").output().strip()).isEqualTo("other");
	}

	/** A runner that shouts. */
	static class LoudRunner extends FlaskCliRunner {

		LoudRunner() {
			super(web.context());
		}

		@Override
		public CliResult invokeWithInput(String input, String... arguments) {
			CliResult result = super.invokeWithInput(input, arguments);
			return new CliResult(result.exitCode(), result.output().toUpperCase(Locale.ROOT), result.errors(),
					result.exception());
		}

	}

	@Test
	@Tag("TST-050")
	void aRunnerMayBeOfAnOwnClass() {
		assertThat(new LoudRunner().invoke("hello").output()).startsWith("HELLO FROM SHOP");
	}

}
