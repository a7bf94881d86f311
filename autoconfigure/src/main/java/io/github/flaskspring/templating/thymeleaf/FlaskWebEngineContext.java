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

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.context.WebEngineContext;
import org.thymeleaf.web.IWebExchange;

import io.github.flaskspring.Flask;

/**
 * The variables of one rendering in a servlet request. Unlike Thymeleaf's own, it keeps
 * them to itself: as attributes of the request they would show up in the next template
 * that the request renders. What the server has is asked for last: {@code param},
 * {@code application}, attributes of the request.
 */
final class FlaskWebEngineContext extends FlaskEngineContext implements IWebContext {

	private final Setup setup;

	private final IWebExchange exchange;

	private @Nullable WebEngineContext server;

	FlaskWebEngineContext(Setup setup, Flask app, @Nullable Rendering rendering,
			Map<String, @Nullable Object> variables, IWebExchange exchange) {
		super(setup, app, rendering, variables);
		this.setup = setup;
		this.exchange = exchange;
	}

	@Override
	public IWebExchange getExchange() {
		return this.exchange;
	}

	@Override
	public Set<String> getVariableNames() {
		Set<String> names = new HashSet<>(server().getVariableNames());
		names.addAll(super.getVariableNames());
		return names;
	}

	@Override
	boolean serverKnows(String name) {
		return server().containsVariable(name);
	}

	@Override
	@Nullable Object serverVariable(String name) {
		return server().getVariable(name);
	}

	private WebEngineContext server() {
		if (this.server == null) {
			this.server = new WebEngineContext(this.setup.configuration(), this.setup.templateData(),
					this.setup.resolutionAttributes(), this.exchange, this.setup.locale(), Map.of());
		}
		return this.server;
	}

}
