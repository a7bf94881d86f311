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

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import io.github.flaskspring.AppGroup;
import io.github.flaskspring.Blueprint;
import io.github.flaskspring.CommandCall;
import io.github.flaskspring.CommandException;
import io.github.flaskspring.CommandNames;
import io.github.flaskspring.Flask;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.hasAppContext;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Commands made of functions, alone, in groups and in blueprints. */
class CustomCommandTests {

	private final Flask app = new Flask("shop");

	private CommandLines.Run run(String... arguments) {
		return CommandLines.of(this.app).run(arguments);
	}

	private static void initDbCommand(CommandCall call) {
		call.echo("Initialized the database.");
	}

	@ParameterizedTest
	@CsvSource({ "init_db_command, init-db", "initDbCommand, init-db", "InitDbCommand, init-db", "create_cmd, create",
			"userGroup, user", "user_grp, user", "Seed, seed", "parseURLNow, parse-url-now", "command, command" })
	@Tag("CLI-040")
	void aCommandIsNamedAfterItsMethodOrClass(String name, String command) {
		assertThat(CommandNames.of(name)).isEqualTo(command);
	}

	@Test
	@Tag("CLI-040")
	void aReferenceToAMethodNamesItsCommand() {
		this.app.cli().command(CustomCommandTests::initDbCommand).help("Create the tables.\nThey are empty then.");

		assertThat(run("init-db").out()).isEqualTo("Initialized the database." + System.lineSeparator());
		assertThat(run("--help").out()).containsPattern("init-db +Create the tables\\.");
		assertThat(run("init-db", "--help").out()).contains("They are empty then.");
	}

	@Test
	void aLambdaHasNoName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.app.cli().command((call) -> {
		})).withMessageContaining("Name it");
	}

	@Test
	@Tag("CLI-041")
	void commandsRunInsideOfTheApplicationContext() {
		this.app.cli().command("where", (call) -> call.echo(currentApp.name() + " " + g.get("user", "nobody")));

		assertThat(run("where").out()).startsWith("shop nobody");
		assertThat(hasAppContext()).isFalse();
	}

	/** A command of picocli's, whose setter runs while arguments are parsed. */
	@Command(name = "drop")
	static final class Drop implements Runnable {

		private String tenant = "";

		@Parameters
		void tenant(String name) {
			this.tenant = currentApp.name() + "/" + name;
		}

		@Override
		public void run() {
			throw new CommandException(this.tenant);
		}

	}

	@Test
	@Tag("CLI-041")
	void argumentsAreReadInsideOfTheApplicationContext() {
		this.app.cli().addCommand("drop", new Drop());

		assertThat(run("drop", "big").err()).startsWith("Error: shop/big");
	}

	@Test
	@Tag("CLI-042")
	void teardownFunctionsRunAtTheEndOfACommandAndKnowItsException() {
		List<Object> torn = new ArrayList<>();
		this.app.teardownAppContext((error) -> torn.add((error != null) ? error.getMessage() : "fine"));
		this.app.cli().command("good", (call) -> assertThat(torn).isEmpty());
		this.app.cli().command("bad", (call) -> {
			throw new IllegalStateException("no disk");
		});

		assertThat(run("good").exitCode()).isZero();
		assertThat(run("bad").exitCode()).isOne();
		assertThat(torn).containsExactly("fine", "no disk");
	}

	@Test
	@Tag("CLI-042")
	void aContextOfTheSameApplicationIsNotPushedAgain() throws Exception {
		List<Object> torn = new ArrayList<>();
		this.app.teardownAppContext((error) -> torn.add("torn"));
		this.app.cli().command("read", (call) -> call.echo(g.get("user", "nobody")));

		this.app.appContext().run(() -> {
			g.put("user", "ada");
			assertThat(run("read").out()).startsWith("ada");
			assertThat(torn).isEmpty();
		});
	}

	@Test
	@Tag("CLI-043")
	void groupsHoldCommandsAndGroups() {
		AppGroup users = new AppGroup("user").help("Accounts.");
		users.command("create", (call) -> call.echo(currentApp.name() + " " + call.argument("name"))).argument("name");
		users.group("role").command("list", (call) -> call.echo("roles of " + currentApp.name()));
		this.app.cli().addCommand(users);

		assertThat(run("user", "create", "ada").out()).startsWith("shop ada");
		assertThat(run("user", "role", "list").out()).startsWith("roles of shop");
		assertThat(run("--help").out()).containsPattern("user +Accounts\\.");
		assertThat(run("user")).satisfies((run) -> {
			assertThat(run.exitCode()).isEqualTo(2);
			assertThat(run.err()).contains("Usage: flask user", "create", "role");
		});
	}

	@Test
	void argumentsOptionsAndFlagsReachTheFunction() {
		this.app.cli()
			.command("copy",
					(call) -> call.echo(call.arguments("files") + " " + call.option("--times", 1) + " "
							+ call.option("--to") + " " + call.flag("--force")))
			.arguments("files")
			.option(Integer.class, "--times", "-n")
			.option(String.class, "--to")
			.flag("--force", "-f");

		assertThat(run("copy").out()).startsWith("[] 1 null false");
		assertThat(run("copy", "a", "-n", "3", "b", "--to=x", "-f").out()).startsWith("[a, b] 3 x true");
		assertThat(run("copy", "-n", "many").exitCode()).isEqualTo(2);
	}

	@Test
	void aValueThatWasNotDeclaredIsAMistake() {
		this.app.cli().command("oops", (call) -> call.argument("name"));

		assertThat(run("oops").exception()).hasMessage("The command 'oops' has no 'name'. It was registered with [].");
	}

	@Test
	void aCommandMayEndWithItsOwnCode() {
		this.app.cli().command("check", (call) -> {
			throw new CommandException("3 posts are broken.", 3);
		});

		assertThat(run("check")).satisfies((run) -> {
			assertThat(run.exitCode()).isEqualTo(3);
			assertThat(run.err()).isEqualTo("Error: 3 posts are broken." + System.lineSeparator());
		});
	}

	@Test
	@Tag("CLI-046")
	@Tag("BP-047")
	@Tag("BP-048")
	void blueprintsHaveAGroupOfTheirOwnOrAnotherOrNone() {
		Blueprint own = blueprint("own");
		Blueprint merged = blueprint("merged").cliGroup(null);
		Blueprint named = blueprint("named").cliGroup("customized");
		Blueprint late = blueprint("late").cliGroup("early");
		this.app.registerBlueprint(own)
			.registerBlueprint(merged)
			.registerBlueprint(named)
			.registerBlueprint(late, (options) -> options.cliGroup("later"))
			.registerBlueprint(new Blueprint("silent"));

		assertThat(run("own", "own-cmd").out()).startsWith("own of shop");
		assertThat(run("merged-cmd").out()).startsWith("merged of shop");
		assertThat(run("customized", "named-cmd").out()).startsWith("named of shop");
		assertThat(run("later", "late-cmd").out()).startsWith("late of shop");
		assertThat(this.app.cli().commands()).containsOnlyKeys("own", "merged-cmd", "customized", "later");
	}

	private static Blueprint blueprint(String name) {
		Blueprint blueprint = new Blueprint(name);
		blueprint.cli().command(name + "-cmd", (call) -> call.echo(name + " of " + currentApp.name()));
		return blueprint;
	}

	@Test
	@Tag("BP-047")
	void aNestedBlueprintsGroupHasItsFullName() {
		this.app.registerBlueprint(new Blueprint("parent").registerBlueprint(blueprint("child")));

		assertThat(run("parent.child", "child-cmd").out()).startsWith("child of shop");
	}

	@Test
	@Tag("CLI-048")
	void theGroupOfAnApplicationHasItsName() {
		assertThat(this.app.cli().name()).isEqualTo("shop");
	}

}
