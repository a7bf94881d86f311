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

package io.github.flaskspring.mvc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

import io.github.flaskspring.Flask;
import io.github.flaskspring.NotFoundException;
import io.github.flaskspring.Request;
import io.github.flaskspring.observation.ServerObservation;
import io.github.flaskspring.routing.Rule;

/**
 * Finds the handler of requests that a Flask application answers. The primary mapping, in
 * front of Spring's own, takes what a rule matches; the fallback, behind them, takes the
 * 405s and redirects of paths that nobody else serves.
 *
 * @since 0.1
 */
public final class FlaskHandlerMapping extends AbstractHandlerMapping {

	/** Before router functions and controllers. */
	public static final int PRIMARY_ORDER = -2;

	/** Just before static resources. */
	public static final int FALLBACK_ORDER = LOWEST_PRECEDENCE - 2;

	private final boolean primary;

	private final FlaskMounts mounts;

	private final Map<Rule, FlaskHandler> handlers = new ConcurrentHashMap<>();

	/**
	 * A mapping.
	 * @param primary whether it takes matches, or what is left
	 * @param order its place among the mappings
	 * @param mounts which application serves which path
	 */
	public FlaskHandlerMapping(boolean primary, int order, FlaskMounts mounts) {
		this.primary = primary;
		this.mounts = mounts;
		setOrder(order);
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest servletRequest) {
		DispatcherType type = servletRequest.getDispatcherType();
		RequestState state = RequestState.of(servletRequest);
		if (type == DispatcherType.FORWARD || type == DispatcherType.INCLUDE) {
			RequestState nested = this.primary ? NestedRequest.prepare(servletRequest, this.mounts) : null;
			return (nested != null) ? handler(nested, nested.request().urlRule(), servletRequest) : null;
		}
		if (state == null || type == DispatcherType.ERROR) {
			return null;
		}
		state.rebind(servletRequest);
		Rule rule = state.request().urlRule();
		if (rule != null || state.pushFailure() != null) {
			return this.primary ? handler(state, rule, servletRequest) : null;
		}
		return this.primary ? null : fallback(state);
	}

	/**
	 * Without rules for other origins a preflight is an {@code OPTIONS} like any other.
	 */
	@Override
	protected HandlerExecutionChain getCorsHandlerExecutionChain(HttpServletRequest servletRequest,
			HandlerExecutionChain chain, @Nullable CorsConfiguration config) {
		return (config != null) ? super.getCorsHandlerExecutionChain(servletRequest, chain, config) : chain;
	}

	private FlaskHandler handler(RequestState state, @Nullable Rule rule, HttpServletRequest servletRequest) {
		if (rule == null) {
			return FlaskHandler.withoutView(state.app());
		}
		expose(rule, state.request(), servletRequest);
		FlaskHandler handler = this.handlers.get(rule);
		if (handler == null || handler.app() != state.app()) {
			Flask app = state.app();
			handler = FlaskHandler.of(app, rule.endpoint(), app.viewFunctions().get(rule.endpoint()));
			this.handlers.put(rule, handler);
		}
		return handler;
	}

	private static void expose(Rule rule, Request request, HttpServletRequest servletRequest) {
		servletRequest.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, rule.rule());
		servletRequest.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, request.viewArgs());
		ServerObservation.matched(servletRequest, rule);
	}

	/** Not a 404 at the root: a static resource may still be there. */
	private static @Nullable FlaskHandler fallback(RequestState state) {
		boolean unknown = state.request().routingException() instanceof NotFoundException;
		return (unknown && state.app().mountPrefix().isEmpty()) ? null : FlaskHandler.withoutView(state.app());
	}

}
