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
 * Digits, a dot, digits: <code>-?\d+\.\d+</code>.
 */
record FloatScanner(boolean signed) implements Scanner {

	@Override
	public int first(String text, int from, int to) {
		int fraction = fraction(text, from, to);
		if (fraction == NONE) {
			return NONE;
		}
		int end = IntegerScanner.digits(text, fraction, to);
		return (end > fraction) ? end : NONE;
	}

	@Override
	public int next(String text, int from, int end, int to) {
		int shorter = text.offsetByCodePoints(end, -1);
		return (shorter > fraction(text, from, to)) ? shorter : NONE;
	}

	@Override
	public boolean covers(String text, int from, int to) {
		return first(text, from, to) == to;
	}

	private int fraction(String text, int from, int to) {
		int start = (this.signed && from < to && text.charAt(from) == '-') ? from + 1 : from;
		int dot = IntegerScanner.digits(text, start, to);
		return (dot > start && dot < to && text.charAt(dot) == '.') ? dot + 1 : NONE;
	}

}
