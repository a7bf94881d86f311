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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StatusLineTests {

	@Test
	@Tag("RSP-015")
	void codesGetTheirName() {
		assertThat(StatusLine.of(201)).hasToString("201 CREATED");
		assertThat(StatusLine.of(999)).hasToString("999 UNKNOWN");
		assertThat(StatusLine.of(418).reason()).isEqualTo("I'M A TEAPOT");
	}

	@ParameterizedTest
	@CsvSource({ "201 Yay,201 Yay,201", "201,201 CREATED,201", "whatever,0 whatever,0", "404 nope,404 nope,404",
			"' 404 ',404 NOT FOUND,404", "0,0 UNKNOWN,0", "no 1,0 no 1,0" })
	@Tag("RSP-016")
	@Tag("RSP-031")
	void textsAreTakenAsTheyAre(String status, String text, int code) {
		assertThat(StatusLine.parse(status)).isEqualTo(new StatusLine(code, text));
	}

	@Test
	void anEmptyStatusIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> StatusLine.parse(" "))
			.withMessage("Empty status argument");
	}

	@ParameterizedTest
	@CsvSource({ "400,Bad Request", "404,Not Found", "405,Method Not Allowed", "413,Request Entity Too Large",
			"414,Request URI Too Long", "416,Requested Range Not Satisfiable", "418,I'm a teapot",
			"421,Misdirected Request", "422,Unprocessable Entity", "423,Locked", "424,Failed Dependency",
			"428,Precondition Required", "429,Too Many Requests", "431,Request Header Fields Too Large",
			"451,Unavailable For Legal Reasons", "505,HTTP Version Not Supported",
			"511,Network Authentication Failed" })
	@Tag("RSP-064")
	void codesHaveWerkzeugsNames(int code, String name) {
		assertThat(HttpStatuses.reasonPhrase(code)).isEqualTo(name);
	}

	@Test
	void otherCodesHaveNone() {
		assertThat(HttpStatuses.reasonPhrase(419)).isNull();
		assertThat(HttpStatuses.reasonPhrase(430)).isNull();
	}

}
