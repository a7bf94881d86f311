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

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A function that templates call, with positional and keyword arguments: a global, a
 * filter, a test or a macro. <pre class="code">
 * TemplateFunction hello = getTemplateAttribute("_cider", "hello");
 * return hello.invoke("World");
 * </pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface TemplateFunction {

	/**
	 * Calls the function.
	 * @param arguments the positional arguments
	 * @param keywords the keyword arguments
	 * @return the result
	 */
	@Nullable Object call(List<@Nullable Object> arguments, Map<String, @Nullable Object> keywords);

	/**
	 * Calls the function without keyword arguments.
	 * @param arguments the positional arguments
	 * @return the result
	 */
	default @Nullable Object invoke(@Nullable Object... arguments) {
		return call(Arrays.asList(arguments), Map.of());
	}

	/**
	 * Lets templates call a Java lambda.
	 * @param candidate a template function, a {@link java.util.concurrent.Callable}, or a
	 * supplier, function, predicate or consumer of {@code java.util.function} with up to
	 * two arguments
	 * @return the function, null for any other object
	 */
	static @Nullable TemplateFunction of(@Nullable Object candidate) {
		return (candidate instanceof TemplateFunction function) ? function : LambdaFunction.of(candidate);
	}

}
