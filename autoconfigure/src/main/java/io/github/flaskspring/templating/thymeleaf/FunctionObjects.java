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

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.expression.IExpressionObjectFactory;

import io.github.flaskspring.TemplateFunction;
import io.github.flaskspring.templating.TemplateScope;

/**
 * {@code #url_for('index')}: the functions as expression objects, for places whose root
 * is a selection. SpEL calls a method handle by that name.
 */
final class FunctionObjects implements IExpressionObjectFactory {

	private static final MethodHandle CALL = call();

	private static MethodHandle call() {
		try {
			return MethodHandles.lookup()
				.findVirtual(Callee.class, "call", MethodType.methodType(Object.class, Object[].class));
		}
		catch (ReflectiveOperationException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return TemplateScope.functionNames(TemplateScope.currentApp());
	}

	@Override
	public @Nullable Object buildObject(IExpressionContext context, String expressionObjectName) {
		TemplateFunction function = TemplateScope.function(TemplateScope.currentApp(), expressionObjectName);
		if (function == null) {
			return null;
		}
		KeywordArguments keywords = (context instanceof FlaskEngineContext flask) ? flask.evaluation().keywords()
				: new KeywordArguments();
		return CALL.bindTo(new Callee(function, keywords)).asVarargsCollector(Object[].class);
	}

	@Override
	public boolean isCacheable(String expressionObjectName) {
		return true;
	}

	/** The function with the keywords of its rendering. */
	private record Callee(TemplateFunction function, KeywordArguments keywords) {

		@Nullable Object call(@Nullable Object[] arguments) {
			return this.keywords.call(this.function, arguments);
		}

	}

}
