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
 * Where a segment with variables stands among its siblings: more pieces of text first,
 * then longer ones, then more variables, then lighter converters.
 */
record PartWeight(List<Integer> textLengths, List<Integer> converterWeights) implements Comparable<PartWeight> {

	static final PartWeight NONE = new PartWeight(List.of(), List.of());

	@Override
	public int compareTo(PartWeight other) {
		int order = Integer.compare(other.textLengths.size(), this.textLengths.size());
		for (int i = 0; order == 0 && i < this.textLengths.size(); i++) {
			order = Integer.compare(other.textLengths.get(i), this.textLengths.get(i));
		}
		if (order == 0) {
			order = Integer.compare(other.converterWeights.size(), this.converterWeights.size());
		}
		for (int i = 0; order == 0 && i < this.converterWeights.size(); i++) {
			order = Integer.compare(this.converterWeights.get(i), other.converterWeights.get(i));
		}
		return order;
	}

}
