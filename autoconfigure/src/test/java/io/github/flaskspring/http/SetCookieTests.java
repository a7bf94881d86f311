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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SetCookieTests {

	private final Clock clock = Clock.fixed(Instant.parse("2020-01-02T03:04:05.9Z"), ZoneOffset.UTC);

	@Test
	@Tag("RSP-041")
	void onlyThePathHasADefault() {
		assertThat(SetCookie.of("k", "v").toHeader()).isEqualTo("k=v; Path=/");
		assertThat(SetCookie.of("k", "v").path(null).toHeader()).isEqualTo("k=v");
	}

	@Test
	@Tag("RSP-041")
	@Tag("RSP-048")
	void attributesHaveAFixedOrder() {
		SetCookie cookie = SetCookie.of("k", "v")
			.partitioned(true)
			.sameSite("lax")
			.httpOnly(true)
			.maxAge(Duration.ofSeconds(60))
			.domain("h.com");

		assertThat(cookie.toHeader(this.clock)).isEqualTo("k=v; Domain=h.com; Expires=Thu, 02 Jan 2020 03:05:05 GMT;"
				+ " Max-Age=60; Secure; HttpOnly; Path=/; SameSite=Lax; Partitioned");
	}

	@Test
	@Tag("RSP-042")
	@Tag("RSP-043")
	void maxAgeSendsExpiresTooUnlessSwitchedOff() {
		assertThat(SetCookie.of("k", "v").maxAge(10).toHeader(this.clock))
			.isEqualTo("k=v; Expires=Thu, 02 Jan 2020 03:04:15 GMT; Max-Age=10; Path=/");
		assertThat(SetCookie.of("k", "v").maxAge(10).syncExpires(false).toHeader(this.clock))
			.isEqualTo("k=v; Max-Age=10; Path=/");
		assertThat(SetCookie.of("k", "v").expires(0).toHeader())
			.isEqualTo("k=v; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false,
			value = { "a b~\"a b\"", "a;b,\"c\\~\"a\\073b\\054\\\"c\\\\\"", "ü~\"\\303\\274\"", "``~", "v=w/?~v=w/?" })
	@Tag("RSP-044")
	void valuesAreQuotedOnlyWhereTheyMustBe(String value, String written) {
		assertThat(SetCookie.of("k", value).path(null).toHeader()).isEqualTo("k=" + ((written != null) ? written : ""));
	}

	@ParameterizedTest
	@CsvSource({ ".Example.com,Example.com", "h.com:8080,h.com", "bücher.de,xn--bcher-kva.de", "localhost,localhost" })
	@Tag("RSP-045")
	void domainsLosePortAndLeadingDot(String domain, String written) {
		assertThat(SetCookie.of("k", "v").domain(domain).path(null).toHeader()).isEqualTo("k=v; Domain=" + written);
	}

	@Test
	@Tag("RSP-046")
	void pathsArePercentEncoded() {
		assertThat(SetCookie.of("k", "v").path("/a b;").toHeader()).isEqualTo("k=v; Path=/a%20b%3B");
	}

	@Test
	@Tag("RSP-047")
	void unknownSameSiteIsRefused() {
		assertThat(SetCookie.of("k", "v").sameSite("NONE").toHeader()).isEqualTo("k=v; Path=/; SameSite=None");
		assertThatIllegalArgumentException().isThrownBy(() -> SetCookie.of("k", "v").sameSite("bad").toHeader())
			.withMessage("SameSite must be 'Strict', 'Lax', or 'None'.");
	}

	@Test
	@Tag("RSP-049")
	void deletionExpiresAtOnce() {
		assertThat(SetCookie.delete("k").toHeader())
			.isEqualTo("k=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/");
	}

	@Test
	@Tag("RSP-039")
	void aCookieThatIsTooLargeIsReported() {
		SetCookie cookie = SetCookie.of("session", "x".repeat(5698)).httpOnly(true);
		String header = cookie.toHeader();

		assertThat(cookie.sizeWarning(header, 4093)).isEqualTo("The 'session' cookie is too large: the value was 5698"
				+ " bytes but the header required 26 extra bytes. The final size was 5724 bytes but the limit is 4093"
				+ " bytes. Browsers may silently ignore cookies larger than this.");
		assertThat(cookie.sizeWarning(header, 0)).isNull();
		assertThat(cookie.sizeWarning(header, 5724)).isNull();
	}

}
