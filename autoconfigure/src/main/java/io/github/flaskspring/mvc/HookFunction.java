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

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.AfterRequestFunction;
import io.github.flaskspring.BeforeRequestFunction;
import io.github.flaskspring.ContextProcessorFunction;
import io.github.flaskspring.ErrorHandlerFunction;
import io.github.flaskspring.Response;
import io.github.flaskspring.TeardownFunction;
import io.github.flaskspring.UrlDefaultsFunction;
import io.github.flaskspring.UrlValuePreprocessorFunction;
import io.github.flaskspring.ViewArgs;

/** Methods of beans as hooks. Not lambdas, so that a list of hooks can name them. */
abstract class HookFunction {

	private final HookMethod hook;

	private HookFunction(HookMethod hook) {
		this.hook = hook;
	}

	final HookMethod hook() {
		return this.hook;
	}

	@Override
	public final String toString() {
		return this.hook.toString();
	}

	final <T> T required(@Nullable T result) {
		if (result == null) {
			throw new IllegalStateException("The hook " + this.hook.signature() + " returned null.");
		}
		return result;
	}

	static final class Before extends HookFunction implements BeforeRequestFunction {

		Before(HookMethod hook) {
			super(hook);
		}

		@Override
		public @Nullable Object call() throws Exception {
			return hook().call();
		}

	}

	static final class After extends HookFunction implements AfterRequestFunction {

		After(HookMethod hook) {
			super(hook);
		}

		@Override
		public Response call(Response response) throws Exception {
			Object result = hook().call(response);
			return hook().isVoid() ? response : required((Response) result);
		}

	}

	static final class TearingDown extends HookFunction implements TeardownFunction {

		TearingDown(HookMethod hook) {
			super(hook);
		}

		@Override
		public void call(@Nullable Throwable error) throws Exception {
			hook().call(error);
		}

	}

	static final class Processor extends HookFunction implements ContextProcessorFunction {

		Processor(HookMethod hook) {
			super(hook);
		}

		@Override
		@SuppressWarnings("unchecked")
		public Map<String, ? extends @Nullable Object> call() {
			return required((Map<String, ? extends @Nullable Object>) hook().callUnchecked());
		}

	}

	static final class Preprocessor extends HookFunction implements UrlValuePreprocessorFunction {

		Preprocessor(HookMethod hook) {
			super(hook);
		}

		@Override
		public void call(@Nullable String endpoint, @Nullable ViewArgs values) throws Exception {
			hook().call(endpoint, values);
		}

	}

	static final class Defaults extends HookFunction implements UrlDefaultsFunction {

		Defaults(HookMethod hook) {
			super(hook);
		}

		@Override
		public void call(String endpoint, Map<String, @Nullable Object> values) {
			hook().callUnchecked(endpoint, values);
		}

	}

	static final class Handler extends HookFunction implements ErrorHandlerFunction<Throwable> {

		Handler(HookMethod hook) {
			super(hook);
		}

		@Override
		public @Nullable Object call(Throwable error) throws Exception {
			return hook().call(error);
		}

	}

}
