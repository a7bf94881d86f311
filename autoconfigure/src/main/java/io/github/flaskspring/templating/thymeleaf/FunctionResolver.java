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

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.expression.SPELContextMapWrapper;

import org.springframework.core.convert.TypeDescriptor;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.MethodExecutor;
import org.springframework.expression.MethodResolver;
import org.springframework.expression.TypedValue;
import org.springframework.util.ReflectionUtils;

import io.github.flaskspring.TemplateFunction;
import io.github.flaskspring.templating.TemplateScope;

/**
 * {@code ${url_for('index')}}: SpEL looks for a method of the root object, and finds a
 * function of the template's variables or of the application.
 */
final class FunctionResolver implements MethodResolver {

	static final FunctionResolver INSTANCE = new FunctionResolver();

	private FunctionResolver() {
	}

	@Override
	public @Nullable MethodExecutor resolve(EvaluationContext context, Object target, String name,
			List<TypeDescriptor> argumentTypes) {
		if (!(target instanceof SPELContextMapWrapper variables)) {
			return null;
		}
		TemplateFunction function = find(context, variables, name);
		if (function != null) {
			if (context instanceof FlaskEvaluationContext flask) {
				flask.resolved(name, function);
			}
			return new FunctionCall(name);
		}
		if (isMapMethod(name)) {
			return null;
		}
		throw new IllegalArgumentException("No function, filter or test is named '" + name
				+ "'. Register it on the application, or hand it to the template as a variable.");
	}

	private static boolean isMapMethod(String name) {
		return ReflectionUtils.findMethod(Map.class, name, (Class<?>[]) null) != null || name.equals("toString");
	}

	/**
	 * Variables of the template come before functions of the application, and attributes
	 * of the servlet request, which are costly to ask for, after them.
	 */
	private static @Nullable TemplateFunction find(EvaluationContext context, SPELContextMapWrapper variables,
			String name) {
		FlaskEngineContext owner = (context instanceof FlaskEvaluationContext flask) ? flask.owner() : null;
		TemplateFunction own = (owner != null) ? TemplateFunction.of(owner.ownVariable(name)) : null;
		if (own == null) {
			own = TemplateScope.function((owner != null) ? owner.app() : TemplateScope.currentApp(), name);
		}
		return (own != null) ? own : TemplateFunction.of(variables.get(name));
	}

	/**
	 * Knows only the name: SpEL keeps it in the expression, which all renderings share.
	 */
	private record FunctionCall(String name) implements MethodExecutor {

		@Override
		public TypedValue execute(EvaluationContext context, Object target, @Nullable Object... arguments)
				throws AccessException {
			TemplateFunction function = null;
			if (context instanceof FlaskEvaluationContext flask && target instanceof SPELContextMapWrapper variables) {
				TemplateFunction resolved = flask.takeResolved(this.name);
				function = (resolved != null) ? resolved : find(context, variables, this.name);
			}
			if (function == null) {
				throw new AccessException("There is no function '" + this.name + "' here.");
			}
			return new TypedValue(((FlaskEvaluationContext) context).keywords().call(function, arguments));
		}

	}

}
