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
import org.springframework.expression.spel.support.MapAccessor;

/**
 * Thymeleaf's evaluation context with Flask's functions and properties in front. Its
 * rules about which types and members may be used stay in force. Like the one it wraps,
 * it belongs to one rendering.
 */
final class FlaskEvaluationContext implements IThymeleafEvaluationContext {

	/**
	 * Another object than Thymeleaf's, so that SpEL does not go on with what it found
	 * where more is open.
	 */
	private static final MapAccessor RESTRICTED_MAPS = new MapAccessor();

	private final IThymeleafEvaluationContext delegate;

	private final KeywordArguments keywords = new KeywordArguments();

	private @Nullable List<PropertyAccessor> propertyAccessors;

	private @Nullable List<PropertyAccessor> restrictedPropertyAccessors;

	private @Nullable List<MethodResolver> methodResolvers;

	private @Nullable List<MethodResolver> restrictedMethodResolvers;

	FlaskEvaluationContext(IThymeleafEvaluationContext delegate) {
		this.delegate = delegate;
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

	@Override
	public List<PropertyAccessor> getPropertyAccessors() {
		if (isVariableAccessRestricted()) {
			if (this.restrictedPropertyAccessors == null) {
				this.restrictedPropertyAccessors = withFlask(this.delegate.getPropertyAccessors(), true);
			}
			return this.restrictedPropertyAccessors;
		}
		if (this.propertyAccessors == null) {
			this.propertyAccessors = withFlask(this.delegate.getPropertyAccessors(), false);
		}
		return this.propertyAccessors;
	}

	private static List<PropertyAccessor> withFlask(List<PropertyAccessor> accessors, boolean restricted) {
		List<PropertyAccessor> all = new ArrayList<>(accessors.size() + 3);
		all.add(RootAccessor.INSTANCE);
		all.add(RequestAccess.INSTANCE);
		all.add(KeyedAccess.INSTANCE);
		for (PropertyAccessor accessor : accessors) {
			all.add((restricted && accessor instanceof MapAccessor) ? RESTRICTED_MAPS : accessor);
		}
		return all;
	}

	@Override
	public List<MethodResolver> getMethodResolvers() {
		if (isVariableAccessRestricted()) {
			if (this.restrictedMethodResolvers == null) {
				this.restrictedMethodResolvers = withFlask(this.delegate.getMethodResolvers());
			}
			return this.restrictedMethodResolvers;
		}
		if (this.methodResolvers == null) {
			this.methodResolvers = withFlask(this.delegate.getMethodResolvers());
		}
		return this.methodResolvers;
	}

	private static List<MethodResolver> withFlask(List<MethodResolver> resolvers) {
		List<MethodResolver> all = new ArrayList<>(resolvers.size() + 2);
		all.add(FunctionResolver.INSTANCE);
		all.add(new RequestMethodResolver(resolvers));
		all.addAll(resolvers);
		return all;
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
