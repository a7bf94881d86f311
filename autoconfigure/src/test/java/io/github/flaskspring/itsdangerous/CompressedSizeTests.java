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

package io.github.flaskspring.itsdangerous;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompressedSizeTests {

	private static final String[] PIECES = { "\"_permanent\":true,", "\"_user_id\":\"", "\"csrf_token\":\"", "\",\"",
			"\":\"", "{\" t\":[\"message\",\"", "\"]}", "\"count\":", "null", "[1,2,3]", "0", "7", "Hello", "aaaa" };

	private final Deflater deflater = new Deflater();

	private final byte[] stream = new byte[300];

	@Test
	@Tag("SES-002")
	void neverTakesShortForLong() {
		Random random = new Random(7);

		for (int round = 0; round < 100_000; round++) {
			byte[] bytes = (round % 2 == 0) ? noise(random) : json(random);
			int size = size(bytes);

			assertThat(CompressedSize.exceeds(bytes, size)).as(new String(bytes, StandardCharsets.ISO_8859_1))
				.isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"user_id\":1}", "{\"_permanent\":true,\"user_id\":7}",
			"{\"count\":12345,\"user_id\":7}", "{\"_fresh\":true,\"_user_id\":\"1\",\"lang\":\"de\"}",
			"{\"cart\":[1,2,3],\"user\":\"bob\",\"visits\":17}" })
	void provesThatCommonSessionsDoNotGetShorter(String json) {
		assertThat(CompressedSize.exceeds(json.getBytes(StandardCharsets.US_ASCII), json.length() - 2)).isTrue();
	}

	@Test
	void provesNothingOfMoreThanItLooksAt() {
		byte[] bytes = new byte[CompressedSize.LONGEST + 1];
		new Random(7).nextBytes(bytes);

		assertThat(CompressedSize.exceeds(bytes, 20)).isFalse();
		assertThat(CompressedSize.exceeds(new byte[0], 0)).isTrue();
	}

	private int size(byte[] bytes) {
		this.deflater.setInput(bytes);
		this.deflater.finish();
		int size = this.deflater.deflate(this.stream);
		this.deflater.reset();
		return size;
	}

	private static byte[] noise(Random random) {
		byte[] bytes = new byte[random.nextInt(CompressedSize.LONGEST + 1)];
		int kinds = 1 + random.nextInt(256);
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (random.nextInt(kinds) * random.nextInt(3));
		}
		return bytes;
	}

	private static byte[] json(Random random) {
		StringBuilder text = new StringBuilder("{");
		int length = random.nextInt(CompressedSize.LONGEST);
		while (text.length() < length) {
			text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(1000));
		}
		text.setLength(Math.min(text.length(), CompressedSize.LONGEST));
		return text.toString().getBytes(StandardCharsets.US_ASCII);
	}

}
