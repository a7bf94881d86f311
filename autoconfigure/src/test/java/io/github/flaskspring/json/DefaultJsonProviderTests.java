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

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.markupsafe.HtmlSafe;
import io.github.flaskspring.markupsafe.Markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DefaultJsonProviderTests {

	private final DefaultJsonProvider json = new DefaultJsonProvider();

	@Test
	@Tag("JSON-009")
	void sortsKeysByCodePointAndNumbersByValue() {
		assertThat(this.json.dumps(Map.of("b", 1, "a", 2, "B", 3))).isEqualTo("{\"B\": 3, \"a\": 2, \"b\": 1}");
		assertThat(this.json.dumps(Map.of(10, "x", 9, "y", 1L, "z")))
			.isEqualTo("{\"1\": \"z\", \"9\": \"y\", \"10\": \"x\"}");
		assertThat(this.json.dumps(Map.of("\ud83d\ude00", 1, "\uffff", 2)))
			.isEqualTo("{\"\\uffff\": 2, \"\\ud83d\\ude00\": 1}");
		assertThat(this.json.dumps(Map.of(true, 1, 0.5, 2, -1, 3))).isEqualTo("{\"-1\": 3, \"0.5\": 2, \"true\": 1}");
	}

	@Test
	@Tag("JSON-009")
	void refusesToSortTextAndNumbersTogether() {
		Map<Object, Object> mixed = new LinkedHashMap<>();
		mixed.put(1, "x");
		mixed.put("a", "y");

		assertThatExceptionOfType(JsonEncodeException.class).isThrownBy(() -> this.json.dumps(mixed))
			.withMessage("'<' not supported between instances of 'str' and 'int'");
		assertThat(this.json.sortKeys(false).dumps(mixed)).isEqualTo("{\"1\": \"x\", \"a\": \"y\"}");
	}

	@Test
	@Tag("JSON-010")
	@Tag("JSON-011")
	void escapesAsPythonDoes() {
		String text = "\" \\ / \b\f\n\r\t \u0000 \u001f \u007f <>&' é \ud83d\ude00";

		assertThat(this.json.dumps(text))
			.isEqualTo("\"\\\" \\\\ / \\b\\f\\n\\r\\t \\u0000 \\u001f \\u007f <>&' " + "\\u00e9 \\ud83d\\ude00\"");
		assertThat(this.json.ensureAscii(false).dumps(text))
			.isEqualTo("\"\\\" \\\\ / \\b\\f\\n\\r\\t \\u0000 \\u001f \u007f <>&' é \ud83d\ude00\"");
	}

	@Test
	@Tag("JSON-013")
	void writesNumbersAsPythonDoes() {
		assertThat(this.json.dumps(List.of(1.0, 1e16, 1e15, 1e-7, 0.0001, -0.0, 5e-324, 0.1f)))
			.isEqualTo("[1.0, 1e+16, 1000000000000000.0, 1e-07, 0.0001, -0.0, 5e-324, 0.1]");
		assertThat(this.json.dumps(List.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY)))
			.isEqualTo("[NaN, Infinity, -Infinity]");
		assertThat(this.json.dumps(List.of((byte) 1, (short) 2, 3L, BigInteger.TWO.pow(64))))
			.isEqualTo("[1, 2, 3, 18446744073709551616]");
		assertThatExceptionOfType(JsonEncodeException.class).isThrownBy(() -> this.json.dumps(BigInteger.TEN.pow(4300)))
			.withMessageContaining("4300 digits");
		assertThat(this.json.dumps(BigInteger.TEN.pow(4299))).hasSize(4300);
	}

	@Test
	@Tag("JSON-014")
	void writesKeysOfOtherTypesAsText() {
		assertThat(this.json.dumps(Collections.singletonMap(null, 1))).isEqualTo("{\"null\": 1}");
		assertThat(this.json.dumps(Map.of(true, 1))).isEqualTo("{\"true\": 1}");
		assertThat(this.json.dumps(Map.of(Thread.State.NEW, 1))).isEqualTo("{\"NEW\": 1}");
		assertThatExceptionOfType(JsonEncodeException.class).isThrownBy(() -> this.json.dumps(Map.of(Tuple.of(1), 1)))
			.withMessage("keys must be str, int, float, bool or None, not tuple")
			.satisfies((ex) -> assertThat(ex.value()).isEqualTo(Tuple.of(1)));
	}

	@Test
	@Tag("JSON-015")
	@Tag("JSON-016")
	@Tag("JSON-017")
	@Tag("JSON-019")
	void writesWhatFlaskKnowsAsText() {
		UUID id = UUID.fromString("7eb41166-9ebf-4d26-b771-ea3f54f8b383");
		HtmlSafe image = () -> "<img>";

		assertThat(this.json.dumps(LocalDateTime.of(2017, 1, 2, 3, 4, 5)))
			.isEqualTo("\"Mon, 02 Jan 2017 03:04:05 GMT\"");
		assertThat(this.json.dumps(OffsetDateTime.parse("2017-01-02T03:04:05+02:00")))
			.isEqualTo("\"Mon, 02 Jan 2017 01:04:05 GMT\"");
		assertThat(this.json.dumps(LocalDate.of(2017, 1, 2))).isEqualTo("\"Mon, 02 Jan 2017 00:00:00 GMT\"");
		assertThat(this.json.dumps(new java.util.Date(0))).isEqualTo("\"Thu, 01 Jan 1970 00:00:00 GMT\"");
		assertThat(this.json.dumps(id)).isEqualTo("\"7eb41166-9ebf-4d26-b771-ea3f54f8b383\"");
		assertThat(this.json.dumps(new BigDecimal("1.50"))).isEqualTo("\"1.50\"");
		assertThat(this.json.dumps(List.of(image, Markup.of("<b>")))).isEqualTo("[\"<img>\", \"<b>\"]");
	}

	@Test
	@Tag("JSON-020")
	void writesSequencesAndRefusesTheRest() {
		assertThat(this.json.dumps(List.of(Tuple.of(1, "a"), new int[] { 1, 2 }, new String[] { "x" })))
			.isEqualTo("[[1, \"a\"], [1, 2], [\"x\"]]");
		assertThat(this.json.dumps(Map.of("k", 1).values())).isEqualTo("[1]");
		assertNotSerializable(Set.of(1), "set");
		assertNotSerializable(new byte[] { 1 }, "bytes");
		assertNotSerializable(Stream.of(1), "generator");
		assertNotSerializable(List.of(1).iterator(), "generator");
		assertNotSerializable(java.time.LocalTime.NOON, "time");
		assertNotSerializable(new Object(), "Object");
	}

	@Test
	void refusesAValueThatContainsItself() {
		List<Object> list = new ArrayList<>();
		list.add(Map.of("list", list));

		assertThatExceptionOfType(JsonEncodeException.class).isThrownBy(() -> this.json.dumps(list))
			.withMessage("Circular reference detected");
	}

	@Test
	void refusesAValueThatIsTooDeep() {
		Object nested = List.of();
		for (int i = 0; i < 2000; i++) {
			nested = List.of(nested);
		}
		Object deep = nested;

		assertThatExceptionOfType(JsonEncodeException.class).isThrownBy(() -> this.json.dumps(deep))
			.withMessageContaining("1000 levels");
	}

	@Test
	@Tag("JSON-012")
	void honoursTheOptionsOfOneCall() {
		Map<String, Object> value = Map.of("b", List.of(1, 2), "a", Map.of());

		assertThat(this.json.dumps(value, (options) -> options.indent(2)))
			.isEqualTo("{\n  \"a\": {},\n  \"b\": [\n    1,\n    2\n  ]\n}");
		assertThat(this.json.dumps(value, (options) -> options.indent("\t").separators(" ,", "=")))
			.isEqualTo("{\n\t\"a\"={} ,\n\t\"b\"=[\n\t\t1 ,\n\t\t2\n\t]\n}");
		assertThat(this.json.dumps(value, JsonOptions.COMPACT)).isEqualTo("{\"a\":{},\"b\":[1,2]}");
		assertThat(this.json.dumps("é", (options) -> options.ensureAscii(false))).isEqualTo("\"é\"");
		assertThatExceptionOfType(JsonEncodeException.class)
			.isThrownBy(() -> this.json.dumps(Double.NaN, (options) -> options.allowNan(false)));
	}

	@Test
	@Tag("JSON-005")
	void choosesTheFormOfResponses() {
		Map<String, Object> value = Map.of("a", 1);

		assertThat(this.json.responseText(value, false)).isEqualTo("{\"a\":1}\n");
		assertThat(this.json.responseText(value, true)).isEqualTo("{\n  \"a\": 1\n}\n");
		assertThat(this.json.compact(true).responseText(value, true)).isEqualTo("{\"a\":1}\n");
		assertThat(this.json.compact(false).responseText(value, false)).isEqualTo("{\n  \"a\": 1\n}\n");
	}

	@Test
	@Tag("JSON-001")
	@Tag("JSON-002")
	void makesOneValueOfTheArgumentsOfJsonify() {
		assertThat(JsonProvider.responseValue(List.of(), Map.of())).isNull();
		assertThat(JsonProvider.responseValue(List.of(1), Map.of())).isEqualTo(1);
		assertThat(JsonProvider.responseValue(List.of(1, 2), Map.of())).isEqualTo(List.of(1, 2));
		assertThat(JsonProvider.responseValue(List.of(), Map.of("a", 1))).isEqualTo(Map.of("a", 1));
		assertThatIllegalArgumentException().isThrownBy(() -> JsonProvider.responseValue(List.of(1), Map.of("a", 1)))
			.withMessage("app.json.response() takes either args or kwargs, not both");
	}

	@Test
	@Tag("JSON-025")
	void letsAnApplicationReplaceTheDefaultFunction() {
		UnaryOperator<Object> stock = this.json.defaultFunction();
		this.json.defaultFunction(
				(value) -> (value instanceof Set<?> set) ? set.stream().sorted().toList() : stock.apply(value));

		assertThat(this.json.dumps(List.of(Set.of(2, 1), LocalDate.EPOCH)))
			.isEqualTo("[[1, 2], \"Thu, 01 Jan 1970 00:00:00 GMT\"]");
	}

	@Test
	@Tag("JSON-025")
	void letsAHookBuildOwnObjects() {
		Object read = this.json.loads("[{\"_x\": 1}, {\"a\": {\"_x\": 2}}]",
				(members) -> members.containsKey("_x") ? "X" + members.get("_x") : members);

		assertThat(read).isEqualTo(List.of("X1", Map.of("a", "X2")));
	}

	@Test
	@Tag("JSON-022")
	@Tag("JSON-023")
	void readsTextAndBytesAndWritesSomewhere() throws IOException {
		StringBuilder out = new StringBuilder();
		this.json.dump(Map.of("a", 1), out);

		assertThat(out).hasToString("{\"a\": 1}");
		assertThat(this.json.load(new StringReader("[1]"))).isEqualTo(List.of(1));
		assertThat(this.json.loads("\"é\"".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
	}

	@Test
	@Tag("TPL-024")
	@Tag("SEC-003")
	void writesJsonThatIsSafeWithinAScript() {
		assertThat(this.json.htmlSafeDumps("</script><!-- & '"))
			.isEqualTo(Markup.of("\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u0027\""));
		assertThat(this.json.sortKeys(false).htmlSafeDumps(Map.of("b", 1, "a", 2))).hasToString("{\"a\": 2, \"b\": 1}");
	}

	private void assertNotSerializable(Object value, String type) {
		assertThatExceptionOfType(JsonEncodeException.class).isThrownBy(() -> this.json.dumps(value))
			.withMessage("Object of type " + type + " is not JSON serializable")
			.satisfies((ex) -> assertThat(ex.value()).isSameAs(value));
	}

	@Test
	@Tag("JSON-014")
	void aNumberThatIsNoneIsNamedWhereLinesAreIndented() {
		JsonOptions strict = JsonOptions.DEFAULTS.allowNan(false);

		assertThatExceptionOfType(JsonEncodeException.class).isThrownBy(() -> this.json.dumps(Double.NaN, strict))
			.withMessage("Out of range float values are not JSON compliant");
		assertThatExceptionOfType(JsonEncodeException.class)
			.isThrownBy(() -> this.json.dumps(Double.NEGATIVE_INFINITY, strict.indent(2)))
			.withMessage("Out of range float values are not JSON compliant: -inf");
	}

}
