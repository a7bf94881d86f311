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

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.TypeDescriptor;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.MethodExecutor;
import org.springframework.expression.MethodResolver;
import org.springframework.expression.TypedValue;

import io.github.flaskspring.Request;

/**
 * {@code request.args()}: a call of the request's methods, closed where its properties
 * are closed.
 */
final class RequestMethodResolver implements MethodResolver {

	private final List<MethodResolver> resolvers;

	RequestMethodResolver(List<MethodResolver> resolvers) {
		this.resolvers = resolvers;
	}

	@Override
	public @Nullable MethodExecutor resolve(EvaluationContext context, Object target, String name,
			List<TypeDescriptor> argumentTypes) throws AccessException {
		if (!(target instanceof Request)) {
			return null;
		}
		for (MethodResolver resolver : this.resolvers) {
			MethodExecutor executor = resolver.resolve(context, target, name, argumentTypes);
			if (executor != null) {
				return new CheckedCall(name, executor);
			}
		}
		return null;
	}

	/** Not a reflective executor, so SpEL's compiler cannot leave the check out. */
	private record CheckedCall(String name, MethodExecutor executor) implements MethodExecutor {

		@Override
		public TypedValue execute(EvaluationContext context, Object target, @Nullable Object... arguments)
				throws AccessException {
			RequestAccess.check(context, this.name);
			return this.executor.execute(context, target, arguments);
		}

	}

}
