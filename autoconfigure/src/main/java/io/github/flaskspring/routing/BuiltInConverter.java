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

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The converters that each map starts with. Werkzeug: {@code DEFAULT_CONVERTERS}. */
enum BuiltInConverter implements ConverterFactory {

	DEFAULT, STRING, ANY, PATH, INT, FLOAT, UUID;

	static Map<String, ConverterFactory> byName() {
		Map<String, ConverterFactory> all = new HashMap<>();
		for (BuiltInConverter each : values()) {
			all.put(each.name().toLowerCase(Locale.ROOT), each);
		}
		return all;
	}

	// Python's base class accepts any arguments and ignores them, and so do path and uuid
	@Override
	public Converter create(UrlMap map, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
		return switch (this) {
			case DEFAULT, STRING -> new StringConverter(args, kwargs);
			case ANY -> new AnyConverter(args, kwargs);
			case PATH -> new PathConverter();
			case INT -> new IntegerConverter(args, kwargs);
			case FLOAT -> new FloatConverter(args, kwargs);
			case UUID -> new UuidConverter();
		};
	}

}
