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

package io.github.flaskspring.cli.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Keys that somebody presses in the shell. */
class TerminalLinesTests {

	private static final String UP = "\u0010";

	private static final String LEFT = "\u0002";

	@TempDir
	private Path folder;

	private final StringWriter out = new StringWriter();

	private String type(String keys) throws IOException {
		StringWriter err = new StringWriter();
		try (Shell shell = new Shell(new PrintWriter(this.out), new PrintWriter(err));
				Terminal terminal = terminal(keys)) {
			new ShellSession(shell,
					new TerminalLines(TerminalLines.reader(terminal, shell, this.folder.resolve("history"))))
				.run();
		}
		assertThat(err.toString()).isEmpty();
		return this.out.toString().lines().reduce((first, second) -> second).orElse("");
	}

	private static Terminal terminal(String keys) throws IOException {
		return new ExternalTerminal("test", "xterm", new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
				new ByteArrayOutputStream(), StandardCharsets.UTF_8);
	}

	@Test
	void aLineIsEditedBeforeItIsEvaluated() throws IOException {
		assertThat(type("12" + LEFT + "+\n")).isEqualTo("3");
	}

	@Test
	void aSnippetOfSeveralLinesIsReadToItsEnd() throws IOException {
		assertThat(type("int twice(int i) {\nreturn 2 * i;\n}\ntwice(21)\n")).isEqualTo("42");
	}

	@Test
	void theHistoryKnowsTheLineBefore() throws IOException {
		assertThat(type("40 + 2\n" + UP + "0\n")).isEqualTo("60");
	}

	@Test
	void theHistoryIsKeptForTheNextTime() throws IOException {
		type("40 + 2\n");

		assertThat(this.folder.resolve("history")).content().contains("40 + 2");
		assertThat(type(UP + "\n")).isEqualTo("42");
		assertThat(Files.readAllLines(this.folder.resolve("history"))).isNotEmpty();
	}

	@Test
	void aKeyCompletesWhatJshellKnows() throws IOException {
		assertThat(type("\"shop\".toUpperC\t)\n")).isEqualTo("\"SHOP\"");
	}

}
