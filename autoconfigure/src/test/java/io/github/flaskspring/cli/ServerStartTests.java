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

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The options of {@code run} as properties of Spring Boot. */
class ServerStartTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path folder;

	private ServerStart run(String... arguments) {
		return ServerStart.of("flask", List.of(arguments), Map.of("flask.run.port", "8000")::get,
				CommandIo.of(new StringReader(""), new PrintWriter(this.out), new PrintWriter(this.err)));
	}

	private void assertThatRunIsWrong(String message, String... arguments) {
		assertThat(run(arguments)).isEqualTo(new ServerStart(2, Map.of()));
		assertThat(this.err.toString()).contains("Try 'flask run --help' for help.", "Error: " + message);
	}

	@Test
	@Tag("CLI-024")
	@Tag("CLI-025")
	void optionsAreProperties() {
		String paths = String.join(File.pathSeparator, "templates", "data");

		ServerStart start = run("run", "-h", "0.0.0.0", "-p", "80", "--debug", "--without-threads", "--extra-files",
				paths, "--exclude-patterns", "*.tmp");

		assertThat(start.exitCode()).isNull();
		assertThat(start.properties()).containsExactlyInAnyOrderEntriesOf(
				Map.of("server.address", "0.0.0.0", "server.port", 80, "flask.debug", true, "server.tomcat.threads.max",
						1, "server.tomcat.threads.min-spare", 1, "spring.devtools.restart.additional-paths",
						"templates,data", "spring.devtools.restart.additional-exclude", "*.tmp"));
	}

	@Test
	@Tag("CLI-020")
	@Tag("CLI-024")
	void theEnvironmentSetsOptionsAndTheRestIsNotTouched() {
		assertThat(run("--no-debug", "run", "--with-threads", "--reload").properties())
			.isEqualTo(Map.of("server.port", 8000));
	}

	@Test
	@Tag("CLI-025")
	@Tag("CLI-027")
	void aCertificateAndItsKeyMakeHttps() throws IOException {
		Path cert = Files.createFile(this.folder.resolve("cert.pem"));
		Path key = Files.createFile(this.folder.resolve("key.pem"));

		Map<String, Object> expected = Map.of("server.port", 8000, "server.ssl.certificate",
				cert.toFile().toURI().toString(), "server.ssl.certificate-private-key",
				key.toFile().toURI().toString());
		assertThat(run("run", "--cert", cert.toString(), "--key", key.toString()).properties()).isEqualTo(expected);
		assertThat(run("run", "--key", key.toString(), "--cert", cert.toString()).properties()).isEqualTo(expected);
	}

	@Test
	@Tag("CLI-027")
	void aCertificateNeedsItsKeyAndTheOtherWayRound() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file.pem"));

		assertThatRunIsWrong("Invalid value for '--key': Required when using \"--cert\".", "run", "--cert",
				file.toString());
		assertThatRunIsWrong("Invalid value for '--key': \"--cert\" must also be specified.", "run", "--key",
				file.toString());
		assertThatRunIsWrong("Invalid value for '--cert': File 'nosuch.pem' does not exist.", "run", "--cert",
				"nosuch.pem");
	}

	@Test
	void helpStartsNothing() {
		assertThat(run("run", "--help")).isEqualTo(new ServerStart(0, Map.of()));
		assertThat(this.out.toString()).contains("Run a development server.", "--port");
	}

}
