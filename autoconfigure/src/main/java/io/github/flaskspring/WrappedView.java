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
package io.github.flaskspring;

import java.lang.reflect.Method;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** A function in place of a view, with the view's name and options. */
record WrappedView(ViewFunction view, ViewFunction wrapper) implements ViewFunction {

	@Override
	public @Nullable Object call(ViewArgs args) throws Exception {
		return this.wrapper.call(args);
	}

	@Override
	public ViewFunction unwrapped() {
		return this.view.unwrapped();
	}

	@Override
	public @Nullable String name() {
		return (this.view.name() != null) ? this.view.name() : EndpointNames.ofReference(this.view);
	}

	@Override
	public @Nullable Method method() {
		return this.view.method();
	}

	@Override
	public @Nullable Collection<String> methods() {
		return this.view.methods();
	}

	@Override
	public Collection<String> requiredMethods() {
		return this.view.requiredMethods();
	}

	@Override
	public @Nullable Boolean provideAutomaticOptions() {
		return this.view.provideAutomaticOptions();
	}

}
