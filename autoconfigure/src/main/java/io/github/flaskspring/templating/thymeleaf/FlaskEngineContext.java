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

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;

/**
 * The variables of one rendering. Names that nobody gave a value are looked for in Flask:
 * {@code config}, {@code session}, the template globals of the application.
 */
class FlaskEngineContext extends EngineContext {

	/** Marks what renderTemplate and its like render, beside what Spring's views do. */
	static final String OF_VIEW = "flask::ofView";

	private static final String CONFIG = "config";

	private static final String SESSION = "session";

	private static final String REQUEST = "request";

	private final Flask app;

	private final @Nullable Rendering rendering;

	private final boolean ofView;

	FlaskEngineContext(Setup setup, Flask app, @Nullable Rendering rendering, Map<String, @Nullable Object> variables) {
		super(setup.configuration(), setup.templateData(), setup.resolutionAttributes(), setup.locale(), variables);
		this.app = app;
		this.rendering = rendering;
		this.ofView = variables.containsKey(OF_VIEW);
	}

	/** What the engine hands to the factory of contexts. */
	record Setup(IEngineConfiguration configuration, TemplateData templateData,
			@Nullable Map<String, Object> resolutionAttributes, Locale locale) {
	}

	/** The template has come to its end without an error. */
	void ended() {
		evaluation().keywords().expressionBegins();
		if (this.rendering != null) {
			this.rendering.ended();
		}
	}

	/** Whether a view of Flask asked for the rendering, and not one of Spring. */
	boolean isOfView() {
		return this.ofView;
	}

	Flask app() {
		return this.app;
	}

	/** A variable that the template or its caller has given a value. */
	@Nullable Object ownVariable(String name) {
		return super.getVariable(name);
	}

	FlaskEvaluationContext evaluation() {
		return (FlaskEvaluationContext) super.getVariable(
				ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME);
	}

	@Override
	public final boolean containsVariable(String name) {
		return super.containsVariable(name) || flaskKnows(name) || serverKnows(name);
	}

	@Override
	public final @Nullable Object getVariable(String key) {
		Object value = super.getVariable(key);
		if (value != null || super.containsVariable(key)) {
			return value;
		}
		return flaskKnows(key) ? flaskVariable(key) : serverVariable(key);
	}

	private boolean flaskKnows(String name) {
		return switch (name) {
			case CONFIG, SESSION, REQUEST -> true;
			default -> this.app.templateNames().globals().containsKey(name);
		};
	}

	private @Nullable Object flaskVariable(String name) {
		return switch (name) {
			case CONFIG -> this.app.config();
			case REQUEST -> Globals.request;
			case SESSION -> new TemplateSession((serverVariable(SESSION) instanceof Map<?, ?> map) ? map : null);
			default -> this.app.templateNames().globals().get(name);
		};
	}

	/** Outside of a servlet request there is nothing more. */
	boolean serverKnows(String name) {
		return false;
	}

	@Nullable Object serverVariable(String name) {
		return null;
	}

}
