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
 * One character that is no slash, then anything but line feeds, as short as possible:
 * <code>[^/].*?</code>.
 */
final class PathScanner implements Scanner {

	static final PathScanner INSTANCE = new PathScanner();

	private PathScanner() {
	}

	@Override
	public int first(String text, int from, int to) {
		return (from < to && text.charAt(from) != '/') ? after(text, from) : NONE;
	}

	@Override
	public int next(String text, int from, int end, int to) {
		return (end < to && text.charAt(end) != '\n') ? after(text, end) : NONE;
	}

	@Override
	public boolean covers(String text, int from, int to) {
		if (from >= to || text.charAt(from) == '/') {
			return false;
		}
		int feed = text.indexOf('\n', from + 1);
		return feed < 0 || feed >= to;
	}

	private static int after(String text, int position) {
		return position + Character.charCount(text.codePointAt(position));
	}

}
