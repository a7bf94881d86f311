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

package io.github.flaskspring;

import org.jspecify.annotations.Nullable;

/**
 * Registers what {@code templateFilter}, {@code templateTest} and {@code templateGlobal}
 * take. A Java lambda has no name of its own, so there is always one.
 */
final class TemplateRegistration {

	private TemplateRegistration() {
	}

	static void filter(Flask app, String name, Object lambda) {
		app.templateNames().filters().put(name, function(name, lambda));
	}

	static void test(Flask app, String name, Object lambda) {
		app.templateNames().tests().put(name, function(name, lambda));
	}

	static void global(Flask app, String name, @Nullable Object value) {
		TemplateFunction function = TemplateFunction.of(value);
		app.templateNames().globals().put(name, (function != null) ? function : value);
	}

	private static TemplateFunction function(String name, Object lambda) {
		TemplateFunction function = TemplateFunction.of(lambda);
		if (function == null) {
			throw new IllegalArgumentException(
					"'" + name + "' is not a function but a " + lambda.getClass().getName() + ".");
		}
		return function;
	}

}
