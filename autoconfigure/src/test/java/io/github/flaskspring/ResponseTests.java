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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.flaskspring.http.ETag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Status, headers and body of a response. */
class ResponseTests {

	private static Request request(String method, String... headers) {
		return new Flask("test").testRequestContext("/", (request) -> {
			request.method(method);
			for (int i = 0; i < headers.length; i += 2) {
				request.header(headers[i], headers[i + 1]);
			}
		}).request();
	}

	@Test
	@Tag("RSP-030")
	void textGetsACharset() {
		assertThat(new Response("x").contentType()).isEqualTo("text/html; charset=utf-8");
		assertThat(new Response("x").mimetype("image/svg+xml").contentType()).isEqualTo("image/svg+xml; charset=utf-8");
		assertThat(new Response("x").mimetype("application/json").contentType()).isEqualTo("application/json");
		assertThat(new Response("x").mimetype("application/javascript").contentType())
			.isEqualTo("application/javascript; charset=utf-8");
	}

	@Test
	@Tag("RSP-029")
	void aContentTypeIsTakenAsItIs() {
		assertThat(new Response().status()).isEqualTo("200 OK");
		assertThat(new Response().getData()).isEmpty();
		assertThat(new Response("x").mimetype("text/plain").contentType("text/csv").contentType())
			.isEqualTo("text/csv");
		assertThat(new Response("x").header("Content-Type", "text/x; a=b").contentType()).isEqualTo("text/x; a=b");
	}

	@ParameterizedTest
	@Tag("RSP-015")
	@Tag("RSP-016")
	@Tag("RSP-031")
	@CsvSource({ "201, 201, 201 CREATED", "201 Yay, 201, 201 Yay", "404 nope, 404, 404 nope", "999, 999, 999 UNKNOWN",
			"whatever, 0, 0 whatever" })
	void aStatusIsANumberAndAText(String set, int code, String text) {
		Response response = new Response().setStatus(set);

		assertThat(response.statusCode()).isEqualTo(code);
		assertThat(response.status()).isEqualTo(text);
	}

	@Test
	@Tag("RSP-032")
	void theBodyCanBeReadAndReplaced() {
		Response response = new Response("h\u00e4");
		response.setData("\u00fc!");

		assertThat(response.getText()).isEqualTo("\u00fc!");
		assertThat(response.contentLength()).isEqualTo(3);
	}

	@Test
	@Tag("RSP-032")
	void aStreamedBodyIsReadToItsEndWhenAskedFor() {
		Response response = new Response(List.of("a", "b").iterator());

		assertThat(response.isStreamed()).isTrue();
		assertThat(response.getText()).isEqualTo("ab");
		assertThat(response.isStreamed()).isFalse();
		assertThat(new Response(List.of("a", new byte[] { 'b' })).isStreamed()).isFalse();
	}

	@Test
	@Tag("RSP-033")
	@Tag("JSON-030")
	void jsonIsParsed() throws Exception {
		Response json = new Response("{\"a\":1}").mimetype("application/json");

		Object value = new Flask("test").appContext().call(json::json);

		assertThat(value).isEqualTo(Map.of("a", 1));
		assertThat(new Response("{}").json()).isNull();
	}

	@Test
	@Tag("RSP-034")
	void aHeaderCannotBeSplit() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Response().header("X-A", "b\r\nSet-Cookie: c=d"))
			.withMessage("Header values must not contain newline characters.");
		assertThatIllegalArgumentException().isThrownBy(() -> new Response().location("/\n"));
	}

	@Test
	@Tag("RSP-035")
	void headersAreValues() {
		Response response = new Response();
		response.cacheControl().maxAge(5).setPublic(true);
		response.vary().add("Accept");
		response.allow().add("GET");
		response.contentLanguage().add("de");
		response.wwwAuthenticate().set("realm", "Members");
		response.setEtag("w", true)
			.lastModified(Instant.parse("2020-01-02T00:00:00Z"))
			.expires(Instant.EPOCH)
			.age(Duration.ofMinutes(2))
			.retryAfter(120)
			.location("/x")
			.contentEncoding("br")
			.accessControlAllowOrigin("*")
			.crossOriginOpenerPolicy("same-origin");

		assertThat(response.headers().toString()).isEqualTo("""
				Content-Type: text/html; charset=utf-8
				Cache-Control: max-age=5, public
				Vary: Accept
				Allow: GET
				Content-Language: de
				WWW-Authenticate: Basic realm=Members
				ETag: W/"w"
				Last-Modified: Thu, 02 Jan 2020 00:00:00 GMT
				Expires: Thu, 01 Jan 1970 00:00:00 GMT
				Age: 120
				Retry-After: 120
				Location: /x
				Content-Encoding: br
				Access-Control-Allow-Origin: *
				Cross-Origin-Opener-Policy: same-origin

				""".replace("\n", "\r\n"));
	}

	@Test
	@Tag("RSP-035")
	void headersAreReadBackAndRemoved() {
		Response response = new Response().setEtag("x").age(Duration.ofSeconds(3)).retryAfter(Instant.EPOCH);

		assertThat(response.getEtag()).isEqualTo(ETag.strong("x"));
		assertThat(response.age()).isEqualTo(Duration.ofSeconds(3));
		assertThat(response.retryAfter()).isEqualTo(Instant.EPOCH);
		assertThat(response.retryAfter(60).retryAfter()).isAfter(Instant.now().plusSeconds(50));
		assertThat(response.location()).isNull();
		assertThat(response.age(null).headers().contains("Age")).isFalse();
		assertThat(response.accessControlAllowCredentials(true).accessControlAllowCredentials()).isTrue();
		assertThat(response.accessControlMaxAge(60L).accessControlMaxAge()).isEqualTo(60);
	}

	@Test
	@Tag("RSP-036")
	void theTagIsTheDigestOfTheBody() {
		Response response = new Response("abc").addEtag();

		assertThat(response.headers().get("ETag")).isEqualTo("\"a9993e364706816aba3e25717850c26c9cd0d89d\"");
		assertThat(response.setEtag("own").addEtag().getEtag()).isEqualTo(ETag.strong("own"));
		assertThat(response.addEtag(true, true).headers().get("ETag")).startsWith("W/\"a9993e");
	}

	@Test
	@Tag("RSP-037")
	void aConditionalRequestIsAnswered() {
		Response known = new Response("abc").setEtag("x").makeConditional(request("GET", "If-None-Match", "\"x\""));
		Response dated = new Response("abc").lastModified(Instant.EPOCH)
			.makeConditional(request("HEAD", "If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"));
		Response posted = new Response("abc").setEtag("x").makeConditional(request("POST", "If-None-Match", "\"x\""));

		assertThat(known.statusCode()).isEqualTo(304);
		assertThat(known.date()).isNotNull();
		assertThat(dated.statusCode()).isEqualTo(304);
		assertThat(posted.statusCode()).isEqualTo(200);
		assertThat(posted.date()).isNull();
	}

	@Test
	@Tag("RSP-037")
	void anyBodyCanBeSentInParts() {
		Request request = request("GET", "Range", "bytes=2-4");

		assertThat(new Response("abcdefg").makeConditional(request, "bytes", 7L).getText()).isEqualTo("cde");
		assertThat(new Response(List.of("abc", "d", "efg").iterator()).makeConditional(request, "bytes", 7L).getText())
			.isEqualTo("cde");
		assertThat(new Response("abcdefg").makeConditional(request, "bytes", null).statusCode()).isEqualTo(200);
		assertThatExceptionOfType(RequestedRangeNotSatisfiableException.class)
			.isThrownBy(() -> new Response("a").makeConditional(request, "bytes", 1L));
	}

	@Test
	@Tag("RSP-028")
	@Tag("RSP-038")
	void closingClosesTheSourceAndRunsWhatWaits() throws Exception {
		List<String> closed = new ArrayList<>();
		Response response = new Response(new ResponseBody.Pieces(List.of().iterator(), () -> closed.add("pieces")));

		response.callOnClose(() -> closed.add("action")).close();

		assertThat(closed).containsExactly("pieces", "action");
	}

	@Test
	@Tag("RSP-040")
	@Tag("SEC-010")
	@Tag("RSP-045")
	@Tag("RSP-048")
	@Tag("RSP-050")
	void eachCookieIsAHeader() {
		Response response = new Response().setCookie("k", "v")
			.setCookie("k", "w", (cookie) -> cookie.domain(".Example.com:80").partitioned(true))
			.deleteCookie("k");

		assertThat(response.headers().getList("Set-Cookie")).containsExactly("k=v; Path=/",
				"k=w; Domain=Example.com; Secure; Path=/; Partitioned",
				"k=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/");
	}

}
