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

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A lambda of the JDK's types that templates call: it takes its arguments by position and
 * exactly as many as it declares.
 */
@SuppressWarnings("unchecked") // a template's values have no type; a wrong one is a
								// ClassCastException
final class LambdaFunction implements TemplateFunction {

	private final int arity;

	private final Body body;

	/** The lambda, with its arguments still in an array. */
	@FunctionalInterface
	private interface Body {

		@Nullable Object call(@Nullable Object[] arguments) throws Exception;

	}

	private LambdaFunction(int arity, Body body) {
		this.arity = arity;
		this.body = body;
	}

	static @Nullable TemplateFunction of(@Nullable Object lambda) {
		TemplateFunction answering = answering(lambda);
		return (answering != null) ? answering : silentOrTesting(lambda);
	}

	private static @Nullable TemplateFunction answering(@Nullable Object lambda) {
		if (lambda instanceof Function<?, ?> function) {
			return new LambdaFunction(1, (args) -> ((Function<Object, Object>) function).apply(args[0]));
		}
		if (lambda instanceof BiFunction<?, ?, ?> function) {
			return new LambdaFunction(2,
					(args) -> ((BiFunction<Object, Object, Object>) function).apply(args[0], args[1]));
		}
		if (lambda instanceof Supplier<?> supplier) {
			return new LambdaFunction(0, (args) -> supplier.get());
		}
		return (lambda instanceof Callable<?> callable) ? new LambdaFunction(0, (args) -> callable.call()) : null;
	}

	private static @Nullable TemplateFunction silentOrTesting(@Nullable Object lambda) {
		if (lambda instanceof Predicate<?> predicate) {
			return new LambdaFunction(1, (args) -> ((Predicate<Object>) predicate).test(args[0]));
		}
		if (lambda instanceof BiPredicate<?, ?> predicate) {
			return new LambdaFunction(2, (args) -> ((BiPredicate<Object, Object>) predicate).test(args[0], args[1]));
		}
		if (lambda instanceof Consumer<?> consumer) {
			return new LambdaFunction(1, silent((args) -> ((Consumer<Object>) consumer).accept(args[0])));
		}
		if (lambda instanceof BiConsumer<?, ?> consumer) {
			return new LambdaFunction(2,
					silent((args) -> ((BiConsumer<Object, Object>) consumer).accept(args[0], args[1])));
		}
		return null;
	}

	private static Body silent(Consumer<@Nullable Object[]> action) {
		return (args) -> {
			action.accept(args);
			return null;
		};
	}

	@Override
	public @Nullable Object call(List<@Nullable Object> arguments, Map<String, @Nullable Object> keywords) {
		if (!keywords.isEmpty()) {
			throw new IllegalArgumentException("The function takes no keyword arguments, but '"
					+ keywords.keySet().iterator().next() + "' was given. Register a TemplateFunction to take them.");
		}
		if (arguments.size() != this.arity) {
			throw new IllegalArgumentException(
					"The function takes " + this.arity + " arguments, but " + arguments.size() + " were given.");
		}
		return run(arguments.toArray());
	}

	private @Nullable Object run(@Nullable Object[] arguments) {
		try {
			return this.body.call(arguments);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("A function of a template failed: " + ex.getMessage(), ex);
		}
	}

}
