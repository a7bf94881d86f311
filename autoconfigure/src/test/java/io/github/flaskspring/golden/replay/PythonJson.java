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

package io.github.flaskspring.golden.replay;

import java.math.BigDecimal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares JSON texts the way Python compares what it reads from them, so that the
 * verdict is the reference's: numbers by value, whatever their notation, and {@code true}
 * equals 1.
 */
final class PythonJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
		.build();

	private PythonJson() {
	}

	static boolean same(String left, String right) {
		return same(read(left), read(right));
	}

	private static JsonNode read(String text) {
		try {
			return MAPPER.readTree(text);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("no JSON: \"" + text + "\"", ex);
		}
	}

	private static boolean same(JsonNode left, JsonNode right) {
		if (left.isObject() && right.isObject()) {
			return left.size() == right.size() && left.properties()
				.stream()
				.allMatch((entry) -> right.has(entry.getKey()) && same(entry.getValue(), right.get(entry.getKey())));
		}
		if (left.isArray() && right.isArray()) {
			return sameItems(left, right);
		}
		return isNumber(left) && isNumber(right) ? sameNumber(left, right) : left.equals(right);
	}

	private static boolean sameItems(JsonNode left, JsonNode right) {
		boolean same = left.size() == right.size();
		for (int i = 0; same && i < left.size(); i++) {
			same = same(left.get(i), right.get(i));
		}
		return same;
	}

	private static boolean isNumber(JsonNode node) {
		return node.isNumber() || node.isBoolean();
	}

	private static boolean sameNumber(JsonNode left, JsonNode right) {
		if (isFinite(left) && isFinite(right)) {
			return exact(left).compareTo(exact(right)) == 0;
		}
		return !isFinite(left) && !isFinite(right) && left.doubleValue() == right.doubleValue();
	}

	private static boolean isFinite(JsonNode number) {
		return !number.isFloatingPointNumber() || Double.isFinite(number.doubleValue());
	}

	private static BigDecimal exact(JsonNode number) {
		if (number.isBoolean()) {
			return number.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO;
		}
		return number.isFloatingPointNumber() ? new BigDecimal(number.doubleValue())
				: new BigDecimal(number.bigIntegerValue());
	}

}
