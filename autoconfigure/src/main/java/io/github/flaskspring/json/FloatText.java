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

package io.github.flaskspring.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Floating-point numbers as Python's {@code repr} shows them: the shortest digits that
 * read back as the same number.
 *
 * @since 0.1
 */
public final class FloatText {

	// a decimal of so many digits is the only one of its length or shorter that reads
	// back as the same normal number
	private static final int ALWAYS_UNIQUE = 15;

	private static final int ALWAYS_ENOUGH = 17;

	// from 19 on, Double.toString has one digit too many at most, and that in subnormal
	// numbers only
	private static final boolean JDK_IS_SHORTEST = Runtime.version().feature() >= 19;

	private FloatText() {
	}

	/**
	 * Shows a number.
	 * @param number the number
	 * @return its text, such as {@code 1.0}, {@code 1e-05}, {@code 1e+16}, {@code nan},
	 * {@code -inf}
	 */
	public static String repr(double number) {
		if (Double.isNaN(number)) {
			return "nan";
		}
		String sign = (Double.doubleToRawLongBits(number) < 0) ? "-" : "";
		double magnitude = Math.abs(number);
		if (Double.isInfinite(magnitude)) {
			return sign + "inf";
		}
		String guess = Double.toString(magnitude);
		return sign + (isRepr(guess, magnitude) ? guess : layOut(shortest(guess, magnitude)));
	}

	private static boolean isRepr(String guess, double number) {
		boolean plain = number >= 1e-3 && number < 1e7 || number == 0;
		return plain && (JDK_IS_SHORTEST || guess.length() <= ALWAYS_UNIQUE);
	}

	private static String layOut(BigDecimal decimal) {
		String digits = decimal.unscaledValue().toString();
		int point = digits.length() - decimal.scale();
		if (point <= -4 || point > 16) {
			return scientific(digits, point - 1);
		}
		if (point <= 0) {
			return "0." + "0".repeat(-point) + digits;
		}
		if (point >= digits.length()) {
			return digits + "0".repeat(point - digits.length()) + ".0";
		}
		return digits.substring(0, point) + "." + digits.substring(point);
	}

	private static String scientific(String digits, int exponent) {
		String mantissa = (digits.length() > 1) ? digits.charAt(0) + "." + digits.substring(1) : digits;
		String power = Integer.toString(Math.abs(exponent));
		return mantissa + "e" + ((exponent < 0) ? "-" : "+") + ((power.length() < 2) ? "0" : "") + power;
	}

	// Double.toString alone would do from JDK 19 on, but for its two digits where one is
	// enough
	private static BigDecimal shortest(String text, double number) {
		BigDecimal guess = new BigDecimal(text).stripTrailingZeros();
		boolean normal = number >= Double.MIN_NORMAL;
		if (normal && guess.precision() <= ALWAYS_UNIQUE) {
			return guess;
		}
		BigDecimal exact = new BigDecimal(number);
		for (int precision = normal ? ALWAYS_UNIQUE : 1; precision < ALWAYS_ENOUGH; precision++) {
			BigDecimal nearest = nearest(exact, precision, number);
			if (nearest != null) {
				return nearest.stripTrailingZeros();
			}
		}
		return exact.round(new MathContext(ALWAYS_ENOUGH, RoundingMode.HALF_EVEN)).stripTrailingZeros();
	}

	// below a power of two the numbers lie closer, so the nearer decimal may be wrong and
	// the other one right
	private static @Nullable BigDecimal nearest(BigDecimal exact, int precision, double number) {
		List<BigDecimal> matching = Stream.of(RoundingMode.DOWN, RoundingMode.UP)
			.map((mode) -> exact.round(new MathContext(precision, mode)))
			.filter((decimal) -> decimal.doubleValue() == number)
			.toList();
		if (matching.size() < 2) {
			return matching.isEmpty() ? null : matching.get(0);
		}
		return exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
	}

}
