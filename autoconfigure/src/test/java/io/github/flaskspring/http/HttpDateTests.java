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

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HttpDateTests {

	private static final Instant MOMENT = Instant.parse("1994-11-06T08:49:37Z");

	@Test
	@Tag("RSP-035")
	void datesAreWrittenInOneForm() {
		assertThat(HttpDate.format(MOMENT)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
		assertThat(HttpDate.format(0)).isEqualTo("Thu, 01 Jan 1970 00:00:00 GMT");
		assertThat(HttpDate.format(LocalDate.of(2020, 1, 2))).isEqualTo("Thu, 02 Jan 2020 00:00:00 GMT");
		assertThat(HttpDate.format(Instant.parse("0099-12-31T23:59:59.9Z"))).endsWith("0099 23:59:59 GMT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
			"Sun Nov  6 08:49:37 1994", "6 November 1994 08:49:37", "Sun, 06 Nov 1994 09:49:37 +0100",
			"06 Nov 1994 03:49:37 EST", "Sun,06 Nov 1994 08:49:37 -0000" })
	@Tag("REQ-061")
	void datesAreReadInManyForms(String text) {
		assertThat(HttpDate.parse(text)).isEqualTo(MOMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "x", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
			"Sun, 06 Nov 1994", "99999999999999999999 Nov 1994 08:49:37 GMT", "06 Nov 1994 08:49:37 +2400",
			"06 Foo 1994 08:49:37" })
	void whatIsNoDateIsNull(String text) {
		assertThat(HttpDate.parse(text)).isNull();
	}

	@Test
	void yearsOfTwoDigitsAreBetween1969And2068() {
		assertThat(HttpDate.parse("06 Nov 69 00:00:00 GMT")).isEqualTo("1969-11-06T00:00:00Z");
		assertThat(HttpDate.parse("06 Nov 68 00:00:00 GMT")).isEqualTo("2068-11-06T00:00:00Z");
	}

}
