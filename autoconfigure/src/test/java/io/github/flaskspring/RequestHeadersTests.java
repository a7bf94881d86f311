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

package io.github.flaskspring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.http.Authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Headers of a request, raw and parsed. */
class RequestHeadersTests {

	private final Flask app = new Flask("headers").staticFolder(null);

	private @Nullable Object with(Map<String, String> headers, Function<Request, @Nullable Object> question) {
		try (RequestContext context = this.app.testRequestContext("/", (request) -> headers.forEach(request::header))
			.push()) {
			return question.apply(context.request());
		}
	}

	@Test
	@Tag("REQ-055")
	void namesHaveNoCaseAndNothingCanBeChanged() {
		Map<String, String> headers = Map.of("X-Custom", "one");

		assertThat(with(headers, (request) -> request.headers().get("x-custom"))).isEqualTo("one");
		assertThat(with(headers, (request) -> request.headers().get("X-Missing", "default"))).isEqualTo("default");
		assertThatThrownBy(() -> with(headers, (request) -> request.headers().getOrThrow("X-Missing")))
			.isNotInstanceOf(HttpException.class);
		assertThatThrownBy(() -> with(headers, (request) -> {
			request.headers().add("X-New", "1");
			return null;
		})).hasMessageContaining("immutable");
	}

	@Test
	@Tag("REQ-056")
	void firstCookieOfANameWins() {
		Map<String, String> headers = Map.of("Cookie", "a=1; a=2; b=3");

		assertThat(with(headers, (request) -> request.cookies().get("a"))).isEqualTo("1");
		assertThat(with(headers, (request) -> request.cookies().getList("a"))).isEqualTo(List.of("1", "2"));
		assertThatExceptionOfType(BadRequestKeyException.class)
			.isThrownBy(() -> with(headers, (request) -> request.cookies().getOrThrow("none")));
	}

	@Test
	@Tag("REQ-057")
	void cookieValuesAreUnquotedButNotDecoded() {
		Map<String, String> headers = Map.of("Cookie", "q=\"a\\303\\274 b\"; p=a%20b; empty; =nameless");

		assertThat(with(headers, (request) -> request.cookies().get("q"))).isEqualTo("a\u00fc b");
		assertThat(with(headers, (request) -> request.cookies().get("p"))).isEqualTo("a%20b");
		assertThat(with(headers, (request) -> request.cookies().get("empty"))).isEqualTo("");
		assertThat(with(headers, (request) -> request.cookies().keySet().toString())).isEqualTo("[q, p, empty]");
	}

	@Test
	@Tag("REQ-058")
	void contentTypeIsTakenApart() {
		Map<String, String> headers = Map.of("Content-Type", "Text/HTML; Charset=UTF-8", "Content-Length", "x");

		assertThat(with(headers, Request::mimetype)).isEqualTo("text/html");
		assertThat(with(headers, Request::contentType)).isEqualTo("Text/HTML; Charset=UTF-8");
		assertThat(with(headers, (request) -> request.parsedContentType().params()))
			.isEqualTo(Map.of("charset", "UTF-8"));
		assertThat(with(headers, Request::contentLength)).isEqualTo(0L);
		assertThat(with(Map.of(), Request::contentType)).isNull();
		assertThat(with(Map.of(), Request::contentLength)).isNull();
		assertThat(with(Map.of(), Request::mimetype)).isEqualTo("");
	}

	private @Nullable Object authorization(String header, Function<Authorization, @Nullable Object> question) {
		return with(Map.of("Authorization", header), (request) -> {
			Authorization authorization = request.authorization();
			return (authorization != null) ? question.apply(authorization) : "none";
		});
	}

	@Test
	@Tag("REQ-059")
	void authorizationIsParsedByItsScheme() {
		String credentials = Base64.getEncoder().encodeToString("ann:s:\u00fc".getBytes(StandardCharsets.UTF_8));

		assertThat(authorization("Basic " + credentials, Authorization::username)).isEqualTo("ann");
		assertThat(authorization("Basic " + credentials, Authorization::password)).isEqualTo("s:\u00fc");
		assertThat(authorization("Basic " + credentials, Authorization::type)).isEqualTo("basic");
		assertThat(authorization("Bearer abc", Authorization::token)).isEqualTo("abc");
		assertThat(authorization("Digest realm=\"r\", uri=\"/x\"", (parsed) -> parsed.get("uri"))).isEqualTo("/x");
		assertThat(with(Map.of(), Request::authorization)).isNull();
	}

	@Test
	@Tag("REQ-060")
	void acceptIsOrderedByQuality() {
		Map<String, String> headers = Map.of("Accept", "text/html;q=0.5, application/json, */*;q=0.1",
				"Accept-Language", "de, en;q=0.5");

		assertThat(with(headers, (request) -> request.acceptMimetypes().best())).isEqualTo("application/json");
		assertThat(with(headers, (request) -> request.acceptMimetypes().quality("text/plain"))).isEqualTo(0.1);
		assertThat(with(headers, (request) -> request.acceptMimetypes().bestMatch("text/html", "text/plain")))
			.isEqualTo("text/html");
		assertThat(with(headers, (request) -> request.acceptMimetypes().acceptJson())).isEqualTo(true);
		assertThat(with(headers, (request) -> request.acceptLanguages().bestMatch("en", "de"))).isEqualTo("de");
	}

	@Test
	@Tag("REQ-061")
	void conditionsAreParsed() {
		Map<String, String> headers = Map.of("If-None-Match", "\"a\", W/\"b\"", "If-Modified-Since",
				"Sun, 15 Jun 2025 15:06:40 GMT", "Range", "bytes=0-4", "Cache-Control", "max-age=5");

		assertThat(with(headers, (request) -> request.ifNoneMatch().contains("a"))).isEqualTo(true);
		assertThat(with(headers, (request) -> request.ifNoneMatch().contains("b"))).isEqualTo(false);
		assertThat(with(headers, (request) -> request.ifNoneMatch().containsWeak("b"))).isEqualTo(true);
		assertThat(with(headers, Request::ifModifiedSince)).isEqualTo(Instant.ofEpochSecond(1_750_000_000));
		assertThat(with(headers, (request) -> request.range().toHeader())).isEqualTo("bytes=0-4");
		assertThat(with(headers, (request) -> request.cacheControl().maxAge())).isEqualTo(5L);
	}

	@Test
	@Tag("REQ-062")
	void userAgentIsNotParsed() {
		Map<String, String> headers = Map.of("User-Agent", "Mozilla/5.0 (X11)");

		assertThat(with(headers, (request) -> request.userAgent().string())).isEqualTo("Mozilla/5.0 (X11)");
		assertThat(with(headers, (request) -> request.userAgent().browser())).isNull();
	}

	@Test
	@Tag("REQ-061")
	void lessUsualHeadersAreValuesToo() {
		Map<String, String> headers = Map.of("Date", "Thu, 02 Jan 2020 03:04:05 GMT", "Max-Forwards", "5", "Pragma",
				"no-cache, x", "Content-Encoding", "gzip", "Content-MD5", "abc==");

		assertThat(with(headers, Request::date)).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
		assertThat(with(headers, Request::maxForwards)).isEqualTo(5L);
		assertThat(with(headers, (request) -> List.copyOf(request.pragma()))).isEqualTo(List.of("no-cache", "x"));
		assertThat(with(headers, Request::contentEncoding)).isEqualTo("gzip");
		assertThat(with(headers, Request::contentMd5)).isEqualTo("abc==");
		assertThat(with(Map.of("Max-Forwards", "x"), Request::maxForwards)).isNull();
		assertThat(with(Map.of(), Request::date)).isNull();
	}

	@Test
	void aPageOfAnotherSiteTellsWhatItWants() {
		Map<String, String> headers = Map.of("Access-Control-Request-Method", "PUT", "Access-Control-Request-Headers",
				"X-A, x-b");

		assertThat(with(headers, Request::accessControlRequestMethod)).isEqualTo("PUT");
		assertThat(with(headers, (request) -> request.accessControlRequestHeaders().contains("X-B"))).isEqualTo(true);
		assertThat(with(Map.of(), Request::accessControlRequestMethod)).isNull();
		assertThat(with(Map.of(), (request) -> request.accessControlRequestHeaders().isEmpty())).isEqualTo(true);
	}

	@Test
	@Tag("REQ-056")
	@Tag("REQ-058")
	void cookiesAndParametersOfTheTypeHaveShortForms() {
		Map<String, String> headers = Map.of("Cookie", "a=1", "Content-Type", "text/x; A=b; c=\"d e\"");

		assertThat(with(headers, (request) -> request.cookies("a"))).isEqualTo("1");
		assertThat(with(headers, Request::mimetypeParams)).isEqualTo(Map.of("a", "b", "c", "d e"));
		assertThatExceptionOfType(BadRequestKeyException.class)
			.isThrownBy(() -> with(headers, (request) -> request.cookies("none")));
	}

}
