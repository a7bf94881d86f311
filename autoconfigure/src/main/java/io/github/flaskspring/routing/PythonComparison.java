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
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Comparing as Python does: numbers by value whatever their type, flags as 0 and 1, texts
 * by content.
 */
final class PythonComparison {

	private PythonComparison() {
	}

	static boolean isEqual(@Nullable Object left, @Nullable Object right) {
		if (left == right) {
			return true;
		}
		if (left instanceof CharSequence && right instanceof CharSequence) {
			return left.toString().equals(right.toString());
		}
		Number first = number(left);
		Number second = number(right);
		if (first == null || second == null) {
			return Objects.equals(left, right);
		}
		return !isNan(first) && !isNan(second) && order(first, second) == 0;
	}

	/**
	 * Compare with a limit, which may be anything a rule can spell. NaN is neither below
	 * nor above.
	 */
	static int compare(Number value, Object limit) {
		Number bound = number(limit);
		if (bound == null) {
			throw new UrlValueException("'<' not supported between instances of '" + PythonText.typeName(value)
					+ "' and '" + PythonText.typeName(limit) + "'. The limits of a converter must be numbers.", limit);
		}
		return (isNan(value) || isNan(bound)) ? 0 : order(value, bound);
	}

	static boolean isTrue(@Nullable Object value) {
		Number number = number(value);
		if (number != null) {
			return isNan(number) || number.doubleValue() != 0;
		}
		return (value instanceof CharSequence text) ? !text.isEmpty() : value != null;
	}

	private static @Nullable Number number(@Nullable Object value) {
		if (value instanceof Boolean flag) {
			return flag ? 1 : 0;
		}
		return (value instanceof Number number) ? number : null;
	}

	private static boolean isNan(Number value) {
		return Double.isNaN(value.doubleValue());
	}

	private static int order(Number left, Number right) {
		if (isSmall(left) && isSmall(right)) {
			return Long.compare(left.longValue(), right.longValue());
		}
		if (isInfinite(left) || isInfinite(right)) {
			return Double.compare(left.doubleValue(), right.doubleValue());
		}
		return exact(left).compareTo(exact(right));
	}

	private static boolean isSmall(Number value) {
		return value instanceof Integer || value instanceof Long;
	}

	private static boolean isInfinite(Number value) {
		return (value instanceof Double || value instanceof Float) && Double.isInfinite(value.doubleValue());
	}

	private static BigDecimal exact(Number value) {
		if (value instanceof Double || value instanceof Float) {
			return new BigDecimal(value.doubleValue());
		}
		return new BigDecimal(value.toString());
	}

}
