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

/**
 * Anything but slashes, as long as possible, counted in code points:
 * {@code [^/]{min,max}}.
 */
record SegmentScanner(int min, int max) implements Scanner {

	static final SegmentScanner ANY = new SegmentScanner(1, Integer.MAX_VALUE);

	@Override
	public int first(String text, int from, int to) {
		checkLimits();
		int end = from;
		int count = 0;
		while (end < to && count < this.max && text.charAt(end) != '/') {
			end += Character.charCount(text.codePointAt(end));
			count++;
		}
		return (count >= this.min) ? end : NONE;
	}

	@Override
	public int next(String text, int from, int end, int to) {
		if (end == from) {
			return NONE;
		}
		int shorter = text.offsetByCodePoints(end, -1);
		boolean enough = this.min <= 1 || text.codePointCount(from, shorter) >= this.min;
		return (enough && (this.min == 0 || shorter > from)) ? shorter : NONE;
	}

	@Override
	public boolean covers(String text, int from, int to) {
		if (this.min == 1 && this.max == Integer.MAX_VALUE) {
			return to > from && !hasSlash(text, from, to);
		}
		return first(text, from, to) == to;
	}

	private void checkLimits() {
		if (this.min > this.max) {
			throw new UrlValueException("A string converter has a minlength of " + this.min + " and a maxlength of "
					+ this.max + ": min repeat greater than max repeat", this.min);
		}
	}

	private static boolean hasSlash(String text, int from, int to) {
		int slash = text.indexOf('/', from);
		return slash >= 0 && slash < to;
	}

}
