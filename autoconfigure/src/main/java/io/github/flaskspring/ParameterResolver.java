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

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * Fills the parameters of {@link io.github.flaskspring.views.MethodView}s that the URL
 * does not fill. In a Spring application these are Spring MVC's argument resolvers,
 * unless {@link Flask#parameterResolver(ParameterResolver)} sets another one.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ParameterResolver {

	/** Fills nothing. */
	ParameterResolver NONE = (parameter) -> null;

	/**
	 * Finds the source of a parameter.
	 * @param parameter the parameter
	 * @return its source, null if it cannot be filled
	 */
	@Nullable ParameterSource resolve(MethodParameter parameter);

}
