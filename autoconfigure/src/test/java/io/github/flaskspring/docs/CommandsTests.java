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

package io.github.flaskspring.docs;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.cli.CommandIo;
import io.github.flaskspring.cli.FlaskCommands;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages about commands and the shell say what happens. */
@SpringBootTest(classes = Commands.class,
		properties = { WithoutSecurity.PROPERTY, "spring.application.name=shop", "flask.seed.posts=3" })
class CommandsTests {

	@Autowired
	private FlaskCommands commands;

	private final StringWriter out = new StringWriter();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			init-db                | 0 | Initialized the database of shop.
			greet ada -n 2 --loud  | 0 | Hello, ada!Hello, ada!
			db check               | 3 | ''
			seed                   | 0 | 3 posts for shop
			seed --posts 5         | 0 | 5 posts for shop
			users create root      | 1 | ''
			users create ada       | 0 | ''
			monthly-report         | 0 | All is well.
			""")
	void commandsDoWhatThePageSays(String line, int code, String output) {
		assertThat(run("", line.split(" "))).isEqualTo(code);
		assertThat(this.out.toString()).isEqualToIgnoringNewLines(output);
	}

	@Test
	void theShellKnowsTheName() {
		assertThat(run("answer + 1", "shell")).isZero();
		assertThat(this.out.toString()).isEqualToIgnoringNewLines("43");
	}

	private int run(String input, String... arguments) {
		CommandIo io = CommandIo.of(new StringReader(input), new PrintWriter(this.out),
				new PrintWriter(new StringWriter()));
		return this.commands.run(List.of(arguments), io).exitCode();
	}

}
