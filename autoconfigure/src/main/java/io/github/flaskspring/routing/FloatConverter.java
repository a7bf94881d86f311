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
 * Accepts numbers with a decimal point and passes them as {@link Double}. Werkzeug:
 * {@code FloatConverter}.
 */
final class FloatConverter implements ScanningConverter {

	private final NumberLimits limits;

	private final FloatScanner scanner;

	FloatConverter(List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
		ConverterArguments given = ConverterArguments.of(args, kwargs, "min", "max", "signed");
		this.limits = new NumberLimits(given.get("min"), given.get("max"));
		this.scanner = new FloatScanner(given.flag("signed"));
	}

	@Override
	public Object toJava(String text) {
		Double value = Double.valueOf(PythonInteger.asciiDigits(text));
		this.limits.check(value);
		return value;
	}

	@Override
	public String toUrl(Object value) {
		return PythonFloat.text(PythonFloat.of(value));
	}

	@Override
	public String regex() {
		return this.scanner.signed() ? "-?\\d+\\.\\d+" : "\\d+\\.\\d+";
	}

	@Override
	public int weight() {
		return 50;
	}

	@Override
	public Scanner scanner() {
		return this.scanner;
	}

}
