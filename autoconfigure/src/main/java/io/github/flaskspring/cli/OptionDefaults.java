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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options that are not given come from properties: {@code --all-methods} of
 * {@code routes} from {@code flask.routes.all-methods}, which the environment calls
 * {@code FLASK_ROUTES_ALL_METHODS}. Flask: {@code auto_envvar_prefix}.
 */
final class OptionDefaults implements IDefaultValueProvider {

	private static final Set<String> YES = Set.of("1", "true", "t", "yes", "y", "on");

	private final Function<String, @Nullable String> properties;

	OptionDefaults(Function<String, @Nullable String> properties) {
		this.properties = properties;
	}

	@Override
	public @Nullable String defaultValue(ArgSpec argument) {
		if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()
				|| option.command().parent() == null) {
			return null;
		}
		String value = this.properties.apply(key(option.command(), option));
		return (value != null && option.arity().max() == 0)
				? String.valueOf(YES.contains(value.toLowerCase(Locale.ROOT))) : value;
	}

	private static String key(CommandSpec command, OptionSpec option) {
		Deque<String> words = new ArrayDeque<>();
		words.push(option.longestName().replaceFirst("^-+", ""));
		for (CommandSpec spec = command; spec.parent() != null; spec = spec.parent()) {
			words.push(spec.name());
		}
		words.push("flask");
		return String.join(".", words);
	}

}
