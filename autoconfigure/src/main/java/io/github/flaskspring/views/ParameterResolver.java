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

package io.github.flaskspring.views;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

import io.github.flaskspring.Flask;

/**
 * Fills the parameters of {@link MethodView}s that the URL does not fill. It stands among
 * the {@link Flask#extensions() extensions} of an application; Spring MVC's argument
 * resolvers are there unless something else is.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ParameterResolver {

	/** The key among the extensions. */
	String EXTENSION = "flask.views.parameters";

	/**
	 * Finds the source of a parameter.
	 * @param parameter the parameter
	 * @return its source, null if it cannot be filled
	 */
	@Nullable ParameterSource resolve(MethodParameter parameter);

	/**
	 * The resolver of an application.
	 * @param app the application
	 * @return its resolver, which may know nothing
	 */
	static ParameterResolver of(Flask app) {
		return (app.extensions().get(EXTENSION) instanceof ParameterResolver resolver) ? resolver : (parameter) -> null;
	}

}
