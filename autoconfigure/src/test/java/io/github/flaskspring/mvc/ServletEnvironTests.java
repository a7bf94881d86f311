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
package io.github.flaskspring.mvc;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ServletEnvironTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final ServletEnviron environ = new ServletEnviron(this.request, "");

	@Test
	void linesOfOneNameAreJoined() {
		this.request.addHeader("X-Tag", "a");
		this.request.addHeader("X-Tag", "b");
		this.request.addHeader("Cookie", "a=1");
		this.request.addHeader("Cookie", "b=2");

		assertThat(this.environ.header("x-tag")).isEqualTo("a,b");
		assertThat(this.environ.header("Cookie")).isEqualTo("a=1; b=2");
		assertThat(this.environ.headers().getList("X-Tag")).containsExactly("a,b");
	}

	@Test
	void theLastTypeOfTheBodyCounts() {
		this.request.addHeader("CONTENT-TYPE", "text/plain");
		this.request.addHeader("CONTENT-TYPE", "application/json");

		assertThat(this.environ.header("Content-Type")).isEqualTo("application/json");
	}

	@Test
	void aMissingHeaderIsNull() {
		assertThat(this.environ.header("X-Tag")).isNull();
	}

}
