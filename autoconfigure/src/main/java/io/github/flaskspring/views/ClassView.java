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

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;

import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.ViewFunction;

/**
 * The view function of a class. Flask: what {@code as_view} returns. One function may be
 * registered for several rules.
 *
 * @since 0.1
 */
@SuppressWarnings("serial") // serializable by its type only: nobody writes a view
public final class ClassView implements ViewFunction {

	private final String name;

	private final ViewInstances instances;

	private final @Nullable View shared;

	private final ViewFunction decorated;

	private final @Nullable Collection<String> methods;

	private final @Nullable Boolean provideAutomaticOptions;

	private volatile Class<? extends View> viewClass;

	private ClassView(String name, Class<? extends View> type, ViewInstances instances) {
		this.name = name;
		this.instances = instances;
		this.viewClass = type;
		this.methods = ClassAttributes.methods(type);
		this.provideAutomaticOptions = ClassAttributes.provideAutomaticOptions(type);
		this.shared = ClassAttributes.initEveryRequest(type) ? null : instances.make(type);
		this.decorated = decorate(type, new Undecorated());
	}

	static ClassView of(String name, Class<? extends View> type, ViewInstances instances) {
		if (instances instanceof ReflectiveInstances reflective) {
			reflective.constructor(type);
		}
		return new ClassView(name, type, instances);
	}

	private static ViewFunction decorate(Class<?> type, ViewFunction view) {
		ViewFunction decorated = view;
		for (Class<? extends ViewDecorator> decorator : ClassAttributes.decorators(type)) {
			decorated = BeanUtils.instantiateClass(decorator).decorate(decorated);
		}
		return decorated;
	}

	@Override
	public @Nullable Object call(ViewArgs args) throws Exception {
		return this.decorated.call(args);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public @Nullable Collection<String> methods() {
		return this.methods;
	}

	@Override
	public @Nullable Boolean provideAutomaticOptions() {
		return this.provideAutomaticOptions;
	}

	/**
	 * The class. Flask: {@code view_class}.
	 * @return the class of the objects that answer
	 */
	public Class<? extends View> viewClass() {
		return this.viewClass;
	}

	/**
	 * Lets another class answer from the next request on, made with the same arguments.
	 * Flask: an assignment to {@code view_class}.
	 * @param type the class
	 * @throws IllegalStateException if a constructor or an object was given to
	 * {@code asView} in place of a class and its arguments
	 */
	public void viewClass(Class<? extends View> type) {
		if (!(this.instances instanceof ReflectiveInstances reflective)) {
			throw new IllegalStateException("The view '" + this.name + "' was made of a constructor or an object, so"
					+ " its class cannot be replaced. Use View.asView(name, type, arguments...).");
		}
		reflective.constructor(type);
		this.viewClass = type;
	}

	@Override
	public String toString() {
		return "<view '" + this.name + "' of " + this.viewClass.getSimpleName() + ">";
	}

	/** What the decorators are wrapped around. */
	private final class Undecorated implements ViewFunction {

		@Override
		public @Nullable Object call(ViewArgs args) throws Exception {
			View view = (ClassView.this.shared != null) ? ClassView.this.shared
					: ClassView.this.instances.make(ClassView.this.viewClass);
			return view.dispatchRequest(args);
		}

		@Override
		public String name() {
			return ClassView.this.name;
		}

	}

}
