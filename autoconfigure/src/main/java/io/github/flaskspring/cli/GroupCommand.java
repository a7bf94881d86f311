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
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A group without one of its commands: prints its help, which is a wrong command line.
 */
final class GroupCommand implements Callable<Integer> {

	private @Nullable CommandSpec spec;

	void spec(CommandSpec spec) {
		this.spec = spec;
	}

	@Override
	public Integer call() {
		CommandSpec group = Objects.requireNonNull(this.spec);
		group.commandLine().usage(group.commandLine().getErr());
		return group.exitCodeOnInvalidInput();
	}

}
