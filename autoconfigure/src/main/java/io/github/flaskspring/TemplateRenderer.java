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

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Renders templates: the seam between {@code renderTemplate} and a template engine.
 *
 * @since 0.1
 */
public interface TemplateRenderer {

	/**
	 * Renders the first template that exists.
	 * @param app the application
	 * @param names names of templates
	 * @param context the variables
	 * @return the text
	 * @throws TemplateNotFoundException if none exists
	 */
	String render(Flask app, List<String> names, Map<String, ? extends @Nullable Object> context);

	/**
	 * Renders a template given as text.
	 * @param app the application
	 * @param source the template
	 * @param context the variables
	 * @return the text
	 */
	String renderString(Flask app, String source, Map<String, ? extends @Nullable Object> context);

	/**
	 * Renders the first template that exists, piece by piece as the pieces are asked for.
	 * The template is looked up and {@code before_render_template} sent at once. Flask:
	 * {@code stream_template}.
	 * @param app the application
	 * @param names names of templates
	 * @param context the variables
	 * @return the pieces, to be asked for inside the contexts of this call
	 * @throws TemplateNotFoundException if none exists
	 */
	default Iterator<String> stream(Flask app, List<String> names, Map<String, ? extends @Nullable Object> context) {
		return List.of(render(app, names, context)).iterator();
	}

	/**
	 * Renders a template given as text, piece by piece. Flask:
	 * {@code stream_template_string}.
	 * @param app the application
	 * @param source the template
	 * @param context the variables
	 * @return the pieces, to be asked for inside the contexts of this call
	 */
	default Iterator<String> streamString(Flask app, String source, Map<String, ? extends @Nullable Object> context) {
		return List.of(renderString(app, source, context)).iterator();
	}

	/**
	 * A fragment of a template as a function that returns safe text. It sees the request
	 * and the globals but nothing of the context processors. Flask:
	 * {@code get_template_attribute}.
	 * @param app the application
	 * @param name the name of the template
	 * @param attribute the name of the fragment
	 * @return the function
	 * @throws TemplateNotFoundException if there is no such template
	 * @throws java.util.NoSuchElementException if the template has no such fragment
	 */
	default TemplateFunction attribute(Flask app, String name, String attribute) {
		throw new UnsupportedOperationException("This template engine cannot call '" + attribute + "' of '" + name
				+ "': fragments are known to Thymeleaf only.");
	}

}
