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

import java.util.ArrayList;
import java.util.List;

/** Everything that was registered to run around requests, by scope. */
final class Hooks {

	final ScopedRegistry<BeforeRequestFunction> beforeRequest = new ScopedRegistry<>();

	final ScopedRegistry<AfterRequestFunction> afterRequest = new ScopedRegistry<>();

	final ScopedRegistry<TeardownFunction> teardownRequest = new ScopedRegistry<>();

	final ScopedRegistry<ContextProcessorFunction> contextProcessors = new ScopedRegistry<>();

	final ScopedRegistry<UrlValuePreprocessorFunction> urlValuePreprocessors = new ScopedRegistry<>();

	final ScopedRegistry<UrlDefaultsFunction> urlDefaults = new ScopedRegistry<>();

	final ErrorHandlers errorHandlers = new ErrorHandlers();

	/** Files the hooks of a blueprint under the name it is registered with. */
	void mergeInto(Hooks target, String name) {
		this.beforeRequest.mergeInto(target.beforeRequest, name);
		this.afterRequest.mergeInto(target.afterRequest, name);
		this.teardownRequest.mergeInto(target.teardownRequest, name);
		this.contextProcessors.mergeInto(target.contextProcessors, name);
		this.urlValuePreprocessors.mergeInto(target.urlValuePreprocessors, name);
		this.urlDefaults.mergeInto(target.urlDefaults, name);
		this.errorHandlers.mergeInto(target.errorHandlers, name);
	}

	List<RegisteredHook> list() {
		List<RegisteredHook> all = new ArrayList<>();
		this.urlValuePreprocessors.list("url_value_preprocessor", all);
		this.beforeRequest.list("before_request", all);
		this.afterRequest.list("after_request", all);
		this.teardownRequest.list("teardown_request", all);
		this.contextProcessors.list("context_processor", all);
		this.urlDefaults.list("url_defaults", all);
		this.errorHandlers.list(all);
		return all;
	}

	static BeforeRequestFunction silent(Action action) {
		return () -> {
			action.run();
			return null;
		};
	}

	static <E extends Throwable> void addErrorHandler(Hooks hooks, Class<E> type,
			ErrorHandlerFunction<? super E> handler) {
		if (!Exception.class.isAssignableFrom(type) && type != Throwable.class) {
			throw new IllegalArgumentException("'" + type.getSimpleName() + "' is not a subclass of Exception."
					+ " Handlers can only be registered for Exception classes or HTTP error codes.");
		}
		hooks.errorHandlers.add(null, type, handler);
	}

	static String join(String first, String second) {
		return first.isEmpty() ? second : first + "." + second;
	}

}
