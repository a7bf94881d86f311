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
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.Globals;
import io.github.flaskspring.TemplateNotFoundException;
import io.github.flaskspring.TemplateRenderer;

/**
 * Renders templates with any engine that Spring MVC has a view resolver for: FreeMarker,
 * Mustache, and others. Templates find Flask's variables in their model; how they call a
 * function such as {@code url_for} is up to the engine: by its method {@code invoke}.
 *
 * <p>
 * Such views need a servlet request, and render no text that is not a file.
 *
 * @since 0.1
 */
public final class ViewTemplateRenderer implements TemplateRenderer {

	private final List<? extends ViewResolver> resolvers;

	/**
	 * A renderer.
	 * @param resolvers resolvers that return null for a template that does not exist
	 */
	public ViewTemplateRenderer(List<? extends ViewResolver> resolvers) {
		this.resolvers = List.copyOf(resolvers);
	}

	@Override
	public String render(Flask app, List<String> names, Map<String, ? extends @Nullable Object> context) {
		ServletRequestAttributes exchange = exchange();
		Locale locale = RequestContextUtils.getLocale(exchange.getRequest());
		for (String name : names) {
			View view = find(name, locale);
			if (view != null) {
				return render(app, view, new Template(name), context, exchange);
			}
		}
		throw new TemplateNotFoundException(names);
	}

	@Override
	public String renderString(Flask app, String source, Map<String, ? extends @Nullable Object> context) {
		throw new UnsupportedOperationException("Views are found by name, so this template engine cannot render a text."
				+ " Put it into a file, or use Thymeleaf.");
	}

	private static ServletRequestAttributes exchange() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& attributes.getResponse() != null) {
			return attributes;
		}
		throw new IllegalStateException("There is no servlet request to render a view in. Use Thymeleaf to render"
				+ " templates outside of a request.");
	}

	private @Nullable View find(String name, Locale locale) {
		String path = TemplatePath.of(name);
		if (path == null) {
			return null;
		}
		View view = resolve(path, locale);
		String plain = StringUtils.stripFilenameExtension(path);
		return (view == null && !plain.equals(path)) ? resolve(plain, locale) : view;
	}

	private @Nullable View resolve(String name, Locale locale) {
		try {
			for (ViewResolver resolver : this.resolvers) {
				View view = resolver.resolveViewName(name, locale);
				if (view != null) {
					return view;
				}
			}
			return null;
		}
		catch (Exception ex) {
			throw failure(name, ex);
		}
	}

	private static String render(Flask app, View view, Template template,
			Map<String, ? extends @Nullable Object> context, ServletRequestAttributes exchange) {
		Map<String, @Nullable Object> model = model(app, context);
		FlaskSignals.BEFORE_RENDER_TEMPLATE.send(app, "template", template, "context", model);
		CapturingResponse response = new CapturingResponse(exchange.getResponse());
		HttpServletRequest request = exchange.getRequest();
		try {
			view.render(model, request, response);
		}
		catch (Exception ex) {
			throw failure(String.valueOf(template.name()), ex);
		}
		FlaskSignals.TEMPLATE_RENDERED.send(app, "template", template, "context", model);
		return response.text();
	}

	private static Map<String, @Nullable Object> model(Flask app, Map<String, ? extends @Nullable Object> context) {
		Map<String, @Nullable Object> model = new LinkedHashMap<>(context);
		app.updateTemplateContext(model);
		model.putIfAbsent("g", Globals.g);
		model.putIfAbsent("config", app.config());
		if (Globals.hasRequestContext()) {
			model.putIfAbsent("request", Globals.request);
			model.putIfAbsent("session", Globals.session);
		}
		app.templateNames().globals().forEach(model::putIfAbsent);
		TemplateScope.functionNames(app).forEach((name) -> model.putIfAbsent(name, TemplateScope.function(app, name)));
		return model;
	}

	private static RuntimeException failure(String name, Exception cause) {
		return (cause instanceof RuntimeException unchecked) ? unchecked
				: new IllegalStateException("The view '" + name + "' cannot be rendered: " + cause.getMessage(), cause);
	}

}
