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
 * Accepts integers and passes them as {@link Integer}, {@link Long} or
 * {@link java.math.BigInteger}, whichever is the narrowest. Werkzeug:
 * {@code IntegerConverter}.
 */
final class IntegerConverter implements ScanningConverter {

	private static final int MISFIT = -1;

	private final int fixedDigits;

	private final NumberLimits limits;

	private final IntegerScanner scanner;

	IntegerConverter(List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
		ConverterArguments given = ConverterArguments.of(args, kwargs, "fixed_digits", "min", "max", "signed");
		this.fixedDigits = fixedDigits(given.get("fixed_digits"));
		this.limits = new NumberLimits(given.get("min"), given.get("max"));
		this.scanner = new IntegerScanner(given.flag("signed"));
	}

	// Python compares a length with whatever was given, and text never equals a number
	private static int fixedDigits(@Nullable Object given) {
		if (!PythonComparison.isTrue(given)) {
			return 0;
		}
		Number number = (given instanceof Boolean) ? 1 : (given instanceof Number) ? (Number) given : MISFIT;
		return (number.doubleValue() == number.intValue()) ? number.intValue() : MISFIT;
	}

	@Override
	public Object toJava(String text) {
		if (this.fixedDigits != 0 && text.codePointCount(0, text.length()) != this.fixedDigits) {
			throw new ValidationException();
		}
		Number value = PythonInteger.read(text);
		this.limits.check(value);
		return value;
	}

	@Override
	public String toUrl(Object value) {
		String text = PythonInteger.of(value).toString();
		int missing = this.fixedDigits - text.length();
		if (missing <= 0) {
			return text;
		}
		int sign = text.startsWith("-") ? 1 : 0;
		return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
	}

	@Override
	public String regex() {
		return this.scanner.signed() ? "-?\\d+" : "\\d+";
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
