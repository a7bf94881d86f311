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

package io.github.flaskspring.golden.replay;

import java.util.List;

/**
 * A step whose answer was not the one recorded.
 *
 * @param number the number of the step, from 1
 * @param step the step
 * @param problems what is wrong, a sentence each
 * @since 0.1
 */
public record Mismatch(int number, Step step, List<String> problems) {

	@Override
	public String toString() {
		return this.step.label(this.number) + "\n       " + String.join("\n       ", this.problems);
	}

}
