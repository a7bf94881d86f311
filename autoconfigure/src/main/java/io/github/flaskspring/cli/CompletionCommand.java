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

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what lets bash and zsh complete the commands of the application. */
@Command(name = "completion", description = "Print a completion script for bash and zsh.")
final class CompletionCommand implements Runnable {

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = "--name", paramLabel = "NAME", required = true,
			description = "The word that starts the application, such as that of an alias.")
	private String name = "";

	@Override
	public void run() {
		CommandLine line = Objects.requireNonNull(this.spec).commandLine();
		line.getOut().print(AutoComplete.bash(this.name, line.getParent()));
	}

}
