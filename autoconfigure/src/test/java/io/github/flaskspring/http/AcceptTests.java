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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AcceptTests {

	@Test
	@Tag("REQ-060")
	void mediaTypesAreOrderedByQuality() {
		MimeAccept accept = MimeAccept.parse("text/html;q=0.5, application/json, */*;q=0.1");

		assertThat(accept.best()).isEqualTo("application/json");
		assertThat(accept.quality("text/plain")).isEqualTo(0.1);
		assertThat(accept.bestMatch("text/html", "text/plain")).isEqualTo("text/html");
		assertThat(accept.acceptHtml()).isTrue();
		assertThat(accept.acceptJson()).isTrue();
		assertThat(accept.toHeader()).isEqualTo("application/json,text/html;q=0.5,*/*;q=0.1");
	}

	@Test
	@Tag("REQ-060")
	void theFirstOfEquallyLikedTypesIsChosen() {
		MimeAccept accept = MimeAccept.parse("text/html, text/*;q=0.9, application/json;level=1");

		assertThat(accept.bestMatch("application/json;level=1", "text/html")).isEqualTo("application/json;level=1");
		assertThat(accept.bestMatch("application/json")).isNull();
		assertThat(accept.bestMatch(List.of("image/png"), "image/png")).isEqualTo("image/png");
	}

	@Test
	void aTypeFromTheApplicationMustBeOne() {
		MimeAccept accept = MimeAccept.parse("foo, text/html");

		assertThat(accept.contains("text/html")).isTrue();
		assertThatIllegalArgumentException().isThrownBy(() -> accept.contains("html"))
			.withMessage("invalid mimetype 'html'");
	}

	@Test
	@Tag("REQ-060")
	void languagesFallBackToTheirPrimaryTag() {
		assertThat(LanguageAccept.parse("de_AT, en;q=0.5").bestMatch("en", "de-at")).isEqualTo("de-at");
		assertThat(LanguageAccept.parse("en-US").bestMatch("de", "en")).isEqualTo("en");
		assertThat(LanguageAccept.parse("en").bestMatch("de", "en-GB")).isEqualTo("en-GB");
		assertThat(LanguageAccept.parse("fr").bestMatch("de")).isNull();
	}

	@Test
	@Tag("REQ-060")
	void charsetsHaveSeveralNames() {
		CharsetAccept accept = CharsetAccept.parse("ISO-8859-1, utf-8;q=0.7");

		assertThat(accept.best()).isEqualTo("ISO-8859-1");
		assertThat(accept.quality("UTF8")).isEqualTo(0.7);
		assertThat(accept.contains("latin1")).isTrue();
		assertThat(accept.contains("Latin-1")).isTrue();
		assertThat(accept.contains("utf_8")).isTrue();
		assertThat(accept.contains("x-unknown")).isFalse();
	}

	@Test
	@Tag("REQ-060")
	void encodingsOfQualityZeroAreListedButNeverChosen() {
		Accept accept = Accept.parse("gzip;q=0, br;q=2, identity;q=x, *;q=0.3");

		assertThat(accept.values()).containsExactly("gzip", "*");
		assertThat(accept.contains("gzip")).isTrue();
		assertThat(accept.bestMatch("gzip")).isNull();
		assertThat(accept.bestMatch("gzip", "zstd")).isEqualTo("zstd");
	}

	@Test
	void aMissingHeaderAcceptsNothing() {
		Accept accept = Accept.parse(null);

		assertThat(accept.isProvided()).isFalse();
		assertThat(accept.isEmpty()).isTrue();
		assertThat(accept.best()).isNull();
		assertThat(accept.quality("gzip")).isZero();
	}

}
