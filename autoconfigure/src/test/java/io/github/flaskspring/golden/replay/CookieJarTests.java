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

package io.github.flaskspring.golden.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class CookieJarTests {

	private final CookieJar jar = new CookieJar();

	@Test
	void setCookieIsTakenApart() {
		SetCookie cookie = SetCookie.parse(" a=\"x=1\" ; Path=/; HttpOnly; SameSite=;expires=Thu, 01 Jan 2026");

		assertThat(cookie).isEqualTo(new SetCookie("a", "\"x=1\"",
				Map.of("path", new CookieAttribute.Text("/"), "httponly", new CookieAttribute.Flag(), "samesite",
						new CookieAttribute.Text(""), "expires", new CookieAttribute.Text("Thu, 01 Jan 2026"))));
	}

	@Test
	void laterValueReplacesAnEarlierOneInItsPlace() {
		answer("a=1", "b=2; Path=/elsewhere", "a=3");

		assertThat(this.jar.cookies()).containsExactly(entry("a", "3"), entry("b", "2"));
		assertThat(this.jar.value("none")).isEmpty();
	}

	@Test
	void deletionByAgeOrDateRemoves() {
		answer("a=1", "b=2", "c=3", "d=4");

		answer("a=; Max-Age=0", "b=; EXPIRES=Thu, 01 Jan 1970 00:00:00 GMT", "c=; Max-Age", "none=; max-age=0");

		assertThat(this.jar.cookies()).containsExactly(entry("c", ""), entry("d", "4"));
	}

	private void answer(String... cookies) {
		List<HeaderField> headers = Stream.of(cookies).map((cookie) -> new HeaderField("set-cookie", cookie)).toList();
		this.jar.update(new RawResponse(200, headers, new byte[0]));
	}

}
