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

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Runs the functions of the application before and after the requests that plain
 * controllers answer. Those before may answer in the controller's place; those after see
 * status and headers, as the body is the controller's own.
 *
 * @since 0.1
 */
public final class ControllerHooks implements HandlerInterceptor {

	private final FlaskHandlerAdapter adapter;

	/**
	 * Hooks for controllers.
	 * @param adapter answers where a function does
	 */
	public ControllerHooks(FlaskHandlerAdapter adapter) {
		this.adapter = adapter;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws Exception {
		RequestState state = RequestState.of(request);
		boolean controller = handler instanceof HandlerMethod && !(handler instanceof FlaskHandler);
		if (!controller || state == null || request.getDispatcherType() != DispatcherType.REQUEST) {
			return true;
		}
		state.rebind(request);
		return this.adapter.goesOn(state, request, response);
	}

}
