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

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.json.JsonDecodeException;
import io.github.flaskspring.json.JsonEncodeException;
import io.github.flaskspring.json.JsonOptions;
import io.github.flaskspring.json.JsonProvider;
import io.github.flaskspring.markupsafe.Markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.abort;

class JsonGoldenTests {

	private static final JsonNode VECTORS = GoldenFile.read("json.json");

	@ParameterizedTest
	@MethodSource
	@Tag("JSON-001")
	@Tag("JSON-002")
	@Tag("JSON-003")
	@Tag("JSON-004")
	@Tag("JSON-005")
	@Tag("JSON-007")
	void jsonify(JsonNode vector) throws Exception {
		requireTwin(vector);
		DefaultJsonProvider json = provider(vector);
		boolean debug = vector.path("options").path("debug").asBoolean(false);

		check(vector, "body", () -> json.responseText(responseValue(vector), debug));
		if (vector.has("body")) {
			assertThat(json.mimetype()).isEqualTo(vector.get("content_type").asString());
		}
	}

	@ParameterizedTest
	@MethodSource
	@Tag("JSON-009")
	@Tag("JSON-010")
	@Tag("JSON-011")
	@Tag("JSON-012")
	@Tag("JSON-013")
	@Tag("JSON-014")
	@Tag("JSON-015")
	@Tag("JSON-016")
	@Tag("JSON-017")
	@Tag("JSON-018")
	@Tag("JSON-019")
	@Tag("JSON-020")
	void dumps(JsonNode vector) throws Exception {
		requireTwin(vector);
		JsonProvider json = provider(vector);
		Object value = PythonValue.toJava(vector.get("value"));

		check(vector, "output", () -> json.dumps(value, options(vector.path("dumps_kwargs"))));
	}

	@ParameterizedTest
	@MethodSource
	@Tag("TPL-024")
	@Tag("TPL-026")
	@Tag("SEC-003")
	void tojson(JsonNode vector) throws Exception {
		requireTwin(vector);
		JsonProvider json = provider(vector);
		Object value = PythonValue.toJava(vector.get("value"));
		String template = vector.get("template").asString();
		String filter = vector.get("filter").asString();

		check(vector, "output",
				() -> encodable(template.replace("{{ " + filter + " }}", filtered(json, value, filter))));
	}

	@ParameterizedTest
	@MethodSource
	@Tag("JSON-022")
	void loads(JsonNode vector) {
		JsonProvider json = new DefaultJsonProvider();
		String text = vector.get("text").asString();

		if (vector.has("error")) {
			assertThatExceptionOfType(JsonDecodeException.class).isThrownBy(() -> json.loads(text))
				.withMessage(vector.get("message").asString());
			return;
		}
		assertThat(PythonValue.show(json.loads(text)))
			.isEqualTo(PythonValue.show(PythonValue.toJava(vector.get("value"))));
	}

	/** Java has no such value, so nothing could be written; all others are compared. */
	@Test
	void onlyDecimalsThatJavaDoesNotHaveAreLeftOut() {
		Map<String, Long> leftOut = Stream.of("jsonify", "dumps", "tojson", "loads")
			.flatMap((list) -> StreamSupport.stream(VECTORS.get(list).spliterator(), false))
			.map((vector) -> Objects.requireNonNullElse(PythonValue.withoutTwin(vector), "compared"))
			.collect(Collectors.groupingBy((reason) -> reason, TreeMap::new, Collectors.counting()));

		assertThat(leftOut).containsExactly(Map.entry("a BigDecimal has no negative zero", 19L),
				Map.entry("a BigDecimal is always a number", 23L), Map.entry("compared", 2201L));
	}

	static Stream<Named<JsonNode>> jsonify() {
		return vectors("jsonify");
	}

	static Stream<Named<JsonNode>> dumps() {
		return vectors("dumps");
	}

	static Stream<Named<JsonNode>> tojson() {
		return vectors("tojson");
	}

	static Stream<Named<JsonNode>> loads() {
		return vectors("loads");
	}

	private static Stream<Named<JsonNode>> vectors(String list) {
		return StreamSupport.stream(VECTORS.get(list).spliterator(), false)
			.map((vector) -> Named.of(vector.get("id").asString(), vector));
	}

	private static void requireTwin(JsonNode vector) {
		String reason = PythonValue.withoutTwin(vector);
		if (reason != null) {
			abort(reason);
		}
	}

	private static void check(JsonNode vector, String field, Callable<String> call) throws Exception {
		if (!vector.has("error")) {
			assertThat(call.call()).isEqualTo(vector.get(field).asString());
			return;
		}
		Throwable thrown = catchThrowable(call::call);
		assertThat(thrown).isInstanceOfAny(JsonEncodeException.class, IllegalArgumentException.class,
				CharacterCodingException.class);
		// the encoder's words are the JDK's, and Java's twin of a complex number has
		// another name
		if (!(thrown instanceof CharacterCodingException) && !vector.toString().contains("complex")) {
			assertThat(thrown).hasMessage(vector.get("message").asString());
		}
	}

	private static DefaultJsonProvider provider(JsonNode vector) {
		JsonNode options = vector.path("options");
		JsonNode compact = options.path("compact");
		return new DefaultJsonProvider().sortKeys(options.path("sort_keys").asBoolean(true))
			.ensureAscii(options.path("ensure_ascii").asBoolean(true))
			.compact(compact.isBoolean() ? compact.booleanValue() : null)
			.mimetype(options.path("mimetype").asString("application/json"));
	}

	private static @Nullable Object responseValue(JsonNode vector) {
		if (vector.has("value")) {
			return JsonProvider.responseValue(Collections.singletonList(PythonValue.toJava(vector.get("value"))),
					Map.of());
		}
		List<@Nullable Object> args = new ArrayList<>();
		vector.get("args").forEach((arg) -> args.add(PythonValue.toJava(arg)));
		Map<String, @Nullable Object> kwargs = new LinkedHashMap<>();
		vector.get("kwargs").forEach((pair) -> kwargs.put(pair.get(0).asString(), PythonValue.toJava(pair.get(1))));
		return JsonProvider.responseValue(args, kwargs);
	}

	private static JsonOptions options(JsonNode kwargs) {
		JsonOptions options = JsonOptions.DEFAULTS.skipKeys(kwargs.path("skipkeys").asBoolean(false))
			.allowNan(kwargs.path("allow_nan").asBoolean(true));
		if (kwargs.has("sort_keys")) {
			options = options.sortKeys(kwargs.get("sort_keys").booleanValue());
		}
		if (kwargs.has("ensure_ascii")) {
			options = options.ensureAscii(kwargs.get("ensure_ascii").booleanValue());
		}
		JsonNode separators = kwargs.path("separators");
		if (separators.isArray()) {
			options = options.separators(separators.get(0).asString(), separators.get(1).asString());
		}
		JsonNode indent = kwargs.path("indent");
		if (indent.isInt()) {
			return options.indent(indent.intValue());
		}
		return indent.isString() ? options.indent(indent.asString()) : options;
	}

	private static String filtered(JsonProvider json, @Nullable Object value, String filter) {
		return switch (filter) {
			case "v|tojson", "v|tojson|safe" -> json.htmlSafeDumps(value).html();
			case "v|tojson(indent=2)" -> json.htmlSafeDumps(value, (options) -> options.indent(2)).html();
			case "[v, 1]|tojson" -> json.htmlSafeDumps(Arrays.asList(value, 1)).html();
			case "v|tojson|forceescape" -> Markup.escape(json.htmlSafeDumps(value).html()).html();
			default -> throw new IllegalArgumentException(filter);
		};
	}

	private static String encodable(String text) throws CharacterCodingException {
		StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
		return text;
	}

}
