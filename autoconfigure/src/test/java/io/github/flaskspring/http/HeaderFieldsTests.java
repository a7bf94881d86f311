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

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class HeaderFieldsTests {

	@Test
	@Tag("RSP-035")
	void cacheControlIsWrittenInTheOrderOfItsChanges() {
		Headers headers = new Headers();
		ResponseCacheControl control = ResponseCacheControl.in(headers);

		control.maxAge(5).setPublic(true);
		assertThat(headers.get("Cache-Control")).isEqualTo("max-age=5, public");
		control.setPublic(false).set("max-age", null);
		assertThat(headers.contains("Cache-Control")).isFalse();
	}

	@Test
	@Tag("RSP-085")
	void directivesThatAreThereKeepTheirPlace() {
		Headers headers = Headers.of(Map.of("Cache-Control", "no-cache, x=\"a b\""));

		ResponseCacheControl.in(headers).maxAge(0).noCache(true);

		assertThat(headers.get("Cache-Control")).isEqualTo("no-cache, x=\"a b\", max-age=0");
	}

	@Test
	@Tag("REQ-061")
	void cacheControlOfRequestsIsTyped() {
		RequestCacheControl control = RequestCacheControl.parse("no-cache, max-age=x, max-stale, min-fresh=3");

		assertThat(control.noCache()).isTrue();
		assertThat(control.noStore()).isFalse();
		assertThat(control.maxAge()).isNull();
		assertThat(control.maxStale()).isEqualTo(Long.MAX_VALUE);
		assertThat(control.minFresh()).isEqualTo(3);
		assertThat(RequestCacheControl.parse(null).isEmpty()).isTrue();
	}

	@Test
	@Tag("RSP-035")
	void setsOfNamesWriteThemselves() {
		Headers headers = Headers.of(Map.of("Vary", "Accept, Cookie"));
		HeaderSet vary = HeaderSet.in(headers, "Vary");

		assertThat(vary.add("COOKIE")).isFalse();
		vary.add("Origin");
		assertThat(headers.get("Vary")).isEqualTo("Accept, Cookie, Origin");
		assertThat(vary.contains("origin")).isTrue();
		assertThat(vary.find("cookie")).isEqualTo(1);
		vary.remove("accept");
		assertThat(headers.get("Vary")).isEqualTo("Cookie, Origin");
		vary.clear();
		assertThat(headers.contains("Vary")).isFalse();
	}

	@Test
	@Tag("RSP-035")
	void contentSecurityPolicyWritesItself() {
		Headers headers = new Headers();

		ContentSecurityPolicy.in(headers).set("default-src", "'self'").set("img-src", "*");

		assertThat(headers.get("Content-Security-Policy")).isEqualTo("default-src 'self'; img-src *");
		assertThat(ContentSecurityPolicy.parse("sandbox; img-src *").toMap()).containsOnly(entry("img-src", "*"));
	}

	@Test
	@Tag("REQ-059")
	void basicCredentialsHaveNameAndPassword() {
		Authorization found = Authorization.parse("Basic dXNlcjpwYTpzcw==");

		assertThat(found).isNotNull();
		assertThat(found.type()).isEqualTo("basic");
		assertThat(found.username()).isEqualTo("user");
		assertThat(found.password()).isEqualTo("pa:ss");
		assertThat(found.toHeader()).isEqualTo("Basic dXNlcjpwYTpzcw==");
		assertThat(found.toString()).doesNotContain("pa:ss");
		assertThat(Authorization.parse("Basic abc")).isNull();
		assertThat(Authorization.parse("Basic /w==")).isNull();
	}

	@Test
	@Tag("REQ-059")
	void otherCredentialsHaveATokenOrParameters() {
		Authorization bearer = Authorization.parse("Bearer abc==");
		Authorization digest = Authorization.parse("Digest username=\"u\", nc=00000001");

		assertThat(bearer).isEqualTo(Authorization.bearer("abc=="));
		assertThat(digest).isNotNull();
		assertThat(digest.get("nc")).isEqualTo("00000001");
		assertThat(digest.token()).isNull();
		assertThat(Authorization.parse("")).isNull();
	}

	@Test
	@Tag("RSP-035")
	void challengesQuoteWhatDigestWantsQuoted() {
		Headers headers = new Headers();
		WwwAuthenticate.in(headers).set("realm", "Members Only");

		assertThat(headers.get("WWW-Authenticate")).isEqualTo("Basic realm=\"Members Only\"");
		assertThat(WwwAuthenticate.of("Digest").set("realm", "r").set("algorithm", "MD5").toHeader())
			.isEqualTo("Digest realm=\"r\", algorithm=MD5");
		assertThat(WwwAuthenticate.withToken("negotiate", "x=").toHeader()).isEqualTo("Negotiate x=");
		assertThat(WwwAuthenticate.of("basic")).hasToString("Basic");
	}

	@Test
	@Tag("REQ-058")
	void contentTypesAreSplit() {
		ContentType type = ContentType.parse("Text/HTML; Charset=\"UTF-8\"; boundary=x");

		assertThat(type.mimetype()).isEqualTo("text/html");
		assertThat(type.params()).containsExactly(entry("charset", "UTF-8"), entry("boundary", "x"));
		assertThat(ContentType.parse(null).mimetype()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "application/json,true", "APPLICATION/problem+JSON;x=y,true", "text/json,false",
			"application/jsonp,false" })
	@Tag("REQ-046")
	void jsonIsRecognised(String header, boolean json) {
		assertThat(ContentType.parse(header).isJson()).isEqualTo(json);
	}

	@ParameterizedTest
	@CsvSource({ "text/html,true", "application/xml,true", "image/svg+xml,true", "application/javascript,true",
			"application/json,false", "image/png,false" })
	@Tag("RSP-030")
	void textTypesGetACharset(String mimetype, boolean charset) {
		assertThat(ContentType.header(mimetype)).isEqualTo(charset ? mimetype + "; charset=utf-8" : mimetype);
	}

	@Test
	@Tag("RSP-082")
	void optionsAreWrittenWithEncodedOnesAsTheyAre() {
		Map<String, @Nullable Object> names = new LinkedHashMap<>();
		names.put("filename", "u.txt");
		names.put("filename*", "UTF-8''%C3%BC.txt");
		names.put("absent", null);

		assertThat(OptionsHeader.dump("inline", names))
			.isEqualTo("inline; filename=u.txt; filename*=UTF-8''%C3%BC.txt");
	}

	@Test
	void optionsAreReadWithContinuations() {
		OptionsHeader header = OptionsHeader
			.parse("form-data; name=\"a%22b\"; filename*0*=UTF-8''%C3%BC; filename*1=.txt; bad; x=\"un");

		assertThat(header.value()).isEqualTo("form-data");
		assertThat(header.options()).containsExactly(entry("name", "a\"b"), entry("filename", "ü.txt"));
	}

}
