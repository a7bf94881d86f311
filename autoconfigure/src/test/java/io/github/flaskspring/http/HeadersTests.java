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

package io.github.flaskspring.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.entry;

class HeadersTests {

	@Test
	@Tag("RSP-034")
	void namesIgnoreCaseAndKeepOrder() {
		Headers headers = new Headers();
		headers.add("X-A", "1");
		headers.add("Content-Type", "text/plain");
		headers.add("x-a", 2);

		assertThat(headers.get("X-a")).isEqualTo("1");
		assertThat(headers.getList("X-A")).containsExactly("1", "2");
		assertThat(headers.keys()).containsExactly("X-A", "Content-Type", "x-a");
		assertThat(headers).containsExactly(entry("X-A", "1"), entry("Content-Type", "text/plain"), entry("x-a", "2"));
		assertThat(headers.contains("CONTENT-TYPE")).isTrue();
		assertThat(headers).hasToString("X-A: 1\r\nContent-Type: text/plain\r\nx-a: 2\r\n\r\n");
	}

	@Test
	@Tag("RSP-034")
	void setTakesThePlaceOfTheFirstAndRemovesTheRest() {
		Headers headers = Headers.of(List.of(entry("A", "1"), entry("B", "2"), entry("a", "3"), entry("C", "4")));

		headers.set("a", "9");

		assertThat(headers.toList()).containsExactly(entry("a", "9"), entry("B", "2"), entry("C", "4"));
		assertThat(headers.setDefault("D", "5")).isEqualTo("5");
		assertThat(headers.setDefault("b", "6")).isEqualTo("2");
	}

	@Test
	@Tag("RSP-034")
	@Tag("SEC-016")
	void lineBreaksInValuesAreRefused() {
		Headers headers = new Headers();

		assertThatIllegalArgumentException().isThrownBy(() -> headers.set("X", "a\r\nSet-Cookie: b=c"))
			.withMessage("Header values must not contain newline characters.");
		assertThatIllegalArgumentException().isThrownBy(() -> headers.add("X", "a\nb"));
		assertThatIllegalArgumentException().isThrownBy(() -> headers.add("X", "a\rb"));
		assertThat(headers.isEmpty()).isTrue();
	}

	@Test
	void collectionsBecomeSeveralFields() {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("Set-Cookie", List.of("a=1", "b=2"));
		fields.put("X", 1);

		Headers headers = Headers.of(fields);

		assertThat(headers.toList()).containsExactly(entry("Set-Cookie", "a=1"), entry("Set-Cookie", "b=2"),
				entry("X", "1"));
		headers.update(Map.of("set-cookie", List.of("c=3")));
		assertThat(headers.getList("Set-Cookie")).containsExactly("c=3");
	}

	@Test
	@Tag("RSP-081")
	void parametersAreQuotedWhereNeeded() {
		Headers headers = new Headers();

		headers.set("Content-Disposition", "attachment", Map.of("filename", "we ird \"n\".txt"));

		assertThat(headers.get("Content-Disposition")).isEqualTo("attachment; filename=\"we ird \\\"n\\\".txt\"");
	}

	@Test
	void removalAndPopTakeAllFieldsOfAName() {
		Headers headers = Headers.of(List.of(entry("A", "1"), entry("B", "2"), entry("a", "3")));

		assertThat(headers.pop("A")).isEqualTo("1");
		assertThat(headers.pop("A")).isNull();
		assertThat(headers.size()).isEqualTo(1);
		headers.clear();
		assertThat(headers.isEmpty()).isTrue();
	}

	@Test
	void manyFieldsFit() {
		Headers headers = new Headers();
		for (int i = 0; i < 100; i++) {
			headers.add("X-" + i, i);
		}

		assertThat(headers.size()).isEqualTo(100);
		assertThatObject(headers.get("x-99", Integer::valueOf)).isEqualTo(99);
	}

	@Test
	void equalityIgnoresOrderAndCaseOfNames() {
		Headers one = Headers.of(List.of(entry("A", "1"), entry("B", "2")));
		Headers other = Headers.of(List.of(entry("b", "2"), entry("a", "1")));

		assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
	}

	@Test
	@Tag("REQ-055")
	void requestHeadersAreReadOnlyAndAMissingOneIsNoBadRequest() {
		ImmutableHeaders headers = Headers.of(Map.of("Host", "h.com")).immutable();

		assertThat(headers.get("host")).isEqualTo("h.com");
		assertThat(headers.get("missing", "default")).isEqualTo("default");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> headers.set("Host", "x"))
			.withMessage("'EnvironHeaders' objects are immutable");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> headers.remove("Host"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(headers::clear);
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> headers.getOrThrow("missing"))
			.isNotInstanceOf(MissingKeyException.class);
		assertThat(headers.copy()).isInstanceOf(Headers.class).isNotInstanceOf(ImmutableHeaders.class);
	}

}
