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
import java.util.Base64;

/**
 * A secret key in the typed notation of the vectors.
 *
 * @param type {@code str} or {@code bytes}
 * @param value the text, or the bytes in base64
 * @since 0.1
 */
public record Secret(String type, String value) {

	/**
	 * The key as bytes.
	 * @return the bytes
	 */
	public byte[] bytes() {
		return "bytes".equals(this.type) ? Base64.getDecoder().decode(this.value)
				: this.value.getBytes(StandardCharsets.UTF_8);
	}

}
