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

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Lets contexts follow work to other threads through Micrometer's context propagation:
 * {@code @Async} with {@code spring.task.execution.propagate-context}, executors wrapped
 * by a {@code ContextSnapshot}, Reactor. What arrives is a {@link ContextCopy}.
 *
 * @since 0.1
 */
public final class FlaskThreadLocalAccessor implements ThreadLocalAccessor<ContextCopy> {

	/** The key of the contexts. */
	public static final String KEY = "flask.contexts";

	@Override
	public Object key() {
		return KEY;
	}

	@Override
	public @Nullable ContextCopy getValue() {
		return ContextCopy.capture();
	}

	@Override
	public void setValue(ContextCopy value) {
		value.bind();
	}

	@Override
	public void setValue() {
		ContextCopy.hide();
	}

	@Override
	public void restore(ContextCopy previousValue) {
		ContextCopy.restore(previousValue);
	}

	@Override
	public void restore() {
		ContextCopy.restore(null);
	}

}
