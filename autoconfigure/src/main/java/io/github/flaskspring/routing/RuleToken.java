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
 * A piece of the text of a rule.
 */
sealed interface RuleToken {

	/**
	 * Text as it stands in the URL: either one slash or text without slashes.
	 */
	record Text(String text) implements RuleToken {

		boolean isSlash() {
			return this.text.equals("/");
		}

	}

	/**
	 * A variable such as <code>&lt;int(min=1):page&gt;</code>.
	 */
	record Variable(@Nullable String converter, String arguments, String name) implements RuleToken {
	}

}
