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

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How similar two texts are, by the measure of Python's {@code difflib}: twice the length
 * of what both have in common, divided by the length of both. Common parts are found from
 * the longest one outwards.
 */
final class TextSimilarity {

	private static final int POPULARITY_THRESHOLD = 200;

	private final int[] left;

	private final int[] right;

	private final Set<Integer> popular;

	private TextSimilarity(String left, String right) {
		this.left = left.codePoints().toArray();
		this.right = right.codePoints().toArray();
		this.popular = popular(this.right);
	}

	static double ratio(String left, String right) {
		TextSimilarity similarity = new TextSimilarity(left, right);
		int length = similarity.left.length + similarity.right.length;
		if (length == 0) {
			return 1;
		}
		int common = similarity.common(0, similarity.left.length, 0, similarity.right.length);
		return 2.0 * common / length;
	}

	// difflib does not start a match at a character that makes up more than one percent
	// of a long text
	private static Set<Integer> popular(int[] text) {
		Set<Integer> popular = new HashSet<>();
		if (text.length < POPULARITY_THRESHOLD) {
			return popular;
		}
		Map<Integer, Integer> counts = new HashMap<>();
		for (int point : text) {
			if (counts.merge(point, 1, Integer::sum) > text.length / 100 + 1) {
				popular.add(point);
			}
		}
		return popular;
	}

	private int common(int fromLeft, int toLeft, int fromRight, int toRight) {
		Block block = longest(fromLeft, toLeft, fromRight, toRight);
		if (block.size == 0) {
			return 0;
		}
		return common(fromLeft, block.left, fromRight, block.right) + block.size
				+ common(block.left + block.size, toLeft, block.right + block.size, toRight);
	}

	private Block longest(int fromLeft, int toLeft, int fromRight, int toRight) {
		Block best = new Block(fromLeft, fromRight, 0);
		int[] lengths = new int[this.right.length + 1];
		for (int i = fromLeft; i < toLeft; i++) {
			int[] next = new int[this.right.length + 1];
			for (int j = fromRight; j < toRight; j++) {
				if (this.left[i] != this.right[j] || this.popular.contains(this.right[j])) {
					continue;
				}
				int size = lengths[j] + 1;
				next[j + 1] = size;
				if (size > best.size) {
					best = new Block(i - size + 1, j - size + 1, size);
				}
			}
			lengths = next;
		}
		return extend(best, fromLeft, toLeft, fromRight, toRight);
	}

	private Block extend(Block block, int fromLeft, int toLeft, int fromRight, int toRight) {
		int start = 0;
		while (block.left - start > fromLeft && block.right - start > fromRight
				&& this.left[block.left - start - 1] == this.right[block.right - start - 1]) {
			start++;
		}
		int end = block.size;
		while (block.left + end < toLeft && block.right + end < toRight
				&& this.left[block.left + end] == this.right[block.right + end]) {
			end++;
		}
		return new Block(block.left - start, block.right - start, start + end);
	}

	private record Block(int left, int right, int size) {
	}

}
