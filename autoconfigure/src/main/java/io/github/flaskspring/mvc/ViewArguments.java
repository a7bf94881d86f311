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

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

import io.github.flaskspring.NotFoundException;
import io.github.flaskspring.VariableNames;
import io.github.flaskspring.ViewArgs;

/**
 * Decides where the arguments of a view method come from: from the URL by name, from the
 * context by type, or from one of Spring MVC's argument resolvers.
 */
final class ViewArguments {

	private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

	private final ConversionService conversion;

	private final SpringArguments spring;

	ViewArguments(ConversionService conversion, SpringArguments spring) {
		this.conversion = conversion;
		this.spring = spring;
	}

	/**
	 * The sources of all arguments.
	 * @param method the method
	 * @param variables the variables and defaults of all of its rules
	 * @param rules the rules, for the message
	 */
	List<ArgumentSource> sources(Method method, Set<String> variables, List<String> rules) {
		List<ArgumentSource> sources = new ArrayList<>();
		for (int i = 0; i < method.getParameterCount(); i++) {
			MethodParameter parameter = new MethodParameter(method, i);
			parameter.initParameterNameDiscovery(this.names);
			sources.add(source(parameter, variables, rules));
		}
		return List.copyOf(sources);
	}

	private ArgumentSource source(MethodParameter parameter, Set<String> variables, List<String> rules) {
		String name = parameter.getParameterName();
		String variable = (name != null) ? VariableNames.of(name, variables) : null;
		if (variable != null && variables.contains(variable) && parameter.getParameterAnnotations().length == 0) {
			return fromUrl(variable, parameter);
		}
		if (parameter.getParameterType() == ViewArgs.class) {
			return (args) -> args;
		}
		ArgumentSource resolved = elsewhere(parameter);
		if (resolved == null) {
			throw new UnknownParameterException(parameter.getExecutable().toGenericString(), String.valueOf(name),
					rules, variables);
		}
		return resolved;
	}

	/** The source of a parameter that the URL does not fill, null if there is none. */
	@Nullable ArgumentSource elsewhere(MethodParameter parameter) {
		Supplier<@Nullable Object> context = ContextTypes.find(parameter.getParameterType());
		return (context != null) ? (args) -> context.get() : this.spring.source(parameter);
	}

	private ArgumentSource fromUrl(String name, MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		TypeDescriptor target = new TypeDescriptor(parameter);
		return (args) -> {
			Object value = args.get(name);
			return (value == null && !type.isPrimitive() || type.isInstance(value)) ? value : convert(value, target);
		};
	}

	/**
	 * A value that the parameter cannot hold, such as a number too long, names nothing.
	 */
	private @Nullable Object convert(@Nullable Object value, TypeDescriptor target) {
		try {
			return this.conversion.convert(value, TypeDescriptor.forObject(value), target);
		}
		catch (ConversionFailedException ex) {
			throw new NotFoundException();
		}
	}

}
