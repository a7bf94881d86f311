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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.ViewFunction;

/** A view that is a method of a bean. */
@SuppressWarnings("serial") // serializable by its type only: nobody writes a bean's
							// method
final class AnnotatedView implements ViewFunction {

	private final Object bean;

	private final Method method;

	private final List<ArgumentSource> arguments;

	AnnotatedView(Object bean, Method method, List<ArgumentSource> arguments) {
		this.bean = bean;
		this.method = method;
		this.arguments = arguments;
	}

	Object bean() {
		return this.bean;
	}

	@Override
	public Method method() {
		return this.method;
	}

	@Override
	public @Nullable Object call(ViewArgs args) throws Exception {
		@Nullable Object[] values = new Object[this.arguments.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = this.arguments.get(i).get(args);
		}
		return invoke(this.bean, this.method, values);
	}

	/** Calls a method and throws what it throws. */
	static @Nullable Object invoke(Object bean, Method method, @Nullable Object... values) throws Exception {
		try {
			return method.invoke(bean, values);
		}
		catch (InvocationTargetException ex) {
			if (ex.getTargetException() instanceof Exception cause) {
				throw cause;
			}
			if (ex.getTargetException() instanceof Error error) {
				throw error;
			}
			throw ex;
		}
	}

	@Override
	public String name() {
		return this.method.getName();
	}

	@Override
	public @Nullable Collection<String> methods() {
		return null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof AnnotatedView view && view.bean == this.bean && view.method.equals(this.method);
	}

	@Override
	public int hashCode() {
		return Objects.hash(System.identityHashCode(this.bean), this.method);
	}

	@Override
	public String toString() {
		return this.method.getDeclaringClass().getSimpleName() + "." + this.method.getName();
	}

}
