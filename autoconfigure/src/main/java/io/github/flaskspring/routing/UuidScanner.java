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
 * The canonical form of a UUID: 8-4-4-4-12 hexadecimal digits of either case.
 */
final class UuidScanner implements Scanner {

	static final UuidScanner INSTANCE = new UuidScanner();

	private static final int LENGTH = 36;

	private UuidScanner() {
	}

	@Override
	public int first(String text, int from, int to) {
		return (from + LENGTH <= to && covers(text, from, from + LENGTH)) ? from + LENGTH : NONE;
	}

	@Override
	public int next(String text, int from, int end, int to) {
		return NONE;
	}

	@Override
	public boolean covers(String text, int from, int to) {
		if (to - from != LENGTH) {
			return false;
		}
		for (int i = 0; i < LENGTH; i++) {
			char c = text.charAt(from + i);
			boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
			if (dash ? c != '-' : c >= 0x80 || Character.digit(c, 16) < 0) {
				return false;
			}
		}
		return true;
	}

}
