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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CookiesTests {

	@Test
	@Tag("REQ-056")
	void theFirstOfDuplicatesWins() {
		ImmutableMultiDict<String> cookies = Cookies.parse("a=1; b=2; a=3");

		assertThat(cookies.get("a")).isEqualTo("1");
		assertThat(cookies.getList("a")).containsExactly("1", "3");
	}

	@Test
	@Tag("REQ-057")
	void quotedValuesAreUnquotedAndOctalEscapesDecoded() {
		ImmutableMultiDict<String> cookies = Cookies.parse("a=\"x y\"; b=\"\\303\\274\\\"\\\\\"; c=%20; d=\"1;2\"");

		assertThat(cookies.get("a")).isEqualTo("x y");
		assertThat(cookies.get("b")).isEqualTo("ü\"\\");
		assertThat(cookies.get("c")).isEqualTo("%20");
		assertThat(cookies.get("d")).isEqualTo("1;2");
	}

	@Test
	@Tag("REQ-057")
	void nameWithoutValueIsEmptyAndValueWithoutNameIsDropped() {
		ImmutableMultiDict<String> cookies = Cookies.parse("a; =b; ; c = d ;e=f=g");

		assertThat(cookies.toMap()).hasSize(3).containsEntry("a", "").containsEntry("c", "d").containsEntry("e", "f=g");
	}

	@Test
	void anUnclosedQuoteIsAnOrdinaryCharacter() {
		assertThat(Cookies.parse("a=\"x; b=2").toMap()).containsEntry("a", "\"x").containsEntry("b", "2");
	}

	@Test
	void brokenBytesBecomeReplacementCharacters() {
		assertThat(Cookies.parse("a=\"\\377\"").get("a")).isEqualTo("\ufffd");
	}

	@Test
	void noHeaderMeansNoCookies() {
		assertThat(Cookies.parse(null)).isEmpty();
		assertThat(Cookies.parse("")).isEmpty();
	}

	@Test
	void aVeryLongQuotedValueIsReadWithoutRecursion() {
		String value = "x".repeat(200_000);

		assertThat(Cookies.parse("a=\"" + value + "\"").get("a")).isEqualTo(value);
	}

}
