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
package io.github.flaskspring.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.signals.SignalArguments;
import io.github.flaskspring.templating.Template;

/**
 * A template that was rendered, with its variables.
 *
 * @param name the name, null for a template from a string
 * @param context the variables
 * @since 0.1
 */
public record RenderedTemplate(@Nullable String name, Map<String, @Nullable Object> context) {

	static RenderedTemplate of(SignalArguments arguments) {
		Map<String, @Nullable Object> context = new LinkedHashMap<>();
		if (arguments.get("context") instanceof Map<?, ?> variables) {
			variables.forEach((variable, value) -> context.put(String.valueOf(variable), value));
		}
		Template template = arguments.get("template", Template.class);
		return new RenderedTemplate((template != null) ? template.name() : null, Collections.unmodifiableMap(context));
	}

	/**
	 * A variable.
	 * @param variable its name
	 * @return its value, null if there is none
	 */
	public @Nullable Object get(String variable) {
		return this.context.get(variable);
	}

}
