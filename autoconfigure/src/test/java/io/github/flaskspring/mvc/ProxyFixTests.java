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

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Requests that have passed proxies. */
class ProxyFixTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");

	private HttpServletRequest fixed(ProxyFix fix) throws Exception {
		MockFilterChain chain = new MockFilterChain();
		fix.doFilter(this.request, new MockHttpServletResponse(), chain);
		return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
	}

	private void proxied(String... headers) {
		this.request.addHeader("Host", "localhost");
		for (int i = 0; i < headers.length; i += 2) {
			this.request.addHeader(headers[i], headers[i + 1]);
		}
	}

	@ParameterizedTest
	@Tag("DEP-002")
	@CsvSource({ "1, 1, 0, 0, 0, 2.2.2.2 https://localhost/x ''",
			"1, 1, 1, 1, 1, 2.2.2.2 https://ex.com:8443/pre/x /pre", "2, 0, 0, 0, 0, 1.1.1.1 http://localhost/x ''",
			"3, 0, 0, 0, 0, 127.0.0.1 http://localhost/x ''", "0, 1, 1, 0, 0, 127.0.0.1 https://ex.com:444/x ''",
			"0, 0, 0, 1, 0, 127.0.0.1 http://localhost:8443/x ''",
			"0, 0, 0, 0, 1, 127.0.0.1 http://localhost/pre/x /pre", "0, 0, 0, 0, 0, 127.0.0.1 http://localhost/x ''" })
	void asManyProxiesAreBelievedAsThereAre(int xFor, int xProto, int xHost, int xPort, int xPrefix, String seen)
			throws Exception {
		proxied("X-Forwarded-For", "1.1.1.1, 2.2.2.2", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "ex.com:444",
				"X-Forwarded-Port", "8443", "X-Forwarded-Prefix", "/pre");

		HttpServletRequest fixed = fixed(new ProxyFix(xFor, xProto, xHost, xPort, xPrefix));

		assertThat(fixed.getRemoteAddr() + " " + fixed.getRequestURL() + " "
				+ (fixed.getContextPath().isEmpty() ? "''" : fixed.getContextPath()))
			.isEqualTo(seen);
	}

	@Test
	void theValueIsCountedFromTheRight() throws Exception {
		proxied("X-Forwarded-Proto", "https,http", "X-Forwarded-For", "6.6.6.6", "X-Forwarded-For", "1.1.1.1");

		HttpServletRequest fixed = fixed(new ProxyFix(1, 1, 0, 0, 0));

		assertThat(fixed.getScheme()).isEqualTo("http");
		assertThat(fixed.isSecure()).isFalse();
		assertThat(fixed.getRemoteAddr()).isEqualTo("1.1.1.1");
		assertThat(fixed.getRemoteHost()).isEqualTo("1.1.1.1");
	}

	@ParameterizedTest
	@CsvSource({ "ex.com, , ex.com, ex.com, 80", "ex.com:444, , ex.com:444, ex.com, 444",
			"ex.com:444, 8443, ex.com:8443, ex.com, 8443", "[::1], , [::1], [::1], 80",
			"[::1]:444, , [::1]:444, [::1], 444", ", 8443, localhost:8443, localhost, 8443" })
	void theHostMayHaveAPort(@Nullable String host, @Nullable String port, String header, String name, int number)
			throws Exception {
		proxied();
		if (host != null) {
			this.request.addHeader("X-Forwarded-Host", host);
		}
		if (port != null) {
			this.request.addHeader("X-Forwarded-Port", port);
		}

		HttpServletRequest fixed = fixed(new ProxyFix(0, 0, 1, 1, 0));

		assertThat(fixed.getHeader("host")).isEqualTo(header);
		assertThat(fixed.getHeaders("Host").nextElement()).isEqualTo(header);
		assertThat(fixed.getServerName()).isEqualTo(name);
		assertThat(fixed.getServerPort()).isEqualTo(number);
	}

	@Test
	@Tag("DEP-003")
	void whatTheRequestWasBeforeIsKept() throws Exception {
		proxied("X-Forwarded-For", "1.1.1.1", "X-Forwarded-Proto", "https");

		HttpServletRequest fixed = fixed(new ProxyFix(1, 1, 0, 0, 0));

		assertThat(fixed.getAttribute("werkzeug.proxy_fix.orig"))
			.isEqualTo(Map.of("REMOTE_ADDR", "127.0.0.1", "wsgi.url_scheme", "http", "HTTP_HOST", "localhost",
					"SERVER_NAME", "localhost", "SERVER_PORT", "80", "SCRIPT_NAME", ""));
	}

	@Test
	void aNegativeNumberIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ProxyFix(0, -1, 0, 0, 0))
			.withMessageContaining("cannot be -1 proxies");
	}

}
