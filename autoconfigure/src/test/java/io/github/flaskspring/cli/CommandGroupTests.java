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

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import io.github.flaskspring.Flask;

import static io.github.flaskspring.Globals.currentApp;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands before and around commands: the application, options, help and mistakes.
 */
class CommandGroupTests {

	private final Flask app = new Flask("shop");

	private CommandLines.Run run(String... arguments) {
		return CommandLines.of(this.app).run(arguments);
	}

	private static CommandLines two() {
		Flask shop = new Flask("shop");
		Flask admin = new Flask("admin");
		admin.cli().command("purge", (call) -> call.echo(currentApp.name()));
		return CommandLines.of(shop, admin);
	}

	@Test
	@Tag("APP-070")
	@Tag("CLI-003")
	@Tag("DEP-009")
	void theOnlyApplicationNeedsNoName() {
		this.app.cli().command("which", (call) -> call.echo(currentApp.name()));

		assertThat(run("which").out()).startsWith("shop");
	}

	@ParameterizedTest
	@ValueSource(strings = { "admin", "adminBean" })
	@Tag("CLI-001")
	@Tag("CLI-004")
	void anApplicationIsNamedByItsNameOrThatOfItsBean(String name) {
		assertThat(two().run("--app", name, "purge").out()).startsWith("admin");
		assertThat(two().run("--app=" + name, "purge").out()).startsWith("admin");
		assertThat(two().run("-A", name, "purge").out()).startsWith("admin");
	}

	@Test
	@Tag("CLI-001")
	@Tag("CLI-049")
	void theEnvironmentMayNameTheApplication() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory(
				Map.of("a", new Flask("shop"), "b", new Flask("admin")));
		beans.getBean("b", Flask.class).cli().command("purge", (call) -> call.echo(currentApp.name()));

		assertThat(CommandLines.of(beans, Map.of("flask.app", "admin")).run("purge").out()).startsWith("admin");
	}

	@Test
	@Tag("CLI-005")
	void noApplicationIsAWrongCommandLine() {
		assertThat(CommandLines.of().run("routes")).satisfies((run) -> {
			assertThat(run.exitCode()).isEqualTo(2);
			assertThat(run.err()).contains("Error: Could not locate a Flask application.");
		});
	}

	@Test
	@Tag("CLI-007")
	void severalApplicationsNeedAName() {
		assertThat(two().run("routes")).satisfies((run) -> {
			assertThat(run.exitCode()).isEqualTo(2);
			assertThat(run.err()).contains("Error: Detected multiple Flask applications. Use '--app NAME' before the"
					+ " command to specify the correct one. There are [shopBean, adminBean].");
		});
	}

	@Test
	@Tag("CLI-009")
	void anApplicationThatIsNotThereIsNamed() {
		assertThat(two().run("--app", "zzz", "routes").err())
			.contains("Error: Failed to find Flask application 'zzz'. There are [shopBean, adminBean].");
	}

	@Test
	@Tag("CLI-014")
	@Tag("CLI-015")
	void debugModeIsThatOfTheCommandLine() {
		this.app.cli().command("mode", (call) -> call.echo(currentApp.debug()));
		this.app.debug(true);

		assertThat(run("mode").out()).startsWith("true");
		assertThat(run("--no-debug", "mode").out()).startsWith("false");
		assertThat(this.app.debug()).isTrue();
		this.app.debug(false);
		assertThat(run("--debug", "mode").out()).startsWith("true");
		assertThat(this.app.debug()).isFalse();
	}

	@Test
	@Tag("CLI-016")
	void versionsAreThoseOfThePlatformTheLibraryAndSpring() {
		CommandLines.Run run = run("--version");

		assertThat(run.exitCode()).isZero();
		assertThat(run.out().lines()).hasSize(3).satisfies((List<? extends String> lines) -> {
			assertThat(lines.get(0)).isEqualTo("Java " + System.getProperty("java.version"));
			assertThat(lines.get(1)).startsWith("Flask for Spring Boot ");
			assertThat(lines.get(2)).matches("Spring \\d+\\..+");
		});
	}

	@Test
	@Tag("CLI-017")
	void helpListsAllCommandsByName() {
		this.app.cli().command("zap", (call) -> {
		}).help("Ends it all.\nReally.");
		this.app.cli().command("init-db", (call) -> {
		});

		CommandLines.Run run = run("--help");

		assertThat(run.exitCode()).isZero();
		List<String> names = run.out()
			.lines()
			.dropWhile((line) -> !line.equals("Commands:"))
			.skip(1)
			.filter((line) -> line.matches("  \\S.*"))
			.map((line) -> line.strip().split(" ")[0])
			.toList();
		assertThat(names).contains("completion", "init-db", "routes", "run", "secret-key", "zap").isSorted();
		assertThat(run.out()).contains("Ends it all.").doesNotContain("Really.");
	}

	@Test
	@Tag("CLI-017")
	void helpTellsWhyCommandsOfAnApplicationAreMissing() {
		CommandLines.Run run = two().run("--help");

		assertThat(run.exitCode()).isZero();
		assertThat(run.err()).startsWith("Error: Detected multiple Flask applications.");
		assertThat(run.out()).contains("routes", "secret-key");
	}

	@Test
	@Tag("CLI-018")
	void optionsNeedACommand() {
		assertThat(run("--app", "shop")).satisfies((run) -> {
			assertThat(run.exitCode()).isEqualTo(2);
			assertThat(run.err()).endsWith("Error: Missing command." + System.lineSeparator());
		});
	}

	@Test
	@Tag("CLI-018")
	void anUnknownCommandIsMetWithSimilarOnes() {
		assertThat(run("ruotes")).satisfies((run) -> {
			assertThat(run.exitCode()).isEqualTo(2);
			assertThat(run.err()).startsWith("Usage: flask ")
				.contains("Try 'flask --help' for help.", "Error: No such command 'ruotes'. Did you mean 'routes'");
		});
		assertThat(run("nosuch").err()).contains("Error: No such command 'nosuch'.");
	}

	@Test
	@Tag("CLI-018")
	void anUnknownCommandComesAfterTheReasonWhyThereIsNoApplication() {
		assertThat(two().run("purge").err()).containsSubsequence("Error: Detected multiple Flask applications.",
				"Error: No such command 'purge'.");
	}

	@Test
	void unknownOptionsAndExtraArgumentsAreNamed() {
		assertThat(run("routes", "--zz").err()).contains("Error: No such option '--zz'.");
		assertThat(run("routes", "a", "b").err()).contains("Error: Got unexpected extra argument (a b)");
	}

	@Test
	@Tag("CLI-019")
	void builtInCommandsHideThoseOfTheApplication() {
		this.app.cli().command("secret-key", (call) -> call.echo("mine"));

		assertThat(run("secret-key").out().strip()).matches("[0-9a-f]{64}");
	}

	@Test
	@Tag("CLI-019")
	void builtInCommandsWorkWithoutAnApplication() {
		String first = CommandLines.of().run("secret-key").out().strip();

		assertThat(first).matches("[0-9a-f]{64}").isNotEqualTo(CommandLines.of().run("secret-key").out().strip());
	}

	@Test
	@Tag("CLI-020")
	void optionsComeFromTheEnvironmentToo() {
		Map<String, String> properties = new HashMap<>();
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("app", this.app));
		this.app.cli()
			.group("user")
			.command("list", (call) -> call.echo(call.option("--page", 1) + " " + call.flag("--all")))
			.option(Integer.class, "--page")
			.flag("--all");
		CommandLines lines = CommandLines.of(beans, properties);
		assertThat(lines.run("user", "list").out()).startsWith("1 false");

		properties
			.putAll(Map.of("flask.user.list.page", "7", "flask.user.list.all", "1", "flask.routes.all-methods", "yes"));

		assertThat(lines.run("user", "list").out()).startsWith("7 true");
		assertThat(lines.run("user", "list", "--page=8").out()).startsWith("8 true");
		assertThat(lines.run("routes").out()).contains("HEAD");
	}

	@Test
	void anExceptionIsOneLineUnlessInDebugMode() {
		this.app.cli().command("bad", (call) -> {
			throw new IllegalStateException("no disk");
		});

		assertThat(run("bad")).satisfies((run) -> {
			assertThat(run.exitCode()).isOne();
			assertThat(run.exception()).hasMessage("no disk");
			assertThat(run.err()).startsWith("Error: IllegalStateException: no disk").doesNotContain("\tat ");
		});
		assertThat(run("--debug", "bad").err()).contains("Error: IllegalStateException: no disk", "\tat ");
	}

	@Test
	void completionKnowsTheCommandsOfTheApplication() {
		this.app.cli().command("init-db", (call) -> {
		});

		assertThat(run("completion", "--name", "shop").out()).contains("init-db", "routes", "--all-methods",
				"complete -F _complete_shop -o default shop");
		assertThat(run("completion").exitCode()).isEqualTo(2);
	}

	@Test
	@Tag("CLI-044")
	@Tag("CLI-047")
	void aProgramRunsCommandsOfTheApplicationThatItHas() {
		Flask other = new Flask("other");
		other.cli().command("hello", (call) -> call.echo("Hello from " + currentApp.name()));
		other.cli().command("fail", (call) -> {
			throw new IllegalStateException("no disk");
		});
		FlaskCommands commands = new FlaskCommands(new StaticListableBeanFactory(Map.of("app", this.app)),
				(name) -> null, "script", List::of);
		StringWriter out = new StringWriter();
		CommandIo io = CommandIo.of(new StringReader(""), new PrintWriter(out), new PrintWriter(new StringWriter()));

		assertThat(commands.run(other, List.of("hello"), io)).isEqualTo(new CommandResult(0, null));
		assertThat(out.toString()).startsWith("Hello from other");
		assertThat(commands.run(other, List.of("fail"), io).exception()).hasMessage("no disk");
		assertThat(commands.execute(List.of("hello"), new PrintWriter(out), new PrintWriter(new StringWriter())))
			.isEqualTo(2);
	}

}
