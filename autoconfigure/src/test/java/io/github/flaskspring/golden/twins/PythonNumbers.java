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

package io.github.flaskspring.golden.twins;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as {@code int()} and {@code float()} of the recorded applications read them.
 */
final class PythonNumbers {

	private static final Pattern SPACE_AROUND = Pattern.compile("(?U)^\\s+|\\s+$");

	private static final Pattern INTEGER = Pattern.compile("(?U)[+-]?\\d+(_\\d+)*");

	private static final Pattern FLOAT = Pattern
		.compile("[+-]?(?=\\.?[0-9])([0-9]+(_[0-9]+)*)?(\\.([0-9]+(_[0-9]+)*)?)?([eE][+-]?[0-9]+(_[0-9]+)*)?");

	private PythonNumbers() {
	}

	static BigInteger integer(String text) {
		String digits = SPACE_AROUND.matcher(text).replaceAll("");
		if (!INTEGER.matcher(digits).matches()) {
			throw new NumberFormatException(text);
		}
		return new BigInteger(digits.replace("_", ""));
	}

	static Double floating(String text) {
		String number = SPACE_AROUND.matcher(text).replaceAll("");
		return switch (number.toLowerCase(Locale.ROOT)) {
			case "nan", "+nan", "-nan" -> Double.NaN;
			case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
			case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
			default -> finite(number);
		};
	}

	private static Double finite(String number) {
		if (!FLOAT.matcher(number).matches()) {
			throw new NumberFormatException(number);
		}
		return Double.valueOf(number.replace("_", ""));
	}

}
