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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RangeTests {

	@ParameterizedTest
	@CsvSource({ "0-3,0-3", "4-,4-16", "-3,14-16", "0-0,0-0", "0-999,0-16", "-0,0-16",
			"0-99999999999999999999999,0-16" })
	@Tag("RSP-095")
	void satisfiableRangesAreAnswered(String range, String part) {
		Range parsed = Range.parse("bytes=" + range);

		assertThat(parsed).isNotNull();
		assertThat(parsed.toContentRangeHeader(17L)).isEqualTo("bytes " + part + "/17");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes=100-", "bytes=-999", "bytes=0-3,5-6", "items=0-3" })
	@Tag("RSP-096")
	void otherRangesAreNot(String header) {
		Range parsed = Range.parse(header);

		assertThat(parsed).isNotNull();
		assertThat(parsed.rangeForLength(17L)).isNull();
		assertThat(parsed.makeContentRange(17L)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "bytes", "bytes=5-2", "bytes=x", "bytes=-", "bytes=--3", "bytes=-3,0-1",
			"bytes=5-6,0-1", "bytes=+1-2", "bytes=1_0-" })
	@Tag("RSP-096")
	void malformedRangesAreNull(String header) {
		assertThat(Range.parse(header)).isNull();
	}

	@Test
	void aRangeIsWrittenAsItWasRead() {
		assertThat(new Range("bytes", List.of(new Range.Span(0, 4L), new Range.Span(-5, null))).toHeader())
			.isEqualTo("bytes=0-3,-5");
		assertThatIllegalArgumentException().isThrownBy(() -> new Range.Span(5, 2L))
			.withMessage("(5, 2) is not a valid range.");
	}

	@Test
	void contentRangesAreReadAndWritten() {
		ContentRange range = ContentRange.parse("bytes 0-3/17");

		assertThat(range).isNotNull();
		assertThat(range.start()).isZero();
		assertThat(range.stop()).isEqualTo(4);
		assertThat(range.length()).isEqualTo(17);
		assertThat(range).hasToString("bytes 0-3/17");
		assertThat(ContentRange.parse("bytes */17")).hasToString("bytes */17");
		assertThat(ContentRange.parse("bytes 5-2/17")).isNull();
	}

	@Test
	void aContentRangeInHeadersWritesItself() {
		Headers headers = new Headers();
		ContentRange range = ContentRange.in(headers);

		range.set(0L, 4L, null, "bytes");
		assertThat(headers.get("Content-Range")).isEqualTo("bytes 0-3/*");
		range.unset();
		assertThat(headers.contains("Content-Range")).isFalse();
	}

	@Test
	void theTextOfARangeIsItsHeader() {
		assertThat(Range.parse("Bytes=0-3, -2")).hasToString("bytes=0-3,-2");
	}

}
