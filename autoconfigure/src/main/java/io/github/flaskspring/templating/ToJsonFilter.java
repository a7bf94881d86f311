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

package io.github.flaskspring.templating;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.TemplateFunction;

/**
 * {@code tojson(value, indent=2)}: JSON of the application that is safe inside of HTML.
 */
final class ToJsonFilter implements TemplateFunction {

	private static final String INDENT = "indent";

	@Override
	public @Nullable Object call(List<@Nullable Object> arguments, Map<String, @Nullable Object> keywords) {
		Parameters parameters = new Parameters("tojson", arguments, keywords);
		parameters.allow(2, INDENT);
		Flask app = Objects.requireNonNull(TemplateScope.currentApp(),
				"tojson needs an application context, which tells how JSON is written."
						+ " Set one up with app.appContext().");
		Object indent = parameters.get(1, INDENT, null);
		return app.json()
			.htmlSafeDumps(parameters.first(),
					(options) -> (indent instanceof Number spaces) ? options.indent(spaces.intValue()) : options);
	}

}
