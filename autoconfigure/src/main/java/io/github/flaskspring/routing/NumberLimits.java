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

import org.jspecify.annotations.Nullable;

/**
 * The smallest and the largest number a converter accepts.
 */
record NumberLimits(@Nullable Object min, @Nullable Object max) {

	void check(Number value) {
		boolean low = this.min != null && PythonComparison.compare(value, this.min) < 0;
		if (low || this.max != null && PythonComparison.compare(value, this.max) > 0) {
			throw new ValidationException();
		}
	}

}
