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

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

import static org.assertj.core.api.Assertions.assertThat;

class LocalClientTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

	@ParameterizedTest
	@ValueSource(
			strings = { "127.0.0.1", "127.8.9.1", "::1", "0:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1%0", "::ffff:127.0.0.1" })
	void loopbackAddressesAreLocal(String address) {
		this.request.setRemoteAddr(address);

		assertThat(LocalClient.isLocal(this.request)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.1", "128.0.0.1", "127.0.0.1.example.com", "::2", "fe80::1", "192.168.1.127", "" })
	void otherAddressesAreNot(String address) {
		this.request.setRemoteAddr(address);

		assertThat(LocalClient.isLocal(this.request)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST", "api.localhost", "127.0.0.1", "[::1]", "::1" })
	void namesOfThisMachineAreLocal(String host) {
		this.request.setServerName(host);

		assertThat(LocalClient.isLocal(this.request)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.com", "localhost.example.com", "notlocalhost", "127.0.0.1.nip.io", "10.0.0.1" })
	void namesThatLeadHereFromAnotherSiteAreNot(String host) {
		this.request.setServerName(host);

		assertThat(LocalClient.isLocal(this.request)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto", "X-Forwarded-Prefix",
			"Forwarded", "X-Real-IP", "Via", "CF-Connecting-IP" })
	void forwardedRequestsAreNot(String header) {
		this.request.addHeader(header, "127.0.0.1");

		assertThat(LocalClient.isLocal(this.request)).isFalse();
	}

	@Test
	void requestsForwardedThroughTomcatsValveAreNot() {
		this.request.setAttribute("org.apache.tomcat.request.forwarded", Boolean.TRUE);

		assertThat(LocalClient.isLocal(this.request)).isFalse();
	}

	@Test
	void requestsForwardedThroughSpringsFilterAreNot() throws Exception {
		this.request.addHeader("X-Forwarded-For", "127.0.0.1");
		this.request.addHeader("X-Forwarded-Host", "localhost");
		MockFilterChain chain = new MockFilterChain();

		new ForwardedHeaderFilter().doFilter(this.request, new MockHttpServletResponse(), chain);

		HttpServletRequest inner = (HttpServletRequest) chain.getRequest();
		assertThat(inner).isNotNull().isNotSameAs(this.request);
		assertThat(inner.getHeader("X-Forwarded-For")).isNull();
		assertThat(LocalClient.isLocal(inner)).isFalse();
	}

}
