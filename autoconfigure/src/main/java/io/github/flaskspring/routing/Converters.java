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

/** Makes the converter that a variable of a rule names. */
final class Converters {

	static final String DEFAULT = "default";

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

}
