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

package io.github.flaskspring.routing;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Several variables with text around them. It tries ends in the order of a backtracking
 * regular expression, but remembers failures, so that no path makes it slow.
 *
 * @param scanners the variables
 * @param texts the text before each variable and behind the last one
 */
record SequencePartMatcher(Scanner[] scanners, String[] texts) implements PartMatcher {

	private static final int PATIENCE = 32;

	@Override
	public boolean match(String text, int from, int to, int[] captures, int index) {
		String head = this.texts[0];
		String tail = this.texts[this.scanners.length];
		if (to - from < head.length() + tail.length() || !text.startsWith(tail, to - tail.length())) {
			return false;
		}
		return new Attempt(text, from, to, captures, index).match(0, from);
	}

	private final class Attempt {

		private final String text;

		private final int start;

		private final int to;

		private final int[] captures;

		private final int index;

		private int failures;

		private @Nullable BitSet failed;

		private Attempt(String text, int start, int to, int[] captures, int index) {
			this.text = text;
			this.start = start;
			this.to = to;
			this.captures = captures;
			this.index = index;
		}

		private boolean match(int piece, int from) {
			String before = SequencePartMatcher.this.texts[piece];
			int position = from + before.length();
			if (position > this.to || !this.text.startsWith(before, from) || hasFailed(piece, from)) {
				return false;
			}
			boolean last = piece == SequencePartMatcher.this.scanners.length - 1;
			if (last ? matchLast(piece, position) : matchAny(piece, position)) {
				return true;
			}
			noteFailure(piece, from);
			return false;
		}

		private boolean matchLast(int piece, int position) {
			int end = this.to - SequencePartMatcher.this.texts[piece + 1].length();
			if (position > end || !SequencePartMatcher.this.scanners[piece].covers(this.text, position, end)) {
				return false;
			}
			capture(piece, position, end);
			return true;
		}

		private boolean matchAny(int piece, int position) {
			Scanner scanner = SequencePartMatcher.this.scanners[piece];
			int end = scanner.first(this.text, position, this.to);
			while (end != Scanner.NONE) {
				if (match(piece + 1, end)) {
					capture(piece, position, end);
					return true;
				}
				end = scanner.next(this.text, position, end, this.to);
			}
			return false;
		}

		private void capture(int piece, int from, int end) {
			this.captures[this.index + 2 * piece] = from;
			this.captures[this.index + 2 * piece + 1] = end;
		}

		private boolean hasFailed(int piece, int from) {
			return this.failed != null && this.failed.get(key(piece, from));
		}

		private void noteFailure(int piece, int from) {
			if (++this.failures < PATIENCE) {
				return;
			}
			if (this.failed == null) {
				this.failed = new BitSet();
			}
			this.failed.set(key(piece, from));
		}

		private int key(int piece, int from) {
			return piece * (this.to - this.start + 1) + from - this.start;
		}

	}

}
