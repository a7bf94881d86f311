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

package io.github.flaskspring.routing;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for building URLs; expected texts were checked against Werkzeug 3.1.8.
 */
class UrlBuildingTests {

	private final UrlMap map = new UrlMap();

	@Test
	@Tag("RT-115")
	void unusedValuesBecomeTheQueryInTheirOrder() {
		this.map.add(Rule.of("/leaf").endpoint("leaf"));

		assertThat(build("leaf", "b", true, "z", 1, "a", 2)).isEqualTo("/leaf?b=True&z=1&a=2");
		assertThat(adapter().build("leaf", Map.of("a", 1), null, false, false, null)).isEqualTo("/leaf");
		this.map.sortParameters(true);
		assertThat(build("leaf", "b", true, "z", 1, "a", 2)).isEqualTo("/leaf?a=2&b=True&z=1");
	}

	@Test
	@Tag("RT-116")
	void nullCountsAsMissing() {
		this.map.add(Rule.of("/<x>").endpoint("x"));

		assertThat(build("x", "x", 1, "y", null)).isEqualTo("/1");
		assertThatExceptionOfType(BuildException.class).isThrownBy(() -> build("x", "x", null));
	}

	@Test
	@Tag("RT-117")
	void listsRepeatTheirKey() {
		this.map.add(Rule.of("/").endpoint("x"));

		assertThat(build("x", "q", Arrays.asList(1, null, 2))).isEqualTo("/?q=1&q=2");
		assertThat(build("x", "q", new Object[] { "a", "b" })).isEqualTo("/?q=a&q=b");
		assertThat(build("x", "q", List.of())).isEqualTo("/");
	}

	@Test
	@Tag("RT-119")
	void theRuleThatUsesMostValuesWins() {
		this.map.add(Rule.of("/one").endpoint("e"));
		this.map.add(Rule.of("/two/<x>").endpoint("e"));
		this.map.add(Rule.of("/three/<x>/<y>").endpoint("e"));

		assertThat(build("e")).isEqualTo("/one");
		assertThat(build("e", "x", 1)).isEqualTo("/two/1");
		assertThat(build("e", "x", 1, "y", 2)).isEqualTo("/three/1/2");
		assertThat(build("e", "y", 2)).isEqualTo("/one?y=2");
	}

	@Test
	@Tag("RT-120")
	void theMethodSelectsARule() {
		this.map.add(Rule.of("/one").endpoint("e").methods("GET"));
		this.map.add(Rule.of("/two").endpoint("e").methods("POST"));
		MapAdapter post = this.map.bind(MapBinding.of("localhost").withDefaultMethod("POST"));

		assertThat(build("e")).isEqualTo("/one");
		assertThat(post.build("e")).isEqualTo("/two");
		assertThat(adapter().build("e", Map.of(), "POST", false, true, null)).isEqualTo("/two");
	}

	@Test
	@Tag("RT-122")
	void eachPartOfAUrlHasItsSafeCharacters() {
		this.map.add(Rule.of("/<x>").endpoint("x"));
		this.map.add(Rule.of("/").endpoint("q"));
		String ascii = " !\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~";

		assertThat(build("x", "x", ascii))
			.isEqualTo("/%20!%22%23$%25&'()*+,-./09:;%3C=%3E%3F@AZ%5B%5C%5D%5E_%60az%7B%7C%7D~");
		assertThat(build("q", "q", ascii))
			.isEqualTo("/?q=+!%22%23$%25%26'()*%2B,-./09:;%3C%3D%3E?@AZ%5B%5C%5D%5E_%60az%7B%7C%7D~");
		assertThat(UrlQuoting.quoteAnchor(ascii))
			.isEqualTo("%20!%22#$%&'()*+,-./09:;%3C=%3E?@AZ%5B%5C%5D%5E_%60az%7B%7C%7D~");
	}

	@Test
	@Tag("RT-064")
	@Tag("RT-124")
	void textIsQuotedAsUtf8() {
		this.map.add(Rule.of("/s/<x>").endpoint("s"));
		this.map.add(Rule.of("/sp ace/ü").endpoint("odd"));

		assertThat(build("s", "x", "a b/c?d#e")).isEqualTo("/s/a%20b/c%3Fd%23e");
		assertThat(build("s", "x", "ü😀")).isEqualTo("/s/%C3%BC%F0%9F%98%80");
		assertThat(build("odd")).isEqualTo("/sp%20ace/%C3%BC");
	}

	@Test
	void valuesAreWrittenAsPythonWritesThem() {
		this.map.add(Rule.of("/").endpoint("q"));

		assertThat(build("q", "q", Arrays.asList(1.0, 1e16, 1e-5, 0.1, 123456.789, Double.NaN, false, 7L)))
			.isEqualTo("/?q=1.0&q=1e%2B16&q=1e-05&q=0.1&q=123456.789&q=nan&q=False&q=7");
		assertThat(build("q", "q", new byte[] { 'a', ' ', (byte) 0xff })).isEqualTo("/?q=a+%FF");
		assertThat(build("q", "q", Map.of("k", List.of(1, "v")))).isEqualTo("/?q=%7B'k':+%5B1,+'v'%5D%7D");
	}

	@Test
	void pointsInTimeAreWrittenAsPythonWritesThem() {
		this.map.add(Rule.of("/").endpoint("q"));
		LocalDateTime time = LocalDateTime.of(2024, 1, 2, 3, 4, 5);

		assertThat(build("q", "q", time.toLocalDate())).isEqualTo("/?q=2024-01-02");
		assertThat(build("q", "q", time)).isEqualTo("/?q=2024-01-02+03:04:05");
		assertThat(build("q", "q", time.plusNanos(6000))).isEqualTo("/?q=2024-01-02+03:04:05.000006");
		assertThat(build("q", "q", time.toInstant(ZoneOffset.UTC))).isEqualTo("/?q=2024-01-02+03:04:05%2B00:00");
		assertThat(build("q", "q", time.atOffset(ZoneOffset.ofHours(-5)))).isEqualTo("/?q=2024-01-02+03:04:05-05:00");
	}

	@Test
	@Tag("RT-086")
	void aDefaultThatIsSpelledOutSelectsItsRule() {
		this.map.add(Rule.of("/d/").endpoint("d").defaults(Map.of("page", 1)));
		this.map.add(Rule.of("/d/<int:page>").endpoint("d"));

		assertThat(build("d")).isEqualTo("/d/");
		assertThat(build("d", "page", 1)).isEqualTo("/d/");
		assertThat(build("d", "page", 1L)).isEqualTo("/d/");
		assertThat(build("d", "page", 2)).isEqualTo("/d/2");
	}

	@Test
	void aDefaultForAVariableIsWrittenOnce() {
		this.map.add(Rule.of("/<x>/<y>").endpoint("e").defaults(Map.of("x", "a b")));

		assertThat(build("e", "y", 1)).isEqualTo("/a%20b/1");
		assertThat(build("e", "y", 1, "x", "a b")).isEqualTo("/a%20b/1");
	}

	@ParameterizedTest
	@CsvSource({ "http,https,https://host/app/x", "https,,https://host/app/x", "http,'',//host/app/x",
			"http,ftp,http://host/app/x", "https,http,http://host/app/x", "ws,,http://host/app/x",
			"wss,,https://host/app/x" })
	@Tag("RT-126")
	@Tag("RT-128")
	@Tag("RT-130")
	void externalUrlsHaveSchemeHostAndRoot(String bound, String scheme, String url) {
		this.map.add(Rule.of("/x").endpoint("x"));
		MapAdapter adapter = this.map.bind(MapBinding.of("host").withUrlScheme(bound).withScriptName("/app"));

		assertThat(adapter.build("x", Map.of(), null, true, true, scheme)).isEqualTo(url);
		assertThat(adapter.build("x")).isEqualTo("/app/x");
		assertThat(adapter.urlScheme()).isEqualTo(bound);
	}

	@Test
	@Tag("RT-136")
	void websocketUrlsAreAbsolute() {
		this.map.add(Rule.of("/ws").endpoint("ws").websocket(true));

		assertThat(build("ws")).isEqualTo("ws://localhost/ws");
		assertThat(adapter().build("ws", Map.of(), null, false, true, "https")).isEqualTo("wss://localhost/ws");
	}

	@ParameterizedTest
	@CsvSource({ "http://ex.com/ü b?q=ü&x#f ü,http://ex.com/%C3%BC%20b?q=%C3%BC&x#f%20%C3%BC",
			"http://MÜLLER.de:80/,http://xn--mller-kva.de:80/", "/a%20b?,/a%20b", "http://u:p@h:0/x,http://u:p@h/x",
			"http://[::1]:8080/x,http://[::1]:8080/x", "  //h\t/x,//h/x", "mailto:a@b,mailto:a@b",
			"http:///x,http:///x", "HTTP:x,http:///x" })
	void locationsAreAscii(String url, String location) {
		assertThat(UrlQuoting.quoteLocation(url)).isEqualTo(location);
	}

	private MapAdapter adapter() {
		return this.map.bind("localhost");
	}

	private String build(String endpoint, Object... pairs) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			values.put((String) pairs[i], pairs[i + 1]);
		}
		return adapter().build(endpoint, values);
	}

}
