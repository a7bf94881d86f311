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

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

import org.springframework.context.ApplicationContext;

import io.github.flaskspring.Flask;
import io.github.flaskspring.cli.CommandIo;
import io.github.flaskspring.cli.CommandResult;
import io.github.flaskspring.cli.FlaskCommands;

/**
 * Runs commands of an application in the process of a test and keeps what they write.
 * What a command writes to {@code System.out} is not kept. Flask:
 * {@code app.test_cli_runner()}. <pre class="code">
 * CliResult result = runner.invoke("init-db");
 * assertThat(result.output()).contains("Initialized");
 * </pre> A bean of a subclass takes its place.
 *
 * @since 0.1
 */
public class FlaskCliRunner {

	private final FlaskCommands commands;

	private final Flask app;

	/**
	 * A runner for the commands of the only application.
	 * @param context the application context of the test
	 */
	public FlaskCliRunner(ApplicationContext context) {
		this(context, context.getBean(Flask.class));
	}

	/**
	 * A runner for the commands of an application.
	 * @param context the application context of the test
	 * @param app the application
	 */
	public FlaskCliRunner(ApplicationContext context, Flask app) {
		this.commands = context.getBean(FlaskCommands.class);
		this.app = app;
	}

	/**
	 * Runs a command.
	 * @param arguments the command and its arguments
	 * @return how it ended
	 */
	public CliResult invoke(String... arguments) {
		return invokeWithInput("", arguments);
	}

	/**
	 * Runs a command that reads.
	 * @param input what it reads
	 * @param arguments the command and its arguments
	 * @return how it ended
	 */
	public CliResult invokeWithInput(String input, String... arguments) {
		StringWriter output = new StringWriter();
		StringWriter errors = new StringWriter();
		PrintWriter out = new PrintWriter(output, true);
		PrintWriter err = new PrintWriter(new Both(output, errors), true);
		CommandResult result = this.commands.run(this.app, List.of(arguments),
				CommandIo.of(new StringReader(input), out, err));
		out.flush();
		err.flush();
		return new CliResult(result.exitCode(), output.toString(), errors.toString(), result.exception());
	}

	/** Writes what goes to one stream into the common one too. */
	private static final class Both extends Writer {

		private final StringWriter all;

		private final StringWriter own;

		Both(StringWriter all, StringWriter own) {
			this.all = all;
			this.own = own;
		}

		@Override
		public void write(char[] buffer, int offset, int length) {
			this.all.write(buffer, offset, length);
			this.own.write(buffer, offset, length);
		}

		@Override
		public void flush() {
			this.all.flush();
		}

		@Override
		public void close() {
			flush();
		}

	}

}
