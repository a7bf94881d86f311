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

package io.github.flaskspring;

import org.jspecify.annotations.Nullable;

/** Where the commands of a blueprint go when it is registered. */
sealed interface CliGroup {

	/** Into a group that is named after the registration. */
	CliGroup OWN = new Own();

	void register(AppGroup commands, AppGroup target, String blueprintName);

	/** Flask's default. */
	record Own() implements CliGroup {

		@Override
		public void register(AppGroup commands, AppGroup target, String blueprintName) {
			new Named(blueprintName).register(commands, target, blueprintName);
		}

	}

	/**
	 * Flask's {@code cli_group}.
	 *
	 * @param name the name of the group, null for none
	 */
	record Named(@Nullable String name) implements CliGroup {

		@Override
		public void register(AppGroup commands, AppGroup target, String blueprintName) {
			if (commands.commands().isEmpty()) {
				return;
			}
			if (this.name == null) {
				commands.commands().forEach(target::addCommand);
				return;
			}
			commands.name(this.name);
			target.addCommand(commands);
		}

	}

}
