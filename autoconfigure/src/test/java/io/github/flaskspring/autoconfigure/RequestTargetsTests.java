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

package io.github.flaskspring.autoconfigure;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.flaskspring.routing.PathInfo;

import static org.assertj.core.api.Assertions.assertThat;

/** How request targets are spelled for Tomcat. */
class RequestTargetsTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/a/b", "/caf%C3%A9", "/caf%c3%a9", "/%F0%9F%98%80", "/a%2Fb%25", "/%2e%2E/x", "/a;b" })
	void whatTomcatReadsIsUntouched(String path) {
		assertThat(RequestTargets.repair(path)).isSameAs(path);
	}

	@ParameterizedTest
	@CsvSource({ "/%FF,/%EF%BF%BD", "/%C3%28,/%EF%BF%BD%28", "/a%zz,/a%25zz", "/100%,/100%25",
			"/%2F%FF%2F,/%2F%EF%BF%BD%2F", "/%c3%a9%FF,/%C3%A9%EF%BF%BD" })
	@Tag("RT-061")
	void restIsSpelledAsWhatItMeans(String sent, String repaired) {
		assertThat(RequestTargets.repair(sent)).isEqualTo(repaired);
		assertThat(PathInfo.decode(RequestTargets.repair(sent))).isEqualTo(PathInfo.decode(sent));
	}

	@Test
	@Tag("RT-034")
	void starIsAPath() {
		assertThat(RequestTargets.repair("*")).isEqualTo("/*");
	}

}
