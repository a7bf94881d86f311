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

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IEngineContextFactory;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.spring6.expression.IThymeleafEvaluationContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContextWrapper;

import org.springframework.context.ApplicationContext;
import org.springframework.expression.EvaluationContext;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.templating.Template;
import io.github.flaskspring.templating.TemplateScope;

import static org.thymeleaf.spring6.expression.ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

/**
 * Begins each rendering inside an application context, whoever asked for it: adds what
 * the context processors give and tells the receivers of {@code before_render_template}.
 */
final class FlaskEngineContextFactory implements IEngineContextFactory {

	private static final String EVALUATION_CONTEXT = THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

	private final IEngineContextFactory standard;

	private final ApplicationContext applicationContext;

	FlaskEngineContextFactory(IEngineContextFactory standard, ApplicationContext applicationContext) {
		this.standard = standard;
		this.applicationContext = applicationContext;
	}

	@Override
	public IEngineContext createEngineContext(IEngineConfiguration configuration, TemplateData templateData,
			@Nullable Map<String, Object> resolutionAttributes, IContext context) {
		Flask app = TemplateScope.currentApp();
		if (app == null) {
			return this.standard.createEngineContext(configuration, templateData, resolutionAttributes, context);
		}
		Variables variables = Variables.of(context);
		Rendering rendering = null;
		if (!SpecialTemplate.isMacro(resolutionAttributes)) {
			rendering = new Rendering(app, template(templateData, resolutionAttributes), variables.given());
			addFlask(app, variables.given());
			rendering.begins();
		}
		FlaskEngineContext.Setup setup = new FlaskEngineContext.Setup(configuration, templateData, resolutionAttributes,
				context.getLocale());
		FlaskEngineContext created = create(setup, app, rendering, all(variables), context);
		created.evaluation().owner(created);
		return created;
	}

	private static FlaskEngineContext create(FlaskEngineContext.Setup setup, Flask app, @Nullable Rendering rendering,
			Map<String, @Nullable Object> variables, IContext context) {
		if (context instanceof IWebContext web) {
			return new FlaskWebEngineContext(setup, app, rendering, variables, web.getExchange());
		}
		return new FlaskEngineContext(setup, app, rendering, variables);
	}

	private static Template template(TemplateData data, @Nullable Map<String, Object> resolutionAttributes) {
		return new Template(SpecialTemplate.isText(resolutionAttributes) ? null : data.getTemplate());
	}

	private static void addFlask(Flask app, Map<String, @Nullable Object> variables) {
		app.updateTemplateContext(variables);
		variables.putIfAbsent("g", Globals.g);
		if (Globals.hasRequestContext()) {
			variables.putIfAbsent("request", Globals.request);
		}
	}

	private Map<String, @Nullable Object> all(Variables variables) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>(variables.given());
		all.putIfAbsent("g", Globals.g);
		all.putAll(variables.internal());
		all.put(EVALUATION_CONTEXT, evaluationContext(variables.internal().get(EVALUATION_CONTEXT)));
		return all;
	}

	private FlaskEvaluationContext evaluationContext(@Nullable Object given) {
		if (given instanceof IThymeleafEvaluationContext thymeleaf) {
			return new FlaskEvaluationContext(thymeleaf);
		}
		if (given instanceof EvaluationContext spel) {
			return new FlaskEvaluationContext(new ThymeleafEvaluationContextWrapper(spel));
		}
		return new FlaskEvaluationContext(new ThymeleafEvaluationContext(this.applicationContext, null));
	}

	/**
	 * What the caller gave, and what Spring and Thymeleaf put beside it for themselves.
	 */
	private record Variables(Map<String, @Nullable Object> given, Map<String, @Nullable Object> internal) {

		static Variables of(IContext context) {
			Variables variables = new Variables(new LinkedHashMap<>(), new LinkedHashMap<>());
			for (String name : context.getVariableNames()) {
				(isInternal(name) ? variables.internal : variables.given).put(name, context.getVariable(name));
			}
			return variables;
		}

		private static boolean isInternal(String name) {
			return name.contains("::") || name.startsWith("spring") || name.startsWith("thymeleaf")
					|| name.startsWith("org.springframework.");
		}

	}

}
