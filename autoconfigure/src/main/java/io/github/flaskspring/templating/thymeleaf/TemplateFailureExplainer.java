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

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.exceptions.TemplateInputException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.templateresolver.TemplateResolution;

import org.springframework.beans.factory.ObjectProvider;

import io.github.flaskspring.Flask;
import io.github.flaskspring.TemplateNotFoundException;
import io.github.flaskspring.debug.FailureExplainer;
import io.github.flaskspring.debug.FailureExplanation;
import io.github.flaskspring.debug.SourceExcerpt;

/**
 * Shows the line of the template that failed, and where a missing template was looked
 * for.
 *
 * @since 0.1
 */
public final class TemplateFailureExplainer implements FailureExplainer {

	/** Thymeleaf has the name of a missing fragment in its message only. */
	private static final Pattern MISSING = Pattern.compile("^Error resolving template \\[([^]]*)]");

	private final ObjectProvider<ISpringTemplateEngine> engines;

	/**
	 * An explainer.
	 * @param engines the engine that {@link FlaskTemplateEngine} prepared; without one,
	 * or with several, there is nothing to explain
	 */
	public TemplateFailureExplainer(ObjectProvider<ISpringTemplateEngine> engines) {
		this.engines = engines;
	}

	@Override
	public @Nullable FailureExplanation explain(Flask app, Throwable error) {
		ISpringTemplateEngine engine = this.engines.getIfUnique();
		return (engine != null) ? explain(app, error, engine) : null;
	}

	private static @Nullable FailureExplanation explain(Flask app, Throwable error, ISpringTemplateEngine engine) {
		if (error instanceof TemplateNotFoundException missing) {
			return searched(app, missing.names(), engine);
		}
		Matcher name = MISSING.matcher(String.valueOf(error.getMessage()));
		if (error instanceof TemplateInputException && name.find()) {
			return searched(app, List.of(name.group(1)), engine);
		}
		return (error instanceof TemplateProcessingException failed && failed.getLine() != null
				&& failed.getTemplateName() != null) ? place(app, failed.getTemplateName(), failed.getLine(), engine)
						: null;
	}

	private static FailureExplanation searched(Flask app, List<String> names, ISpringTemplateEngine engine) {
		List<String> places = new ArrayList<>();
		names.forEach((name) -> places.addAll(FlaskTemplateResolver.of(engine).places(app, name)));
		return new FailureExplanation("No template at any of these places", places, null);
	}

	private static @Nullable FailureExplanation place(Flask app, String template, int line,
			ISpringTemplateEngine engine) {
		TemplateResolution found = FlaskTemplateResolver.of(engine)
			.find(app, engine.getConfiguration(), template, null);
		if (found == null) {
			return null;
		}
		SourceExcerpt excerpt = SourceExcerpt.around(found.getTemplateResource().getDescription(), lines(found), line);
		return new FailureExplanation("Template '" + template + "', line " + line, List.of(), excerpt);
	}

	private static List<String> lines(TemplateResolution template) {
		try (BufferedReader reader = new BufferedReader(template.getTemplateResource().reader())) {
			return reader.lines().toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
