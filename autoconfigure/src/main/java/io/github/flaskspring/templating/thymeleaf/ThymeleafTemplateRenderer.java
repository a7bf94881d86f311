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

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.cache.TemplateCacheKey;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.templateresolver.TemplateResolution;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

import io.github.flaskspring.Flask;
import io.github.flaskspring.TemplateFunction;
import io.github.flaskspring.TemplateNotFoundException;
import io.github.flaskspring.TemplateRenderer;
import io.github.flaskspring.templating.TemplatePath;

/**
 * Renders templates with Thymeleaf. What a function of a template throws comes out as it
 * was thrown, so that error handlers see it; the place in the template is a suppressed
 * exception of it.
 *
 * @since 0.1
 */
public final class ThymeleafTemplateRenderer implements TemplateRenderer {

	private final ISpringTemplateEngine engine;

	private final ServletContexts contexts;

	private final ObjectProvider<Flask> apps;

	/**
	 * A renderer on an engine that {@link FlaskTemplateEngine} prepared.
	 * @param engine the engine
	 * @param applicationContext for beans in expressions
	 */
	public ThymeleafTemplateRenderer(ISpringTemplateEngine engine, ApplicationContext applicationContext) {
		this.engine = engine;
		this.contexts = new ServletContexts(engine, applicationContext);
		this.apps = applicationContext.getBeanProvider(Flask.class);
	}

	@Override
	public String render(Flask app, List<String> names, Map<String, ? extends @Nullable Object> context) {
		return process(find(app, names), context);
	}

	@Override
	public String renderString(Flask app, String source, Map<String, ? extends @Nullable Object> context) {
		return process(SpecialTemplate.text(source, key(app)), context);
	}

	@Override
	public Iterator<String> stream(Flask app, List<String> names, Map<String, ? extends @Nullable Object> context) {
		return pieces(find(app, names), context);
	}

	@Override
	public Iterator<String> streamString(Flask app, String source, Map<String, ? extends @Nullable Object> context) {
		return pieces(SpecialTemplate.text(source, key(app)), context);
	}

	@Override
	public TemplateFunction attribute(Flask app, String name, String attribute) {
		TemplateSpec file = find(app, List.of(name));
		TemplateResolution resolution = resolver().find(app, this.engine.getConfiguration(), file.getTemplate(),
				file.getTemplateResolutionAttributes());
		if (resolution == null) {
			throw new TemplateNotFoundException(List.of(name));
		}
		FragmentSignature signature = FragmentSignature.read(resolution.getTemplateResource(), name, attribute);
		String call = signature.callIn(file.getTemplate());
		return new Macro(signature, (variables) -> process(SpecialTemplate.macro(call, key(app)), variables));
	}

	private String process(TemplateSpec template, Map<String, ? extends @Nullable Object> context) {
		try {
			return this.engine.process(template, this.contexts.create(context));
		}
		catch (TemplateEngineException ex) {
			throw Failure.unwrap(ex);
		}
	}

	private Iterator<String> pieces(TemplateSpec template, Map<String, ? extends @Nullable Object> context) {
		try {
			return new TemplatePieces(this.engine.processThrottled(template, this.contexts.create(context)));
		}
		catch (TemplateEngineException ex) {
			throw Failure.unwrap(ex);
		}
	}

	private TemplateSpec find(Flask app, List<String> names) {
		Object key = key(app);
		for (String name : names) {
			String path = TemplatePath.of(name);
			TemplateSpec template = (path != null) ? SpecialTemplate.file(path, key) : null;
			if (template != null && exists(template)) {
				return template;
			}
		}
		throw new TemplateNotFoundException(names);
	}

	private @Nullable Object key(Flask app) {
		return (this.apps.stream().limit(2).count() > 1) ? app : null;
	}

	private boolean exists(TemplateSpec template) {
		return isCached(template) || resolver().exists(this.engine.getConfiguration(), template.getTemplate(),
				template.getTemplateResolutionAttributes());
	}

	private boolean isCached(TemplateSpec template) {
		IEngineConfiguration configuration = this.engine.getConfiguration();
		if (configuration.getCacheManager() == null || configuration.getCacheManager().getTemplateCache() == null) {
			return false;
		}
		return configuration.getCacheManager()
			.getTemplateCache()
			.get(new TemplateCacheKey(null, template.getTemplate(), null, 0, 0, null,
					template.getTemplateResolutionAttributes())) != null;
	}

	private FlaskTemplateResolver resolver() {
		return FlaskTemplateResolver.of(this.engine);
	}

}
