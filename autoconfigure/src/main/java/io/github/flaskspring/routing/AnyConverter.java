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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Accepts one of the given words. Werkzeug: {@code AnyConverter}.
 */
final class AnyConverter implements ScanningConverter {

	private final List<String> items;

	private final Set<String> words;

	AnyConverter(List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
		ConverterArguments.of(List.of(), kwargs);
		this.items = args.stream().map(AnyConverter::word).toList();
		this.words = new LinkedHashSet<>(this.items);
	}

	private static String word(@Nullable Object item) {
		if (item instanceof String text) {
			return text;
		}
		throw new IllegalArgumentException("decoding to str: need a bytes-like object, " + PythonText.typeName(item)
				+ " found; put words that look like numbers or constants in quotes");
	}

	@Override
	public String toUrl(Object value) {
		if (value instanceof CharSequence && this.words.contains(value.toString())) {
			return value.toString();
		}
		String valid = this.words.stream()
			.sorted(PythonText.BY_CODE_POINT)
			.map((word) -> "'" + word + "'")
			.collect(Collectors.joining(", "));
		throw new UrlValueException("'" + PythonText.str(value) + "' is not one of " + valid, value);
	}

	@Override
	public String regex() {
		return this.items.stream().map(PythonRegex::quote).collect(Collectors.joining("|", "(?:", ")"));
	}

	@Override
	public boolean partIsolating() {
		return true;
	}

	@Override
	public Scanner scanner() {
		return new WordScanner(this.words.isEmpty() ? List.of("") : new ArrayList<>(this.words));
	}

}
