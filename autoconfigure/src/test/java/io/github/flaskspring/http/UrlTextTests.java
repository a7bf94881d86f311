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

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

class UrlTextTests {

	@Test
	@Tag("REQ-004")
	@Tag("REQ-005")
	void theUrlOfARequestIsReadable() {
		byte[] query = "a=1&c=%C3%BC+x&f=%FF".getBytes(StandardCharsets.US_ASCII);

		assertThat(UrlText.currentUrl("https", "h.com:8443", "/root", "/v/5", query))
			.isEqualTo("https://h.com:8443/root/v/5?a=1&c=ü+x&f=%FF");
		assertThat(UrlText.currentUrl("https", "h.com:8443", "/root", "/v/5", null))
			.isEqualTo("https://h.com:8443/root/v/5");
		assertThat(UrlText.currentUrl("https", "h.com:8443", "/root", null, null))
			.isEqualTo("https://h.com:8443/root/");
		assertThat(UrlText.currentUrl("https", "h.com:8443", null, null, null)).isEqualTo("https://h.com:8443/");
	}

	@Test
	@Tag("REQ-007")
	void aRequestWithoutHostHasAnEmptyOne() {
		assertThat(UrlText.currentUrl("http", "", "", "/x", null)).isEqualTo("http:///x");
	}

	@ParameterizedTest
	@CsvSource({ "/foo ü?x=<a>&b,/foo%20%C3%BC?x=%3Ca%3E&b",
			"http://☃.net/påth?q=èry%DF#ö," + "http://xn--n3h.net/p%C3%A5th?q=%C3%A8ry%DF#%C3%B6",
			"//h.com:80/,//h.com:80/", "../x,../x", "http://ü:ö@h.com,http://%C3%BC:%C3%B6@h.com" })
	@Tag("RSP-053")
	void readableUrlsAreEncodedToSend(String iri, String uri) {
		assertThat(UrlText.iriToUri(iri)).isEqualTo(uri);
	}

	@ParameterizedTest
	@CsvSource({ "http://xn--n3h.net/p%C3%A5th?q=%C3%A8ry%DF,http://☃.net/påth?q=èry%DF",
			"/a%2Fb%20c?x=%26%3D," + "/a%2Fb%20c?x=%26%3D", "/%25?a=%2B,/%25?a=%2B" })
	@Tag("REQ-005")
	void sentUrlsAreDecodedWhereThatChangesNothing(String uri, String iri) {
		assertThat(UrlText.uriToIri(uri)).isEqualTo(iri);
	}

	@Test
	void malformedHostsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> UrlText.iriToUri("http://[::1/"));
		assertThatIllegalArgumentException().isThrownBy(() -> UrlText.iriToUri("http://h.com:99999/"));
		assertThatIllegalArgumentException().isThrownBy(() -> UrlText.iriToUri("http://[1.2.3.4]/"));
	}

	@Test
	@Tag("REQ-027")
	void onlyAmpersandsSeparateArguments() {
		ImmutableMultiDict<String> args = UrlEncodedForm.parse("&&a=1;b=2&=x&a=b=c&e=%zz&a%5B%5D=1&");

		assertThat(args.items(true)).containsExactlyInAnyOrder(entry("a", "1;b=2"), entry("", "x"), entry("a", "b=c"),
				entry("e", "%zz"), entry("a[]", "1"));
	}

	@Test
	@Tag("REQ-028")
	void brokenBytesStayEncoded() {
		assertThat(UrlEncodedForm.parse("e=%FF&f=%C3%BC%C3").toMap()).containsExactly(entry("e", "%FF"),
				entry("f", "ü%C3"));
		assertThat(UrlEncodedForm.parse(new byte[] { 'a', '=', (byte) 0xff })).isEmpty();
	}

	@Test
	void queriesAreWritten() {
		MultiDict<String> values = MultiDict.ofPairs(List.of(entry("a", "x y"), entry("a", "&ü/"), entry("b", "~")));

		assertThat(UrlEncodedForm.encode(values)).isEqualTo("a=x+y&a=%26%C3%BC/&b=~");
	}

}
