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

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HostHeaderTests {

	private static final List<String> TRUSTED = List.of("example.com", ".foo.org", "localhost:5000");

	@ParameterizedTest
	@CsvSource({ "http,h.com:80,h.com", "https,h.com:443,h.com", "http,h.com:443,h.com:443",
			"https,h.com:8443,h.com:8443", "http,[::1]:5000,[::1]:5000" })
	@Tag("REQ-006")
	void defaultPortsAreDropped(String scheme, String header, String host) {
		assertThat(HostHeader.get(scheme, header, null, null, null)).isEqualTo(host);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b", "a_b", "a@b", "ü.de", "", "h.com:port" })
	@Tag("REQ-007")
	void hostsOfOtherCharactersAreEmpty(String header) {
		assertThat(HostHeader.get("http", header, "server", 80, null)).isEmpty();
	}

	@Test
	void withoutHeaderTheServerIsTheHost() {
		assertThat(HostHeader.get("http", null, "server", 5000, null)).isEqualTo("server:5000");
		assertThat(HostHeader.get("http", null, "::1", 80, null)).isEqualTo("[::1]");
		assertThat(HostHeader.get("http", null, "/run/socket", null, null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.com", "example.com:8080", "foo.org", "a.foo.org", "localhost" })
	@Tag("REQ-009")
	void listedHostsAreTrusted(String host) {
		assertThat(HostHeader.get("http", host, null, null, TRUSTED)).isEqualTo(host);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sub.example.com", "xfoo.org", "evil.com", "", "a_b" })
	@Tag("REQ-009")
	@Tag("REQ-010")
	@Tag("SEC-013")
	void otherHostsAreNot(String host) {
		assertThatExceptionOfType(UntrustedHostException.class)
			.isThrownBy(() -> HostHeader.get("http", host, null, null, TRUSTED))
			.withMessage("Host '" + host + "' is not trusted.")
			.satisfies((ex) -> assertThat(ex.host()).isEqualTo(host));
	}

}
