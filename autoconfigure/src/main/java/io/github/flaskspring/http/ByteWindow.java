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

import java.util.Arrays;

/**
 * Bytes that arrived and were not consumed yet.
 */
final class ByteWindow {

	private byte[] bytes = new byte[0];

	private int start;

	private int end;

	void append(byte[] chunk, int length) {
		if (this.end + length > this.bytes.length) {
			int needed = length() + length;
			byte[] target = (needed > this.bytes.length) ? new byte[Math.max(needed, 2 * this.bytes.length)]
					: this.bytes;
			System.arraycopy(this.bytes, this.start, target, 0, length());
			this.end = length();
			this.start = 0;
			this.bytes = target;
		}
		System.arraycopy(chunk, 0, this.bytes, this.end, length);
		this.end += length;
	}

	int length() {
		return this.end - this.start;
	}

	/**
	 * The byte at an index, or -1 beyond the end.
	 */
	int at(int index) {
		int position = this.start + index;
		return (index >= 0 && position < this.end) ? this.bytes[position] & 0xff : -1;
	}

	byte[] copy(int from, int to) {
		return Arrays.copyOfRange(this.bytes, this.start + from, this.start + to);
	}

	void discard(int count) {
		this.start += count;
	}

	byte[] array() {
		return this.bytes;
	}

	int offset() {
		return this.start;
	}

	/**
	 * The length of the line break at an index, 0 if there is none.
	 */
	int lineBreak(int index) {
		int first = at(index);
		if (first == '\r') {
			return (at(index + 1) == '\n') ? 2 : 1;
		}
		return (first == '\n') ? 1 : 0;
	}

}
