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

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.flaskspring.json.Tuple;
import io.github.flaskspring.markupsafe.HtmlSafe;
import io.github.flaskspring.markupsafe.Markup;

/** Python's values, as the golden files write them, and their Java twins. */
final class PythonValue {

	private static final Map<String, Object> OTHERS = Map.of("time datetime.time(1, 2, 3)", LocalTime.of(1, 2, 3),
			"timedelta datetime.timedelta(seconds=5)", Duration.ofSeconds(5), "complex (1+2j)", new Complex(),
			"dict {'item': Item(name='Café', price=2.0, tags=()), 'at': datetime.datetime(2024, 1, 1, 0, 0)}",
			Map.of("item", new Item("Café", 2.0, Tuple.of()), "at", LocalDateTime.of(2024, 1, 1, 0, 0)),
			"{'d': Point(x=1, label='a')}", Map.of("d", new Point(1, "a")), "{'d': HasHtml()}",
			Map.of("d", (HtmlSafe) () -> "<i>custom</i>"));

	private PythonValue() {
	}

	/** Tells why a value has no twin in Java, if it has none. */
	static @Nullable String withoutTwin(JsonNode node) {
		if (node.path("type").asString("").equals("decimal")) {
			String text = node.get("value").asString();
			return text.equals("NaN") ? "a BigDecimal is always a number"
					: text.startsWith("-0") ? "a BigDecimal has no negative zero" : null;
		}
		for (JsonNode child : node) {
			String reason = withoutTwin(child);
			if (reason != null) {
				return reason;
			}
		}
		return null;
	}

	static @Nullable Object toJava(JsonNode node) {
		String type = node.get("type").asString();
		return switch (type) {
			case "none" -> null;
			case "bool" -> node.get("value").booleanValue();
			case "str" -> text(node);
			case "list" -> items(node);
			case "tuple" -> Tuple.copyOf(items(node));
			case "set" -> new LinkedHashSet<>(items(node));
			case "dict" -> dict(node.get("items"));
			case "dataclass" -> new Item("Pen", 1.5, Tuple.of("a", "b"));
			default -> scalar(type, node.get("value").asString());
		};
	}

	static Map<@Nullable Object, @Nullable Object> dict(JsonNode pairs) {
		Map<@Nullable Object, @Nullable Object> dict = new LinkedHashMap<>();
		for (JsonNode pair : pairs) {
			dict.put(pair.get(0).isString() ? pair.get(0).asString() : toJava(pair.get(0)), toJava(pair.get(1)));
		}
		return dict;
	}

	/** Shows a value with its types, so that a tuple does not pass for a list. */
	static String show(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((entry) -> show(entry.getKey()) + ": " + show(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		if (value instanceof List<?> list) {
			String items = list.stream().map(PythonValue::show).collect(Collectors.joining(", "));
			return (value instanceof Tuple) ? "(" + items + ")" : "[" + items + "]";
		}
		if (value instanceof byte[] bytes) {
			return "bytes " + Base64.getEncoder().encodeToString(bytes);
		}
		if (value instanceof Double number) {
			return "float " + number;
		}
		if (value instanceof OffsetDateTime dateTime) {
			return show(dateTime.toInstant());
		}
		if (value instanceof LocalDateTime dateTime) {
			return show(dateTime.toInstant(ZoneOffset.UTC));
		}
		return (value == null) ? "None" : value.getClass().getSimpleName() + " " + value;
	}

	private static Object scalar(String type, String value) {
		return switch (type) {
			case "int" -> narrowest(new BigInteger(value));
			case "float" -> number(value);
			case "markup" -> Markup.of(value);
			case "bytes" -> Base64.getDecoder().decode(value);
			case "uuid" -> UUID.fromString(value);
			case "datetime" -> dateTime(value);
			case "date" -> LocalDate.parse(value);
			case "decimal" -> new BigDecimal(value);
			case "other" -> OTHERS.get(value);
			default -> throw new IllegalArgumentException(type);
		};
	}

	private static List<@Nullable Object> items(JsonNode node) {
		List<@Nullable Object> items = new ArrayList<>();
		node.get("items").forEach((item) -> items.add(toJava(item)));
		return items;
	}

	private static String text(JsonNode node) {
		JsonNode repeat = node.get("repeat");
		return (repeat != null) ? repeat.get(0).asString().repeat(repeat.get(1).intValue())
				: node.get("value").asString();
	}

	private static Object narrowest(BigInteger number) {
		if (number.bitLength() < Integer.SIZE) {
			return number.intValue();
		}
		return (number.bitLength() < Long.SIZE) ? (Object) number.longValue() : number;
	}

	private static Object number(String text) {
		return switch (text) {
			case "nan" -> Double.NaN;
			case "inf" -> Double.POSITIVE_INFINITY;
			case "-inf" -> Double.NEGATIVE_INFINITY;
			default -> Double.valueOf(text);
		};
	}

	private static Object dateTime(String text) {
		boolean aware = text.substring(10).matches(".*(Z|[+-]\\d\\d:\\d\\d)");
		return aware ? (Object) OffsetDateTime.parse(text) : LocalDateTime.parse(text);
	}

	/** Has no form in JSON, as Python's complex numbers have none. */
	private static final class Complex {

	}

	/** The data class of json.json. */
	record Item(String name, double price, Tuple tags) {

	}

	/** The data class of sessions.json. */
	record Point(int x, String label) {

	}

}
