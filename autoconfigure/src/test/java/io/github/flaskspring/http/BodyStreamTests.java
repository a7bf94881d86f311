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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BodyStreamTests {

	@Test
	@Tag("REQ-044")
	void withoutLengthAndEndTheBodyIsEmpty() throws IOException {
		assertThat(open(10, null, false, null).readAllBytes()).isEmpty();
		assertThat(open(10, null, true, null).readAllBytes()).hasSize(10);
		assertThat(open(10, 4L, false, null).readAllBytes()).hasSize(4);
	}

	@Test
	@Tag("REQ-045")
	void fewerBytesThanAnnouncedIsADisconnect() {
		assertThatExceptionOfType(IncompleteBodyException.class)
			.isThrownBy(() -> open(3, 10L, false, null).readAllBytes())
			.satisfies((ex) -> assertThat(ex.received()).isEqualTo(3));
	}

	@Test
	@Tag("REQ-065")
	@Tag("REQ-066")
	void announcingMoreThanIsAcceptedIsTooLarge() throws IOException {
		assertThatExceptionOfType(ContentTooLargeException.class).isThrownBy(() -> open(11, 11L, false, 10L))
			.satisfies((ex) -> assertThat(ex.limitName()).isEqualTo("MAX_CONTENT_LENGTH"))
			.satisfies((ex) -> assertThat(ex.limit()).isEqualTo(10));
		assertThat(open(10, 10L, false, 10L).readAllBytes()).hasSize(10);
	}

	@Test
	@Tag("REQ-065")
	void sendingMoreThanIsAcceptedInChunksIsTooLarge() throws IOException {
		assertThat(open(10, null, true, 10L).readAllBytes()).hasSize(10);
		assertThat(open(9, null, true, 10L).readAllBytes()).hasSize(9);
		assertThatExceptionOfType(ContentTooLargeException.class)
			.isThrownBy(() -> open(11, null, true, 10L).readAllBytes());
	}

	@Test
	void aConnectionThatBreaksIsADisconnect() {
		InputStream broken = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("reset");
			}

		};

		assertThatExceptionOfType(IncompleteBodyException.class)
			.isThrownBy(() -> new LimitedStream(broken, 10, true).read())
			.withRootCauseInstanceOf(IOException.class);
	}

	@Test
	@Tag("REQ-058")
	void theAnnouncedLengthIsANumberOrNothing() {
		assertThat(BodyStream.contentLength(Headers.of(Map.of("Content-Length", " 12 ")))).isEqualTo(12);
		assertThat(BodyStream.contentLength(Headers.of(Map.of("Content-Length", "x")))).isZero();
		assertThat(BodyStream.contentLength(Headers.of(Map.of("Content-Length", "-5")))).isZero();
		assertThat(BodyStream.contentLength(Headers.of(Map.of("Content-Length", "1_0")))).isZero();
		assertThat(BodyStream.contentLength(new Headers())).isNull();
		assertThat(BodyStream.contentLength(Headers.of(Map.of("Content-Length", "5", "Transfer-Encoding", "chunked"))))
			.isNull();
	}

	private static InputStream open(int size, @Nullable Long length, boolean terminated, @Nullable Long maximum) {
		return BodyStream.open(new ByteArrayInputStream(new byte[size]), length, terminated, maximum);
	}

}
