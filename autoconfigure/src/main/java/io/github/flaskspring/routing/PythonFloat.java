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

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Python's {@code float}: its shortest text, and reading one.
 */
final class PythonFloat {

	private static final double EXACT_INTEGERS = 1e15;

	private static final Pattern NUMBER = Pattern
		.compile("[+-]?(?:\\d+(?:_\\d+)*\\.?(?:\\d+(?:_\\d+)*)?|\\.\\d+(?:_\\d+)*)(?:[eE][+-]?\\d+(?:_\\d+)*)?");

	private PythonFloat() {
	}

	static String text(double value) {
		if (Double.isNaN(value)) {
			return "nan";
		}
		if (Double.isInfinite(value)) {
			return (value > 0) ? "inf" : "-inf";
		}
		if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
			String sign = (value == 0 && 1 / value < 0) ? "-" : "";
			return sign + (long) value + ".0";
		}
		return format(shortest(value));
	}

	static double of(Object value) {
		if (value instanceof CharSequence text) {
			return parse(text.toString());
		}
		if (value instanceof byte[] bytes) {
			return parse(new String(bytes, StandardCharsets.ISO_8859_1));
		}
		if (value instanceof Boolean flag) {
			return flag ? 1 : 0;
		}
		if (value instanceof Number number) {
			return number.doubleValue();
		}
		throw new UrlValueException(
				"float() argument must be a string or a real number, not '" + PythonText.typeName(value) + "'", value);
	}

	static double parse(String text) {
		String digits = PythonInteger.asciiDigits(PythonInteger.strip(text));
		Double special = special(digits.toLowerCase(Locale.ROOT));
		if (special != null) {
			return special;
		}
		if (!NUMBER.matcher(digits).matches()) {
			throw new UrlValueException("could not convert string to float: " + PythonText.repr(text), text);
		}
		return Double.parseDouble(digits.replace("_", ""));
	}

	private static @Nullable Double special(String text) {
		return switch (text) {
			case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
			case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
			case "nan", "+nan", "-nan" -> Double.NaN;
			default -> null;
		};
	}

	// Double.toString of JDK 17 is not always the shortest text that reads back
	private static BigDecimal shortest(double value) {
		BigDecimal exact = new BigDecimal(value);
		BigDecimal best = new BigDecimal(Double.toString(value)).stripTrailingZeros();
		for (int precision = best.precision(); precision > 0; precision--) {
			BigDecimal candidate = roundTrip(exact, value, precision);
			if (candidate == null) {
				break;
			}
			best = candidate;
		}
		return best.stripTrailingZeros();
	}

	private static @Nullable BigDecimal roundTrip(BigDecimal exact, double value, int precision) {
		BigDecimal low = exact.round(new MathContext(precision, RoundingMode.FLOOR));
		BigDecimal high = exact.round(new MathContext(precision, RoundingMode.CEILING));
		boolean lowReads = low.doubleValue() == value;
		boolean highReads = high.doubleValue() == value;
		if (lowReads && highReads) {
			return nearer(exact, low, high);
		}
		if (lowReads) {
			return low;
		}
		return highReads ? high : null;
	}

	private static BigDecimal nearer(BigDecimal exact, BigDecimal low, BigDecimal high) {
		int order = exact.subtract(low).compareTo(high.subtract(exact));
		if (order == 0) {
			return low.unscaledValue().testBit(0) ? high : low;
		}
		return (order < 0) ? low : high;
	}

	private static String format(BigDecimal value) {
		String digits = value.unscaledValue().abs().toString();
		int exponent = digits.length() - value.scale() - 1;
		String sign = (value.signum() < 0) ? "-" : "";
		if (exponent >= -4 && exponent < 16) {
			String plain = value.abs().toPlainString();
			return sign + (plain.contains(".") ? plain : plain + ".0");
		}
		String mantissa = (digits.length() == 1) ? digits : digits.charAt(0) + "." + digits.substring(1);
		return sign + mantissa + String.format(Locale.ROOT, "e%+03d", exponent);
	}

}
