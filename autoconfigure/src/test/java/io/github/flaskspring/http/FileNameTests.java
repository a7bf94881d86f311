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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	@ParameterizedTest
	@CsvSource({ "My cool movie.mov,My_cool_movie.mov", "../../../etc/passwd,etc_passwd",
			"i contain cool ümläuts.txt,i_contain_cool_umlauts.txt", ".hidden,hidden", "名前.txt,txt", "'',''", "..,''",
			"/,''", "a/b\\c,a_bc" })
	@Tag("REQ-037")
	@Tag("SEC-019")
	void clientNamesAreMadeSafe(String filename, String safe) {
		assertThat(SecureFilename.of(filename, false)).isEqualTo(safe);
	}

	@Test
	@Tag("REQ-037")
	void windowsHasMoreSeparatorsAndDevices() {
		assertThat(SecureFilename.of("a/b\\c", true)).isEqualTo("a_b_c");
		assertThat(SecureFilename.of("con.txt", true)).isEqualTo("_con.txt");
		assertThat(SecureFilename.of("con.txt", false)).isEqualTo("con.txt");
	}

	@Test
	@Tag("RSP-102")
	@Tag("SEC-018")
	void pathsThatStayInsideAreJoined() {
		assertThat(SafeJoin.join("base", "a/b", "c")).isEqualTo("base/a/b/c");
		assertThat(SafeJoin.join("/base/", "sub/../a.css")).isEqualTo("/base/a.css");
		assertThat(SafeJoin.join("", "a")).isEqualTo("./a");
		assertThat(SafeJoin.join("base", "", ".")).isEqualTo("base/.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "..", "../x", "/etc/passwd", "a/../../x", "//x", "a\0b" })
	@Tag("RSP-102")
	@Tag("RSP-103")
	@Tag("SEC-018")
	void pathsThatEscapeAreRefused(String path) {
		assertThat(SafeJoin.join("base", path)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\\..\\b", "C:/x", "c:x", "aux", "sub/NUL.txt", "com1", "lpt\u00b9.log", "con .txt" })
	@Tag("SEC-018")
	void windowsRefusesItsOwnTraps(String path) {
		assertThat(SafeJoin.join(true, "base", path)).isNull();
		assertThat(SafeJoin.join(false, "base", path)).isNotNull();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "a.css,text/css,null", "a.js,text/javascript,null", "A.PNG,image/png,null",
					"t.tar.gz,application/x-tar,gzip", "t.tgz,application/x-tar,gzip", "x.svgz,image/svg+xml,gzip",
					"noext,null,null", ".bashrc,null,null", "a.unknown,null,null", "a.Z,null,compress",
					"dir.d/file,null,null", "x.json,application/json,null", "x.txt,text/plain,null",
					"x.csv,text/csv,null", "x.pdf,application/pdf,null", "x.woff2,font/woff2,null",
					"x.wasm,application/wasm,null", "x.html,text/html,null", "x.ico,image/vnd.microsoft.icon,null" })
	@Tag("RSP-074")
	@Tag("RSP-084")
	void typesAreGuessedFromNames(String filename, String type, String encoding) {
		assertThat(MimeTypes.guess(filename)).isEqualTo(new MimeTypes.Guess(type, encoding));
	}

}
