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

package io.github.flaskspring.templating.thymeleaf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;

/**
 * Tells the log where a template was looked for. Flask: {@code EXPLAIN_TEMPLATE_LOADING}.
 */
final class LoadingExplanation {

	private static final String INDENT = "       ";

	private final Flask app;

	private final String template;

	private final List<TemplateLoader> loaders;

	LoadingExplanation(Flask app, String template, List<TemplateLoader> loaders) {
		this.app = app;
		this.template = template;
		this.loaders = loaders;
	}

	void log(Function<TemplateLoader, @Nullable TemplateResolution> search) {
		List<String> lines = new ArrayList<>();
		lines.add("Locating template '" + this.template + "':");
		int matches = 0;
		for (int i = 0; i < this.loaders.size(); i++) {
			TemplateLoader loader = this.loaders.get(i);
			TemplateResolution resolution = search.apply(loader);
			lines.add(String.format("%5d: trying loader of %s", i + 1, loader.owner()));
			describe(loader.resolver(), lines);
			lines.add(INDENT + ((resolution != null)
					? "-> found ('" + resolution.getTemplateResource().getDescription() + "')" : "-> no match"));
			matches += (resolution != null) ? 1 : 0;
		}
		addVerdict(matches, lines);
		this.app.logger().info(String.join("\n", lines));
	}

	private static void describe(ITemplateResolver resolver, List<String> lines) {
		lines.add(INDENT + "class: " + resolver.getClass().getName());
		if (resolver instanceof AbstractConfigurableTemplateResolver configurable) {
			lines.add(INDENT + "encoding: '" + configurable.getCharacterEncoding() + "'");
			lines.add(INDENT + "searchpath:");
			lines.add(INDENT + "  - " + configurable.getPrefix());
		}
	}

	private static void addVerdict(int matches, List<String> lines) {
		if (matches == 1) {
			return;
		}
		lines.add((matches == 0) ? "Error: the template could not be found."
				: "Warning: multiple loaders returned a match for the template.");
		String blueprint = Globals.hasRequestContext() ? Globals.request.blueprint() : null;
		if (blueprint != null) {
			lines.add(
					"  The template was looked up from an endpoint that belongs to the blueprint '" + blueprint + "'.");
			lines.add("  Maybe you did not place a template in the right folder?");
			lines.add("  See https://flask.palletsprojects.com/blueprints/#templates");
		}
	}

}
