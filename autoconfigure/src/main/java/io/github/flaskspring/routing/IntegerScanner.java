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
 * Decimal digits of any script, as many as possible, with a minus sign if wanted:
 * <code>-?\d+</code>.
 */
record IntegerScanner(boolean signed) implements Scanner {

	@Override
	public int first(String text, int from, int to) {
		int start = skipSign(text, from, to);
		int end = digits(text, start, to);
		return (end > start) ? end : NONE;
	}

	@Override
	public int next(String text, int from, int end, int to) {
		int shorter = text.offsetByCodePoints(end, -1);
		return (shorter > skipSign(text, from, to)) ? shorter : NONE;
	}

	@Override
	public boolean covers(String text, int from, int to) {
		return first(text, from, to) == to;
	}

	int skipSign(String text, int from, int to) {
		return (this.signed && from < to && text.charAt(from) == '-') ? from + 1 : from;
	}

	static int digits(String text, int from, int to) {
		int end = from;
		while (end < to) {
			int point = text.codePointAt(end);
			if (!Character.isDigit(point)) {
				break;
			}
			end += Character.charCount(point);
		}
		return end;
	}

}
