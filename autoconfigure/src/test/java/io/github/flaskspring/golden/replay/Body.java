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

package io.github.flaskspring.golden.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * The body of a request or of an expected response, in one of the notations of the
 * transcripts.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({ @JsonSubTypes.Type(Body.Text.class), @JsonSubTypes.Type(Body.Binary.class),
		@JsonSubTypes.Type(Body.Repeated.class), @JsonSubTypes.Type(Body.Opaque.class) })
public sealed interface Body {

	/**
	 * The exact bytes.
	 * @return the bytes
	 */
	byte[] bytes();

	/**
	 * Whether a received body is the one expected.
	 * @param received the bytes received
	 * @return whether they are right
	 */
	default boolean accepts(byte[] received) {
		return Arrays.equals(bytes(), received);
	}

	/**
	 * Text, sent as UTF-8.
	 *
	 * @param text the text
	 */
	record Text(String text) implements Body {

		@Override
		public byte[] bytes() {
			return this.text.getBytes(StandardCharsets.UTF_8);
		}

	}

	/**
	 * Bytes that are no text.
	 *
	 * @param base64 the bytes in base64
	 */
	record Binary(String base64) implements Body {

		@Override
		public byte[] bytes() {
			return Base64.getDecoder().decode(this.base64);
		}

	}

	/**
	 * A long text in short notation.
	 *
	 * @param prefix the text in front
	 * @param repeat the text repeated
	 * @param count how often
	 * @param suffix the text behind
	 */
	record Repeated(String prefix, String repeat, int count, String suffix) implements Body {

		@Override
		public byte[] bytes() {
			return (this.prefix + this.repeat.repeat(this.count) + this.suffix).getBytes(StandardCharsets.UTF_8);
		}

	}

	/**
	 * A response body that may be anything.
	 *
	 * @param opaque always true
	 */
	record Opaque(boolean opaque) implements Body {

		@Override
		public byte[] bytes() {
			throw new IllegalStateException("An opaque body has no bytes: it can be expected, not sent");
		}

		@Override
		public boolean accepts(byte[] received) {
			return true;
		}

	}

}
