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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Finds the delimiters of a multipart body: two dashes and the boundary, on a line of
 * their own, which may be padded with white space. Any kind of line break counts.
 */
final class BoundarySearch {

	// a delimiter that ends with more white space is not waited for
	private static final int LONGEST_PADDING = 128;

	private final byte[] delimiter;

	// Horspool: how far to move on for the last byte under the delimiter
	private final int[] shifts = new int[256];

	BoundarySearch(String boundary) {
		this.delimiter = ("--" + boundary).getBytes(StandardCharsets.US_ASCII);
		Arrays.fill(this.shifts, this.delimiter.length);
		for (int i = 0; i < this.delimiter.length - 1; i++) {
			this.shifts[this.delimiter[i] & 0xff] = this.delimiter.length - 1 - i;
		}
	}

	int length() {
		return this.delimiter.length;
	}

	/**
	 * The first delimiter. Everywhere but at the start of the body a line break must
	 * stand before it.
	 */
	@Nullable Delimiter find(ByteWindow window, int from, boolean lineBreakBefore) {
		for (int index = indexOf(window, from); index >= 0; index = indexOf(window, index + 1)) {
			int before = lineBreakBefore(window, index, from);
			int behind = index + this.delimiter.length;
			int end = lineEnd(window, behind);
			if (end >= 0 && (before > 0 || !lineBreakBefore)) {
				return new Delimiter(index - before, end, window.at(behind) == '-');
			}
		}
		return null;
	}

	/**
	 * The index from which the end of the window may turn out to be a delimiter when more
	 * arrives; the length of the window if it cannot.
	 */
	int partialStart(ByteWindow window) {
		int length = window.length();
		int behind = beforePadding(window);
		int start = behind - this.delimiter.length;
		if (isPrefix(window, start, behind) && lineBreakBefore(window, start, 0) > 0) {
			return start - lineBreakBefore(window, start, 0);
		}
		for (int i = Math.max(0, length - this.delimiter.length - 2); i < length; i++) {
			int lineBreak = window.lineBreak(i);
			if (lineBreak > 0 && isPrefix(window, i + lineBreak, length)) {
				return i;
			}
		}
		return length;
	}

	private int indexOf(ByteWindow window, int from) {
		byte[] bytes = window.array();
		int offset = window.offset();
		int size = this.delimiter.length;
		for (int i = from; i + size <= window.length(); i += this.shifts[bytes[offset + i + size - 1] & 0xff]) {
			if (Arrays.equals(bytes, offset + i, offset + i + size, this.delimiter, 0, size)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * The start of the next line, or -1 if there is more than padding on this one or its
	 * end has not arrived. The last delimiter needs no line break.
	 */
	private static int lineEnd(ByteWindow window, int start) {
		boolean last = window.at(start) == '-' && window.at(start + 1) == '-';
		int end = last ? start + 2 : start;
		while (isPadding(window.at(end))) {
			end++;
		}
		int lineBreak = isSplitLineBreak(window, end) ? 0 : window.lineBreak(end);
		return (lineBreak > 0 || last) ? end + lineBreak : -1;
	}

	private static int lineBreakBefore(ByteWindow window, int index, int from) {
		int previous = (index > from) ? window.at(index - 1) : -1;
		if (previous == '\n') {
			return (index - 1 > from && window.at(index - 2) == '\r') ? 2 : 1;
		}
		return (previous == '\r') ? 1 : 0;
	}

	/**
	 * A carriage return at the end may be half of a line break.
	 */
	private static boolean isSplitLineBreak(ByteWindow window, int index) {
		return index == window.length() - 1 && window.at(index) == '\r';
	}

	private static int beforePadding(ByteWindow window) {
		int end = window.length();
		end = isSplitLineBreak(window, end - 1) ? end - 1 : end;
		if (window.at(end - 1) == '-') {
			return end - 1;
		}
		while (isPadding(window.at(end - 1)) && window.length() - end < LONGEST_PADDING) {
			end--;
		}
		return end;
	}

	private boolean isPrefix(ByteWindow window, int start, int end) {
		if (start < 0 || end - start > this.delimiter.length) {
			return false;
		}
		int offset = window.offset();
		return Arrays.equals(window.array(), offset + start, offset + end, this.delimiter, 0, end - start);
	}

	private static boolean isPadding(int octet) {
		return octet == ' ' || octet == '\t' || octet == 0x0b || octet == '\f';
	}

	/**
	 * Where a delimiter stands, with the line breaks around it.
	 *
	 * @param last whether it ends the body
	 */
	record Delimiter(int start, int end, boolean last) {
	}

}
