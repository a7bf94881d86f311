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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The commands that every application has. */
final class BuiltInCommands {

	/** Those that need no application. */
	static final Set<String> WITHOUT_APPLICATION = Set.of("completion", "run", "secret-key");

	private BuiltInCommands() {
	}

	static Map<String, Object> all(ApplicationBeans beans, CommandIo io) {
		Map<String, Object> commands = new LinkedHashMap<>();
		commands.put("completion", new CompletionCommand());
		commands.put("routes", new RoutesCommand());
		commands.put("run", new RunCommand());
		commands.put("secret-key", new SecretKeyCommand());
		commands.put("shell", new ShellCommand(beans, io));
		return commands;
	}

}
