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

import java.util.List;

/**
 * One of several words, tried in their order: {@code (?:one|two)}. The words are
 * distinct, so that an end names a word.
 */
record WordScanner(List<String> words) implements Scanner {

	@Override
	public int first(String text, int from, int to) {
		return search(text, from, to, 0);
	}

	@Override
	public int next(String text, int from, int end, int to) {
		int index = 0;
		while (from + this.words.get(index).length() != end || !isWord(text, from, to, index)) {
			index++;
		}
		return search(text, from, to, index + 1);
	}

	@Override
	public boolean covers(String text, int from, int to) {
		for (String word : this.words) {
			if (word.length() == to - from && text.startsWith(word, from)) {
				return true;
			}
		}
		return false;
	}

	private int search(String text, int from, int to, int start) {
		for (int index = start; index < this.words.size(); index++) {
			if (isWord(text, from, to, index)) {
				return from + this.words.get(index).length();
			}
		}
		return NONE;
	}

	private boolean isWord(String text, int from, int to, int index) {
		String word = this.words.get(index);
		return from + word.length() <= to && text.startsWith(word, from);
	}

}
