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

package io.github.flaskspring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Flask;

import static io.github.flaskspring.Globals.currentApp;
import static org.assertj.core.api.Assertions.assertThat;

/** The shell with a script on standard input. */
public class ShellCommandTests {

	private final Flask app = new Flask("shop");

	private List<String> shell(String script) {
		CommandLines.Run run = CommandLines.of(this.app).runWith(script, "shell");
		assertThat(run.exitCode()).as(run.err()).isZero();
		return run.out().lines().toList();
	}

	@Test
	@Tag("CLI-032")
	void snippetsRunInsideOfTheApplicationContext() {
		assertThat(shell("""
				app.name()
				currentApp.getCurrentObject() == app
				g.put("user", "ada");
				g.get("user")
				hasAppContext()
				""")).containsExactly("\"shop\"", "true", "\"ada\"", "true");
	}

	@Test
	@Tag("CLI-032")
	void processorsAddNamesAndLaterOnesWin() {
		this.app.shellContextProcessor(() -> Map.of("one", new StringBuilder("1"), "two", "first"));
		this.app.shellContextProcessor(() -> Map.of("two", currentApp.name()));

		assertThat(shell("one.append(2).toString()\ntwo.length()\n")).containsExactly("\"12\"", "4");
	}

	@Test
	@Tag("CLI-032")
	void contextHasTheApplicationAndG() throws Exception {
		this.app.shellContextProcessor(() -> Map.of("db", "a database"));

		assertThat(this.app.makeShellContext()).containsOnlyKeys("app", "g", "db").containsEntry("app", this.app);
	}

	@Test
	@Tag("CLI-033")
	void theBannerNamesPlatformAndApplication() {
		CommandLines.Run run = CommandLines.of(this.app).run("shell");

		assertThat(run.err().lines()).containsExactly(
				"Java " + System.getProperty("java.version") + " on " + System.getProperty("os.name"), "App: shop");
	}

	@Test
	@Tag("CLI-034")
	void aStartupScriptRunsFirst(@TempDir Path folder) throws IOException {
		Path startup = Files.writeString(folder.resolve("startup.jsh"), "int twice(int i) {\n\treturn 2 * i;\n}\n");

		assertThat(CommandLines.of(this.app).runWith("twice(21)", "shell", "--startup", startup.toString()).out())
			.isEqualToIgnoringNewLines("42");
	}

	@Test
	void snippetsMayTakeSeveralLines() {
		assertThat(shell("""
				int sum = 0;
				for (int i : List.of(1, 2, 3)) {
					sum += i;
				}
				if (sum == 6) {
					sum = 7;
				} else {
					sum = 8;
				}
				record Point(int x, int y) {
				}
				new Point(sum, 1)""")).containsExactly("Point[x=7, y=1]");
	}

	@Test
	void mistakesAreShownAndTheRestRuns() {
		CommandLines.Run run = CommandLines.of(this.app).runWith("""
				int a = "text";
				app.nosuch()
				throw new IllegalStateException("no disk");
				app.name()
				""", "shell");

		assertThat(run.exitCode()).isOne();
		assertThat(run.out()).isEqualToIgnoringNewLines("\"shop\"");
		assertThat(run.err()).contains("Error: incompatible types", "  int a = \"text\";\n          ^",
				"Error: cannot find symbol", "java.lang.IllegalStateException: no disk");
	}

	@Test
	void exitEndsTheShellWithItsCode() {
		CommandLines.Run run = CommandLines.of(this.app).runWith("/exit 4\napp.name()\n", "shell");

		assertThat(run.exitCode()).isEqualTo(4);
		assertThat(run.out()).isEmpty();
	}

	@Test
	void beansOfTheApplicationAreVariables() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Shop.class)) {
			CommandLines lines = CommandLines.of(context, Map.of());

			CommandLines.Run run = lines.runWith("""
					stock.count()
					ctx.getBean(Flask.class) == app
					hidden.toString()
					ShellCommandTests.Stock.LIMIT
					""", "shell");

			assertThat(run.out().lines()).as(run.err()).containsExactly("7", "true", "\"hidden\"", "9");
		}
	}

	@Configuration(proxyBeanMethods = false)
	public static class Shop {

		@Bean
		Flask flask() {
			return new Flask("shop");
		}

		@Bean
		Stock stock() {
			return new Stock();
		}

		@Bean
		Hidden hidden() {
			return new Hidden();
		}

	}

	public static class Stock {

		public static final int LIMIT = 9;

		public int count() {
			return 7;
		}

	}

	private static final class Hidden {

		@Override
		public String toString() {
			return "hidden";
		}

	}

}
