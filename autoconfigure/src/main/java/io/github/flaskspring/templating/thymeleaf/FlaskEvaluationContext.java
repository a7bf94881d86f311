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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.expression.IExpressionObjects;
import org.thymeleaf.spring6.expression.IThymeleafEvaluationContext;

import org.springframework.expression.BeanResolver;
import org.springframework.expression.ConstructorResolver;
import org.springframework.expression.IndexAccessor;
import org.springframework.expression.MethodResolver;
import org.springframework.expression.OperatorOverloader;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypeComparator;
import org.springframework.expression.TypeConverter;
import org.springframework.expression.TypeLocator;
import org.springframework.expression.TypedValue;

import io.github.flaskspring.TemplateFunction;

/**
 * Thymeleaf's evaluation context with Flask's functions and properties in front. Its
 * rules about which types and members may be used stay in force. Like the one it wraps,
 * it belongs to one rendering.
 */
final class FlaskEvaluationContext implements IThymeleafEvaluationContext {

	private final IThymeleafEvaluationContext delegate;

	private final KeywordArguments keywords = new KeywordArguments();

	private @Nullable FlaskEngineContext owner;

	private @Nullable String resolvedName;

	private @Nullable TemplateFunction resolved;

	private @Nullable List<PropertyAccessor> propertyAccessors;

	private @Nullable List<PropertyAccessor> restrictedPropertyAccessors;

	private @Nullable List<MethodResolver> methodResolvers;

	private @Nullable List<MethodResolver> restrictedMethodResolvers;

	FlaskEvaluationContext(IThymeleafEvaluationContext delegate) {
		this.delegate = delegate;
	}

	/** The variables of the rendering that this belongs to. */
	@Nullable FlaskEngineContext owner() {
		return this.owner;
	}

	void owner(FlaskEngineContext context) {
		this.owner = context;
	}

	/** SpEL calls a function right after it has looked for it. */
	void resolved(String name, TemplateFunction function) {
		this.resolvedName = name;
		this.resolved = function;
	}

	@Nullable TemplateFunction takeResolved(String name) {
		TemplateFunction function = name.equals(this.resolvedName) ? this.resolved : null;
		this.resolvedName = null;
		this.resolved = null;
		return function;
	}

	KeywordArguments keywords() {
		return this.keywords;
	}

	@Override
	public boolean isVariableAccessRestricted() {
		return this.delegate.isVariableAccessRestricted();
	}

	/** The engine calls this before each expression. */
	@Override
	public void setVariableAccessRestricted(boolean restricted) {
		this.keywords.expressionBegins();
		this.delegate.setVariableAccessRestricted(restricted);
	}

	@Override
	public IExpressionObjects getExpressionObjects() {
		return this.delegate.getExpressionObjects();
	}

	@Override
	public void setExpressionObjects(IExpressionObjects expressionObjects) {
		this.delegate.setExpressionObjects(expressionObjects);
	}

	/** SpEL asks before it evaluates the value of an assignment. */
	@Override
	public boolean isAssignmentEnabled() {
		this.keywords.open();
		return true;
	}

	/** Compiled expressions do not ask whether something is open. */
	@Override
	public boolean isCompilationSupported() {
		return !isVariableAccessRestricted() && this.delegate.isCompilationSupported();
	}

	/**
	 * The wrapped context has other accessors where access is restricted, so there are
	 * two lists.
	 */
	@Override
	public List<PropertyAccessor> getPropertyAccessors() {
		List<PropertyAccessor> accessors = (isVariableAccessRestricted()) ? this.restrictedPropertyAccessors
				: this.propertyAccessors;
		if (accessors == null) {
			accessors = new ArrayList<>(List.of(RootAccessor.INSTANCE, RequestAccess.INSTANCE, KeyedAccess.INSTANCE));
			accessors.addAll(this.delegate.getPropertyAccessors());
			if (isVariableAccessRestricted()) {
				this.restrictedPropertyAccessors = accessors;
			}
			else {
				this.propertyAccessors = accessors;
			}
		}
		return accessors;
	}

	@Override
	public List<MethodResolver> getMethodResolvers() {
		List<MethodResolver> resolvers = (isVariableAccessRestricted()) ? this.restrictedMethodResolvers
				: this.methodResolvers;
		if (resolvers == null) {
			List<MethodResolver> thymeleaf = this.delegate.getMethodResolvers();
			resolvers = new ArrayList<>(List.of(FunctionResolver.INSTANCE, new RequestMethodResolver(thymeleaf)));
			resolvers.addAll(thymeleaf);
			if (isVariableAccessRestricted()) {
				this.restrictedMethodResolvers = resolvers;
			}
			else {
				this.methodResolvers = resolvers;
			}
		}
		return resolvers;
	}

	@Override
	public TypedValue getRootObject() {
		return this.delegate.getRootObject();
	}

	@Override
	public List<IndexAccessor> getIndexAccessors() {
		return this.delegate.getIndexAccessors();
	}

	@Override
	public List<ConstructorResolver> getConstructorResolvers() {
		return this.delegate.getConstructorResolvers();
	}

	@Override
	public @Nullable BeanResolver getBeanResolver() {
		return this.delegate.getBeanResolver();
	}

	@Override
	public TypeLocator getTypeLocator() {
		return this.delegate.getTypeLocator();
	}

	@Override
	public TypeConverter getTypeConverter() {
		return this.delegate.getTypeConverter();
	}

	@Override
	public TypeComparator getTypeComparator() {
		return this.delegate.getTypeComparator();
	}

	@Override
	public OperatorOverloader getOperatorOverloader() {
		return this.delegate.getOperatorOverloader();
	}

	@Override
	public TypedValue assignVariable(String name, Supplier<TypedValue> valueSupplier) {
		return this.delegate.assignVariable(name, valueSupplier);
	}

	@Override
	public void setVariable(String name, @Nullable Object value) {
		this.delegate.setVariable(name, value);
	}

	@Override
	public @Nullable Object lookupVariable(String name) {
		return this.delegate.lookupVariable(name);
	}

}
