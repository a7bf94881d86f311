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

package com.example.flaskr;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code java -jar flaskr.jar COMMAND}. */
class CommandJarTests {

	@TempDir
	private Path folder;

	private Jar.Result run(String... arguments) throws Exception {
		return new Jar(this.folder).run("", arguments);
	}

	private static void assertThatItSucceeds(Jar.Result result, String... lines) {
		assertThat(result.exitCode()).as(result.err()).isZero();
		assertThat(result.out().lines()).as(result.err()).containsExactly(lines);
		assertThat(result.err()).isEmpty();
	}

	@Test
	void routesPrintsFlasksTable() throws Exception {
		assertThatItSucceeds(run("routes"), "Endpoint       Methods    Rule                   ",
				"-------------  ---------  -----------------------", //
				"auth.login     GET, POST  /auth/login            ",
				"auth.logout    GET        /auth/logout           ",
				"auth.register  GET, POST  /auth/register         ",
				"blog.create    GET, POST  /create                ",
				"blog.delete    POST       /<int:id>/delete       ",
				"blog.index     GET        /                      ",
				"blog.update    GET, POST  /<int:id>/update       ",
				"hello          GET        /hello                 ",
				"index          GET        /                      ",
				"static         GET        /static/<path:filename>");
	}

	/** The tutorial's {@code test_init_db_command}, and what it would find afterwards. */
	@Test
	void initDbClearsTheDatabase() throws Exception {
		assertThatItSucceeds(run("auth", "register", "ada", "lovelace"));
		assertThat(run("auth", "register", "ada", "again"))
			.isEqualTo(new Jar.Result(1, "", "Error: User ada is already registered." + System.lineSeparator()));

		assertThatItSucceeds(run("init-db"), "Initialized the database.");

		assertThatItSucceeds(run("auth", "register", "ada", "lovelace"));
	}

	@Test
	void wrongCommandLinesEndWithTwo() throws Exception {
		assertThat(run("init-bd")).satisfies((result) -> {
			assertThat(result.exitCode()).isEqualTo(2);
			assertThat(result.err()).startsWith("Usage: java -jar " + Jar.path().getFileName())
				.contains("Error: No such command 'init-bd'. Did you mean 'init-db'");
		});
		assertThat(run("init-db", "--nosuch").exitCode()).isEqualTo(2);
	}

	@Test
	void aStartThatFailsEndsWithOne() throws Exception {
		assertThat(run("--spring.datasource.url=jdbc:nosuch:x", "init-db").exitCode()).isOne();
	}

	@Test
	void aShellRunsAScriptWithTheClassesOfTheJar() throws Exception {
		String script = """
				app.name()
				import org.springframework.jdbc.core.simple.JdbcClient;
				ctx.getBean(JdbcClient.class).sql("SELECT 6 * 7").query(Integer.class).single()
				passwordEncoder.matches("a", passwordEncoder.encode("a"))
				try (var context = app.testRequestContext("/").push()) {
					System.out.println(urlFor("auth.login"));
				}
				/exit 3
				""";

		Jar.Result result = new Jar(this.folder).run(script, "shell");

		assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
		assertThat(result.out().lines()).as(result.err()).containsExactly("\"flaskr\"", "42", "true", "/auth/login");
	}

	@Test
	void completionKnowsTheCommands() throws Exception {
		Jar.Result result = run("completion", "--name", "flaskr");
		Path script = Files.writeString(this.folder.resolve("flaskr"), result.out() + """

				COMP_WORDS=(flaskr auth reg)
				COMP_CWORD=2
				_complete_flaskr
				echo "${COMPREPLY[@]}"
				""");

		Process bash = new ProcessBuilder("bash", script.toString()).start();

		assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("register\n");
	}

	@Test
	@Tag("LOG-019")
	void aPortThatIsTakenIsNamed() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String port = Integer.toString(taken.getLocalPort());

			Jar.Result result = run("run", "--port", port);

			assertThat(result.exitCode()).isOne();
			assertThat(result.out() + result.err()).contains("Port " + port + " was already in use",
					"configure this application to listen on another port");
		}
	}

	@Test
	void runStartsTheServer() throws Exception {
		Process server = new Jar(this.folder).start("run", "--port", "0");
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
			String prefix = " * Running on http://127.0.0.1:";
			String line = lines.readLine();
			while (line != null && !line.startsWith(prefix)) {
				line = lines.readLine();
			}
			assertThat(line).isNotNull();
			int port = Integer.parseInt(line.substring(prefix.length()));
			assertThat(new Visitor(port).get("/hello").html()).isEqualTo("Hello, World!");
		}
		finally {
			server.destroy();
			server.waitFor();
		}
	}

}
