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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MultipartDecoderTests {

	private static final String HEADER = "Content-Disposition: form-data; name=a\r\n\r\n";

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 5, 7, 65_535, 65_536, 65_537 })
	void delimitersAreFoundWhereverTheBodyIsCut(int size) throws IOException {
		String content = "x".repeat(65_500) + "\r\n--b-\r\n--bb\r\n\r--b --\n--";
		byte[] body = ("--b\r\n" + HEADER + content + "\r\n--b \t\r\n" + HEADER + "\r\n--b\r\n" + HEADER
				+ "\r\n\r\n--b--")
			.getBytes(StandardCharsets.US_ASCII);
		Recorder recorder = new Recorder();
		MultipartDecoder decoder = new MultipartDecoder("b", FormLimits.NONE, recorder);

		for (int start = 0; start < body.length; start += size) {
			int length = Math.min(size, body.length - start);
			decoder.receive(new ByteArrayInputStream(body, start, length).readAllBytes(), length);
		}
		decoder.complete();

		assertThat(recorder.parts()).containsExactly(content, "", "\r\n");
	}

	private static final class Recorder implements PartHandler {

		private final List<String> parts = new ArrayList<>();

		private final ByteArrayOutputStream part = new ByteArrayOutputStream();

		@Override
		public void begin(@Nullable String name, @Nullable String filename, Headers headers) {
			this.part.reset();
		}

		@Override
		public void data(byte[] buffer, int offset, int length) {
			this.part.write(buffer, offset, length);
		}

		@Override
		public void end() {
			this.parts.add(this.part.toString(StandardCharsets.US_ASCII));
		}

		private List<String> parts() {
			return this.parts;
		}

	}

}
