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

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.expression.SPELContextMapWrapper;

import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;

/**
 * Takes note of keyword arguments: to SpEL, {@code id=3} in {@code url_for('x', id=3)}
 * assigns to a property of the root, which holds the template's variables.
 */
final class RootAccessor implements PropertyAccessor {

	static final RootAccessor INSTANCE = new RootAccessor();

	private RootAccessor() {
	}

	@Override
	public Class<?>[] getSpecificTargetClasses() {
		return new Class<?>[] { SPELContextMapWrapper.class };
	}

	/** Variables are read by Thymeleaf's own accessor. */
	@Override
	public boolean canRead(EvaluationContext context, @Nullable Object target, String name) {
		return false;
	}

	@Override
	public TypedValue read(EvaluationContext context, @Nullable Object target, String name) throws AccessException {
		throw new AccessException("'" + name + "' is only a keyword argument.");
	}

	@Override
	public boolean canWrite(EvaluationContext context, @Nullable Object target, String name) {
		return true;
	}

	@Override
	public void write(EvaluationContext context, @Nullable Object target, String name, @Nullable Object newValue)
			throws AccessException {
		if (!(target instanceof SPELContextMapWrapper)) {
			throw new AccessException("Only a function's keyword arguments can be assigned.");
		}
		((FlaskEvaluationContext) context).keywords().note(name, newValue);
	}

}
