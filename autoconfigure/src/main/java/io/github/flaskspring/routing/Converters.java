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

package io.github.flaskspring.routing;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The converters every map starts with, under their names in rules.
 */
final class Converters {

	static final String DEFAULT = "default";

	static final Map<String, ConverterFactory> BUILT_IN = Map.of(DEFAULT, Converters::string, "string",
			Converters::string, "any", Converters::any, "path", Converters::path, "int", Converters::integer, "float",
			Converters::decimal, "uuid", Converters::uuid);

	private Converters() {
	}

	static Converter create(UrlMap map, String rule, RuleToken.Variable variable) {
		ArgumentParser arguments = ArgumentParser.parse(variable.arguments());
		String name = (variable.converter() != null) ? variable.converter() : DEFAULT;
		ConverterFactory factory = map.converters().get(name);
		if (factory == null) {
			List<String> known = map.converters().keySet().stream().sorted().toList();
			throw new InvalidRuleException(rule,
					"the converter " + PythonText.repr(name) + " does not exist. Use one of " + PythonText.repr(known)
							+ " or put your own into the converters of the map.");
		}
		return factory.create(map, arguments.args(), arguments.kwargs());
	}

	private static Converter string(UrlMap map, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
		return new StringConverter(args, kwargs);
	}

	private static Converter any(UrlMap map, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
		return new AnyConverter(args, kwargs);
	}

	private static Converter integer(UrlMap map, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
		return new IntegerConverter(args, kwargs);
	}

	private static Converter decimal(UrlMap map, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
		return new FloatConverter(args, kwargs);
	}

	// Python's base class accepts any arguments and ignores them, and so do these two
	private static Converter path(UrlMap map, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
		return new PathConverter();
	}

	private static Converter uuid(UrlMap map, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
		return new UuidConverter();
	}

}
