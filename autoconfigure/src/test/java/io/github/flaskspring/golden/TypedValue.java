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

package io.github.flaskspring.golden;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the typed values of routing vectors as the Java values a view would receive.
 */
final class TypedValue {

	private TypedValue() {
	}

	static Map<String, @Nullable Object> readAll(JsonNode values) {
		Map<String, @Nullable Object> result = new LinkedHashMap<>();
		values.properties().forEach((entry) -> result.put(entry.getKey(), read(entry.getValue())));
		return result;
	}

	static @Nullable Object read(JsonNode typed) {
		String type = typed.get("type").asString();
		return switch (type) {
			case "none" -> null;
			case "str" -> text(typed);
			case "bool" -> typed.get("value").asBoolean();
			case "int" -> narrowest(new BigInteger(typed.get("value").asString()));
			case "float" -> decimal(typed.get("value").asString());
			case "uuid" -> UUID.fromString(typed.get("value").asString());
			default -> throw new IllegalArgumentException("Unknown type '" + type + "'");
		};
	}

	private static String text(JsonNode typed) {
		JsonNode repeat = typed.get("repeat");
		return (repeat != null) ? repeat.get(0).asString().repeat(repeat.get(1).asInt())
				: typed.get("value").asString();
	}

	private static Number narrowest(BigInteger value) {
		if (value.bitLength() < Integer.SIZE) {
			return value.intValue();
		}
		if (value.bitLength() < Long.SIZE) {
			return value.longValue();
		}
		return value;
	}

	private static Double decimal(String text) {
		return switch (text) {
			case "inf" -> Double.POSITIVE_INFINITY;
			case "-inf" -> Double.NEGATIVE_INFINITY;
			case "nan" -> Double.NaN;
			default -> Double.valueOf(text);
		};
	}

}
