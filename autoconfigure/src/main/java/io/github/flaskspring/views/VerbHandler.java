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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;

import io.github.flaskspring.ViewArgs;

/** One Java method that answers an HTTP method. */
final class VerbHandler {

	private final Method method;

	private final List<VerbParameter> parameters = new ArrayList<>();

	VerbHandler(Method method) {
		this.method = method;
		method.setAccessible(true);
		DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
		for (int i = 0; i < method.getParameterCount(); i++) {
			MethodParameter parameter = new MethodParameter(method, i);
			parameter.initParameterNameDiscovery(names);
			this.parameters.add(new VerbParameter(parameter));
		}
	}

	/** Whether it takes all values and finds all that it needs. */
	boolean fits(ViewArgs args) {
		return unexpected(args).isEmpty() && this.parameters.stream().allMatch((parameter) -> parameter.fits(args));
	}

	private Set<String> unexpected(ViewArgs args) {
		Set<String> names = new TreeSet<>(args.keySet());
		for (VerbParameter parameter : this.parameters) {
			if (parameter.takesAll()) {
				return Set.of();
			}
			names.remove(parameter.nameIn(args));
		}
		return names;
	}

	@Nullable Object call(Object view, ViewArgs args) throws Exception {
		Set<String> unexpected = unexpected(args);
		if (!unexpected.isEmpty()) {
			throw new IllegalArgumentException("The method " + this.method.toGenericString()
					+ " has no parameter for the values " + unexpected + " of its rule. Give it one, or a ViewArgs.");
		}
		@Nullable Object[] values = new Object[this.parameters.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = this.parameters.get(i).value(args);
		}
		try {
			return this.method.invoke(view, values);
		}
		catch (InvocationTargetException ex) {
			if (ex.getTargetException() instanceof Error error) {
				throw error;
			}
			throw (Exception) ex.getTargetException();
		}
	}

}
