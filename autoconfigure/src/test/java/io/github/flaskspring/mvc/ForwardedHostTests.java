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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom to believe about the host. */
class ForwardedHostTests {

	@ParameterizedTest
	@CsvSource({ "h.com, http, h.com, 80", "H.com, http, h.com, 80", "h.com, https, h.com, 443",
			"h.com, https, h.com, 80", "h.com:8080, http, h.com, 8080", "h.com:, http, h.com, 80",
			"h.com:, http, h.com, -1", "[::1]:5000, http, [::1], 5000", "[::1], http, [::1], 80",
			"'', http, localhost, 8080", ", http, localhost, 8080" })
	void theHeaderIsKeptWhereItNamesTheServer(String header, String scheme, String name, int port) {
		assertThat(ForwardedHost.get(header, scheme, name, port)).isEqualTo(header);
	}

	@ParameterizedTest
	@CsvSource({ "h.com, http, shop.example, 80, shop.example", "h.com:8080, https, shop.example, 443, shop.example",
			"h.com:8080, https, h.com, 443, h.com", "h.com, https, h.com, 8443, h.com:8443",
			"h.com, http, shop.example, 443, shop.example:443", "h.com, http, [::1], 81, [::1]:81" })
	void theServersNameCountsWhereAProxyGaveItOne(String header, String scheme, String name, int port, String host) {
		assertThat(ForwardedHost.get(header, scheme, name, port)).isEqualTo(host);
	}

}
