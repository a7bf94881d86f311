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

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConditionalRequestTests {

	private static final Instant CHANGED = Instant.parse("2020-01-02T03:04:05.678Z");

	private static final String CHANGED_HEADER = "Thu, 02 Jan 2020 03:04:05 GMT";

	@Test
	@Tag("RSP-090")
	void ifNoneMatchComparesWeaklyAndGoesFirst() {
		assertThat(request(Map.of("If-None-Match", "\"v\"")).isModified("\"v\"", null)).isFalse();
		assertThat(request(Map.of("If-None-Match", "W/\"v\"")).isModified("\"v\"", null)).isFalse();
		assertThat(request(Map.of("If-None-Match", "*")).isModified("\"v\"", null)).isFalse();
		assertThat(request(Map.of("If-None-Match", "\"w\"", "If-Modified-Since", CHANGED_HEADER)).isModified("\"v\"",
				CHANGED))
			.isTrue();
	}

	@Test
	@Tag("RSP-091")
	void ifModifiedSinceHasThePrecisionOfSeconds() {
		assertThat(request(Map.of("If-Modified-Since", CHANGED_HEADER)).isModified(null, CHANGED)).isFalse();
		assertThat(request(Map.of("If-Modified-Since", "Thu, 02 Jan 2020 03:04:04 GMT")).isModified(null, CHANGED))
			.isTrue();
		assertThat(request(Map.of()).isModified("\"v\"", CHANGED)).isTrue();
	}

	@Test
	@Tag("RSP-093")
	void ifMatchComparesStrongly() {
		ConditionalRequest request = request(Map.of("If-Match", "\"other\", W/\"v\""));

		assertThat(request.hasIfMatch()).isTrue();
		assertThat(request.isModified("\"v\"", null)).isFalse();
		assertThat(request(Map.of("If-Match", "\"v\"")).isModified("\"v\"", null)).isTrue();
	}

	@Test
	@Tag("RSP-097")
	void aRangeCountsOnlyWhileTheContentIsTheSame() {
		assertThat(request(Map.of("Range", "bytes=0-3")).isRangeProcessable("\"v\"", CHANGED)).isTrue();
		assertThat(request(Map.of("Range", "bytes=0-3", "If-Range", "\"v\"")).isRangeProcessable("\"v\"", CHANGED))
			.isTrue();
		assertThat(request(Map.of("Range", "bytes=0-3", "If-Range", "\"w\"")).isRangeProcessable("\"v\"", CHANGED))
			.isFalse();
		assertThat(
				request(Map.of("Range", "bytes=0-3", "If-Range", CHANGED_HEADER)).isRangeProcessable("\"v\"", CHANGED))
			.isTrue();
		assertThat(request(Map.of("If-Range", "\"v\"")).isRangeProcessable("\"v\"", CHANGED)).isFalse();
	}

	@Test
	@Tag("RSP-035")
	@Tag("RSP-036")
	void tagsAreQuotedAndGenerated() {
		assertThat(new ETag("w", true).toHeader()).isEqualTo("W/\"w\"");
		assertThat(ETag.generate(new byte[0]).toHeader()).isEqualTo("\"da39a3ee5e6b4b0d3255bfef95601890afd80709\"");
		assertThatIllegalArgumentException().isThrownBy(() -> ETag.strong("a\"b").toHeader())
			.withMessage("invalid etag");
	}

	@Test
	@Tag("REQ-061")
	void tagSetsTellStrongFromWeak() {
		ETags tags = ETags.parse("\"a\", W/\"b\", c");

		assertThat(tags.contains("a")).isTrue();
		assertThat(tags.contains("b")).isFalse();
		assertThat(tags.containsWeak("b")).isTrue();
		assertThat(tags.containsRaw("W/\"b\"")).isTrue();
		assertThat(tags.containsRaw("\"b\"")).isFalse();
		assertThat(tags.toHeader()).isEqualTo("\"a\", \"c\", W/\"b\"");
		assertThat(ETags.parse("*").contains("anything")).isTrue();
		assertThat(ETags.parse(null).isEmpty()).isTrue();
	}

	@Test
	@Tag("REQ-061")
	void ifRangeIsATagOrADate() {
		assertThat(IfRange.parse("W/\"v\"")).isEqualTo(new IfRange("v", null));
		assertThat(IfRange.parse(CHANGED_HEADER).toHeader()).isEqualTo(CHANGED_HEADER);
		assertThat(IfRange.parse(null)).isEqualTo(new IfRange(null, null));
		assertThat(new IfRange("v", null).toHeader()).isEqualTo("\"v\"");
	}

	private static ConditionalRequest request(Map<String, String> headers) {
		return ConditionalRequest.of(Headers.of(headers));
	}

}
