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

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;

import io.github.flaskspring.Globals;
import io.github.flaskspring.ParameterSource;
import io.github.flaskspring.VariableNames;
import io.github.flaskspring.ViewArgs;

/** One parameter of a method that answers an HTTP method. */
final class VerbParameter {

	private final MethodParameter parameter;

	private final String name;

	private final String snakeCaseName;

	private final boolean annotated;

	private @Nullable ParameterSource elsewhere;

	VerbParameter(MethodParameter parameter) {
		this.parameter = parameter;
		this.name = String.valueOf(parameter.getParameterName());
		this.snakeCaseName = VariableNames.snakeCase(this.name);
		this.annotated = parameter.getParameterAnnotations().length > 0;
	}

	/** The value of the URL that it stands for, as {@link VariableNames} says. */
	String nameIn(ViewArgs args) {
		return (args.containsKey(this.name) || !args.containsKey(this.snakeCaseName)) ? this.name : this.snakeCaseName;
	}

	boolean takesAll() {
		return this.parameter.getParameterType() == ViewArgs.class;
	}

	private boolean isTakenFrom(ViewArgs args) {
		return !this.annotated && args.containsKey(nameIn(args));
	}

	/** Whether the URL has a value for it, or it needs none. */
	boolean fits(ViewArgs args) {
		if (isTakenFrom(args)) {
			return args.get(nameIn(args)) != null || !this.parameter.getParameterType().isPrimitive();
		}
		return this.parameter.isOptional() || source() != null;
	}

	@Nullable Object value(ViewArgs args) throws Exception {
		if (isTakenFrom(args)) {
			return converted(args.get(nameIn(args)));
		}
		ParameterSource source = source();
		if (source != null) {
			return source.get(args);
		}
		if (this.parameter.isOptional()) {
			return (this.parameter.getParameterType() == Optional.class) ? Optional.empty() : null;
		}
		throw new IllegalArgumentException("Nothing can fill the parameter '" + this.name + "' of "
				+ this.parameter.getExecutable().toGenericString() + ". The URL and the defaults of the rule have "
				+ args.keySet() + ".");
	}

	private @Nullable Object converted(@Nullable Object value) {
		Class<?> type = this.parameter.getParameterType();
		if (value == null && !type.isPrimitive() && type != Optional.class || type.isInstance(value)) {
			return value;
		}
		return DefaultConversionService.getSharedInstance()
			.convert(value, TypeDescriptor.forObject(value), new TypeDescriptor(this.parameter));
	}

	/** Found at the first request, because only then the application is known. */
	private @Nullable ParameterSource source() {
		if (this.elsewhere == null) {
			this.elsewhere = takesAll() ? (args) -> args
					: Globals.currentApp.getCurrentObject().parameterResolver().resolve(this.parameter);
		}
		return this.elsewhere;
	}

}
