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

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.TemplateFunction;
import io.github.flaskspring.markupsafe.Markup;

/**
 * The functions that templates of an application call by name: its globals and filters,
 * its tests as {@code is_name}, and the built-in ones. What the application registers
 * hides a built-in function.
 *
 * @since 0.1
 */
public final class TemplateScope {

	private static final String TEST_PREFIX = "is_";

	private static final Map<String, TemplateFunction> BUILT_IN = builtIn();

	private TemplateScope() {
	}

	/**
	 * The application whose names count now.
	 * @return the application of the current context, null outside of one
	 */
	public static @Nullable Flask currentApp() {
		return Globals.hasAppContext() ? Globals.currentApp.getCurrentObject() : null;
	}

	/**
	 * Finds a function.
	 * @param app the application, null outside of a context
	 * @param name the name in a template
	 * @return the function or null
	 */
	public static @Nullable TemplateFunction function(@Nullable Flask app, String name) {
		TemplateFunction registered = (app != null) ? registered(app, name) : null;
		return (registered != null) ? registered : BUILT_IN.get(name);
	}

	private static @Nullable TemplateFunction registered(Flask app, String name) {
		TemplateFunction global = TemplateFunction.of(app.templateNames().globals().get(name));
		if (global != null) {
			return global;
		}
		TemplateFunction filter = app.templateNames().filters().get(name);
		if (filter != null || !name.startsWith(TEST_PREFIX)) {
			return filter;
		}
		return app.templateNames().tests().get(name.substring(TEST_PREFIX.length()));
	}

	/**
	 * All names that {@link #function} knows.
	 * @param app the application, null outside of a context
	 * @return the names
	 */
	public static Set<String> functionNames(@Nullable Flask app) {
		if (app == null) {
			return BUILT_IN.keySet();
		}
		Set<String> names = new LinkedHashSet<>(BUILT_IN.keySet());
		names.addAll(app.templateNames().filters().keySet());
		app.templateNames().tests().keySet().forEach((name) -> names.add(TEST_PREFIX + name));
		app.templateNames().globals().forEach((name, value) -> {
			if (TemplateFunction.of(value) != null) {
				names.add(name);
			}
		});
		return names;
	}

	/**
	 * The functions that need no registration.
	 * @return functions by name
	 */
	public static Map<String, TemplateFunction> builtInFunctions() {
		return BUILT_IN;
	}

	private static Map<String, TemplateFunction> builtIn() {
		Map<String, TemplateFunction> functions = new LinkedHashMap<>();
		functions.put("url_for", new UrlForFunction());
		functions.put("get_flashed_messages", new FlashedMessagesFunction());
		functions.put("tojson", new ToJsonFilter());
		functions.put("safe", ofValue("safe", (value) -> Markup.of(String.valueOf(value))));
		functions.put("escape", ofValue("escape", Markup::escape));
		functions.put("forceescape", ofValue("forceescape", (value) -> Markup.escape(String.valueOf(value))));
		return Map.copyOf(functions);
	}

	private static TemplateFunction ofValue(String name, Function<@Nullable Object, Markup> body) {
		return (List<@Nullable Object> arguments, Map<String, @Nullable Object> keywords) -> body
			.apply(new Parameters(name, arguments, keywords).first());
	}

}
