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
 * Makes the converter of one variable of one rule. Werkzeug: the converter class, called
 * with the arguments from the rule.
 *
 * <pre>{@code
 * map.converters().put("list", (m, args, kwargs) -> new ListConverter(args));   // /<list(";"):names>
 * }</pre>
 *
 * @since 0.1
 * @see ConverterArguments
 */
@FunctionalInterface
public interface ConverterFactory {

	/**
	 * Make a converter.
	 * @param map the map the rule is added to
	 * @param args the positional arguments: text, integers, doubles, flags or null
	 * @param kwargs the named arguments
	 * @return the converter
	 */
	Converter create(UrlMap map, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs);

}
