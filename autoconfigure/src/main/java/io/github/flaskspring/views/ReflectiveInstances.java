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

import java.lang.reflect.Constructor;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/** Calls the constructor that takes the arguments of {@code asView}. */
final class ReflectiveInstances implements ViewInstances {

	private final @Nullable Object[] arguments;

	ReflectiveInstances(@Nullable Object[] arguments) {
		this.arguments = arguments;
	}

	@Override
	public View make(Class<? extends View> type) {
		return (View) BeanUtils.instantiateClass(constructor(type), this.arguments);
	}

	Constructor<?> constructor(Class<? extends View> type) {
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			if (accepts(constructor.getParameterTypes())) {
				return constructor;
			}
		}
		throw new IllegalArgumentException(
				"The view class '" + type.getName() + "' has no constructor for the arguments "
						+ Arrays.toString(this.arguments) + ". Pass what one of its constructors takes, or a lambda.");
	}

	private boolean accepts(Class<?>[] parameters) {
		if (parameters.length != this.arguments.length) {
			return false;
		}
		for (int i = 0; i < parameters.length; i++) {
			if (!ClassUtils.isAssignableValue(parameters[i], this.arguments[i])) {
				return false;
			}
		}
		return true;
	}

}
