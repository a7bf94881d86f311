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

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The children of a state that fixed text leads to: a hash table that is asked with a
 * region of the path, so that a lookup copies nothing.
 */
final class StaticChildren {

	private static final int GOLDEN_RATIO = 0x9E3779B9;

	private final @Nullable String[] texts;

	private final @Nullable MatchState[] states;

	private final int mask;

	private final int shift;

	StaticChildren(Map<String, MatchState> children) {
		int capacity = Integer.highestOneBit(Math.max(1, children.size()) * 4 - 1);
		this.texts = new String[capacity];
		this.states = new MatchState[capacity];
		this.mask = capacity - 1;
		this.shift = Integer.SIZE - Integer.bitCount(this.mask);
		for (Map.Entry<String, MatchState> child : children.entrySet()) {
			put(child.getKey(), child.getValue());
		}
	}

	private void put(String text, MatchState state) {
		int slot = slot(text, 0, text.length());
		while (this.texts[slot] != null) {
			slot = (slot + 1) & this.mask;
		}
		this.texts[slot] = text;
		this.states[slot] = state;
	}

	@Nullable MatchState get(String path, int from, int to) {
		int slot = slot(path, from, to);
		String text = this.texts[slot];
		while (text != null) {
			if (text.length() == to - from && path.startsWith(text, from)) {
				return this.states[slot];
			}
			slot = (slot + 1) & this.mask;
			text = this.texts[slot];
		}
		return null;
	}

	private int slot(String text, int from, int to) {
		int hash = 0;
		for (int i = from; i < to; i++) {
			hash = 31 * hash + text.charAt(i);
		}
		// numbered names would fill slots side by side; this spreads them
		return hash * GOLDEN_RATIO >>> this.shift;
	}

}
