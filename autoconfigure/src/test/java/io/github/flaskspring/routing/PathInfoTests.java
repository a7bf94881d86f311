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

package io.github.flaskspring.routing;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PathInfo}.
 */
class PathInfoTests {

	@ParameterizedTest
	@CsvSource({ "/s/%C3%BC,/s/ü", "/s/a%2Fb,/s/a/b", "/a+b,/a+b", "/%2B,/+", "/%25b,/%b", "/%252F,/%2F", "/%3F,/?",
			"/%f0%9f%98%80,/😀", "/%zz%4,/%zz%4", "/%,/%", "/ü%41,/üA", "/%٣1,/%٣1" })
	@Tag("RT-061")
	@Tag("RT-062")
	void pathsAreDecodedOnce(String raw, String decoded) {
		assertThat(PathInfo.decode(raw)).isEqualTo(decoded);
	}

	// counts of replacements come from Python's bytes.decode("utf-8", "replace")
	@ParameterizedTest
	@CsvSource({ "FF,1", "C3,1", "C0AF,2", "E282,1", "E2,1", "E08080,3", "EDA080,3", "F08080,3", "F09F98,1",
			"F4908080,4", "F5,1", "80,1", "E28241,1", "F09F41,1", "C3C3,2", "EFBF,1", "F880808080,5" })
	@Tag("RT-061")
	void badBytesAreReplacedAsInPython(String hex, int replacements) {
		String decoded = PathInfo.decode("/" + hex.replaceAll("(..)", "%$1"));

		assertThat(decoded.chars().filter((c) -> c == '\uFFFD')).hasSize(replacements);
	}

	@Test
	void aPathWithoutEscapesIsNotCopied() {
		String path = new String("/plain");

		assertThat(PathInfo.decode(path)).isSameAs(path);
	}

}
