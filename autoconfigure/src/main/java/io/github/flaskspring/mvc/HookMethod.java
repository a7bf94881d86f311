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

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A hook that is a method of a bean. Its parameters are filled by type: with what the
 * hook is given, or with the objects of the current context.
 */
final class HookMethod {

	private final Object bean;

	private final Method method;

	private final List<Source> sources = new ArrayList<>();

	/** Where one argument comes from. */
	@FunctionalInterface
	private interface Source {

		@Nullable Object get(@Nullable Object[] given);

	}

	/**
	 * A hook method.
	 * @param bean the bean
	 * @param method its method
	 * @param given the types of what the hook is given
	 */
	HookMethod(Object bean, Method method, Class<?>... given) {
		this.bean = bean;
		this.method = method;
		for (Class<?> type : method.getParameterTypes()) {
			this.sources.add(source(type, given));
		}
	}

	private Source source(Class<?> type, Class<?>[] given) {
		for (int i = 0; i < given.length; i++) {
			int index = i;
			if (type.isAssignableFrom(given[i]) || given[i].isAssignableFrom(type)) {
				return (values) -> values[index];
			}
		}
		Supplier<@Nullable Object> context = ContextTypes.find(type);
		if (context == null) {
			throw new UnknownParameterException(this.method.toGenericString(), type.getSimpleName(), List.of(),
					Set.of());
		}
		return (values) -> context.get();
	}

	@Nullable Object call(@Nullable Object... given) throws Exception {
		@Nullable Object[] arguments = new Object[this.sources.size()];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = this.sources.get(i).get(given);
		}
		return AnnotatedView.invoke(this.bean, this.method, arguments);
	}

	boolean isVoid() {
		return this.method.getReturnType() == void.class;
	}

	/** The method for error messages. */
	String signature() {
		return this.method.toGenericString();
	}

	@Override
	public String toString() {
		return this.method.getDeclaringClass().getSimpleName() + "." + this.method.getName();
	}

	/** For hooks that cannot throw checked exceptions. */
	@Nullable Object callUnchecked(@Nullable Object... given) {
		try {
			return call(given);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The hook " + this.method.toGenericString() + " failed.", ex);
		}
	}

}
