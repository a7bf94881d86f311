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

package io.github.flaskspring.events;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.templating.Template;

/**
 * Before a template is rendered. Flask: the signal {@code before_render_template}.
 *
 * @since 0.1
 */
public final class BeforeRenderTemplateEvent extends FlaskEvent {

	private static final long serialVersionUID = 1L;

	private final transient Template template;

	private final transient Map<String, @Nullable Object> context;

	/**
	 * The event of an application.
	 * @param app the application
	 * @param template the template
	 * @param context what the template knows
	 */
	public BeforeRenderTemplateEvent(Flask app, Template template, Map<String, @Nullable Object> context) {
		super(app);
		this.template = template;
		this.context = context;
	}

	/**
	 * The template.
	 * @return the template
	 */
	public Template template() {
		return this.template;
	}

	/**
	 * What the template knows; changes count.
	 * @return the context
	 */
	public Map<String, @Nullable Object> context() {
		return this.context;
	}

}
