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
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import io.github.flaskspring.Flask;

/** Runs command lines against applications and keeps what they print. */
final class CommandLines {

	private final FlaskCommands commands;

	record Run(int exitCode, String out, String err, @Nullable Throwable exception) {
	}

	private CommandLines(FlaskCommands commands) {
		this.commands = commands;
	}

	static CommandLines of(ListableBeanFactory beans, Map<String, String> properties) {
		return new CommandLines(
				new FlaskCommands(beans, properties::get, "flask", () -> List.of(CommandLines.class.getPackageName())));
	}

	static CommandLines of(Object... beans) {
		StaticListableBeanFactory factory = new StaticListableBeanFactory();
		for (Object bean : beans) {
			factory.addBean((bean instanceof Flask app) ? app.name() + "Bean" : bean.getClass().getSimpleName(), bean);
		}
		return of(factory, Map.of());
	}

	Run run(String... arguments) {
		return runWith("", arguments);
	}

	Run runWith(String input, String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		CommandResult result = this.commands.run(List.of(arguments),
				CommandIo.of(new StringReader(input), new PrintWriter(out), new PrintWriter(err)));
		return new Run(result.exitCode(), out.toString(), err.toString(), result.exception());
	}

}
