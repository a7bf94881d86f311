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
import java.util.List;

/**
 * A request as it goes over the wire: nothing is added, nothing is normalised.
 *
 * @param method the method
 * @param path the request target
 * @param headers the header lines, complete
 * @param body the body, empty for none
 */
record RawRequest(String method, String path, List<HeaderField> headers, byte[] body) {

	byte[] head() {
		StringBuilder head = new StringBuilder(this.method).append(' ').append(this.path).append(" HTTP/1.1\r\n");
		for (HeaderField header : this.headers) {
			head.append(header.name()).append(": ").append(header.value()).append("\r\n");
		}
		return latin1(head.append("\r\n").toString());
	}

	private static byte[] latin1(String head) {
		if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(head)) {
			throw new IllegalArgumentException(
					"A request head is one byte a character; write \"" + head + "\" with characters up to U+00FF");
		}
		return head.getBytes(StandardCharsets.ISO_8859_1);
	}

}
