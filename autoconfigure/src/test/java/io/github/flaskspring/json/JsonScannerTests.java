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

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonScannerTests {

	private final DefaultJsonProvider json = new DefaultJsonProvider();

	@Test
	void readsIntoPlainJavaTypes() {
		Object read = this.json.loads(" {\"a\": [1, 2147483648, 1.5, true, false, null, \"x\"], \"b\": {}} ");

		assertThat(read).isInstanceOfSatisfying(Map.class, (map) -> {
			assertThat(map.get("b")).isEqualTo(Map.of());
			assertThat((List<?>) map.get("a")).asString().isEqualTo("[1, 2147483648, 1.5, true, false, null, x]");
			assertThat(((List<?>) map.get("a")).get(0)).isInstanceOf(Integer.class);
			assertThat(((List<?>) map.get("a")).get(1)).isInstanceOf(Long.class);
		});
		assertThat(this.json.loads("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
		assertThat(this.json.loads("9223372036854775808")).isEqualTo(BigInteger.TWO.pow(63));
		assertThat(this.json.loads("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
		assertThat(this.json.loads("1e999")).isEqualTo(Double.POSITIVE_INFINITY);
	}

	@Test
	void keepsTheLastOfEqualKeysAtTheFirstPlace() {
		assertThat(this.json.loads("{\"a\":1,\"b\":2,\"a\":3}")).hasToString("{a=3, b=2}");
	}

	@ParameterizedTest
	@Tag("JSON-022")
	@CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
			[           | Expecting value: line 1 column 2 (char 1)
			[1          | Expecting ',' delimiter: line 1 column 3 (char 2)
			[1 2]       | Expecting ',' delimiter: line 1 column 4 (char 3)
			{           | Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
			{"a"        | Expecting ':' delimiter: line 1 column 5 (char 4)
			{"a":       | Expecting value: line 1 column 6 (char 5)
			{"a":1,}    | Expecting property name enclosed in double quotes: line 1 column 8 (char 7)
			"abc        | Unterminated string starting at: line 1 column 1 (char 0)
			"a\\        | Unterminated string starting at: line 1 column 1 (char 0)
			"\\u12"     | Invalid \\uXXXX escape: line 1 column 3 (char 2)
			"\\uZZZZ"   | Invalid \\uXXXX escape: line 1 column 3 (char 2)
			-           | Expecting value: line 1 column 1 (char 0)
			-Inf        | Expecting value: line 1 column 1 (char 0)
			1e5x        | Extra data: line 1 column 4 (char 3)
			["😀",x]    | Expecting value: line 1 column 6 (char 5)
			""")
	void complainsInPythonsWords(String text, String message) {
		assertThatExceptionOfType(JsonDecodeException.class).isThrownBy(() -> this.json.loads(text))
			.withMessage(message);
	}

	@Test
	void tellsThePlaceOfAProblem() {
		assertThatExceptionOfType(JsonDecodeException.class).isThrownBy(() -> this.json.loads("{\n  \"a\": 1,\n  b\n}"))
			.withMessage("Expecting property name enclosed in double quotes: line 3 column 3 (char 14)")
			.satisfies((ex) -> assertThat(List.of(ex.line(), ex.column(), ex.position())).containsExactly(3, 3, 14))
			.satisfies((ex) -> assertThat(ex.problem()).isEqualTo("Expecting property name enclosed in double quotes"))
			.satisfies((ex) -> assertThat(ex.document()).startsWith("{\n"));
	}

	@Test
	void stopsAtADepthThatCouldHarm() {
		assertThat(this.json.loads("[".repeat(1000) + "]".repeat(1000))).isInstanceOf(List.class);
		assertThatExceptionOfType(JsonDecodeException.class).isThrownBy(() -> this.json.loads("[".repeat(100_000)))
			.withMessageContaining("deeper than 1000 levels");
	}

	@Test
	void stopsAtNumbersThatCouldHarm() {
		assertThat(this.json.loads("9".repeat(4300))).isInstanceOf(BigInteger.class);
		assertThatExceptionOfType(JsonDecodeException.class).isThrownBy(() -> this.json.loads("9".repeat(4301)))
			.withMessageStartingWith("Exceeds the limit (4300 digits) for integer string conversion");
	}

	@ParameterizedTest
	@Tag("JSON-022")
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE" })
	void recognizesTheEncodingOfBytes(String charset) {
		assertThat(this.json.loads("{\"a\": \"é😀\"}".getBytes(Charset.forName(charset))))
			.isEqualTo(Map.of("a", "é😀"));
		assertThat(this.json.loads("12".getBytes(Charset.forName(charset)))).isEqualTo(12);
	}

	@Test
	void skipsTheMarkOfUtf8InBytesOnly() {
		assertThat(this.json.loads("\ufeff[1]".getBytes(StandardCharsets.UTF_8))).isEqualTo(List.of(1));
		assertThat(this.json.loads("\ufeff[1]".getBytes(Charset.forName("UTF-16LE")))).isEqualTo(List.of(1));
	}

	@Test
	void refusesBytesThatAreNoText() {
		byte[] bytes = { '"', 'a', (byte) 0xff, '"' };

		assertThatExceptionOfType(JsonDecodeException.class).isThrownBy(() -> this.json.loads(bytes))
			.withMessageStartingWith("'utf-8' codec can't decode byte 0xff in position 2");
		assertThatExceptionOfType(JsonDecodeException.class)
			.isThrownBy(() -> this.json.loads(new byte[] { '"', (byte) 0xe4, (byte) 0xb8 }))
			.withMessageStartingWith("'utf-8' codec can't decode byte 0xe4 in position 1");
	}

}
