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

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Ends something in several steps of which a failing one does not stop the others. The
 * first failure is thrown at the end, with the others suppressed in it.
 */
final class Teardown {

	private @Nullable RuntimeException failure;

	static void run(List<TeardownFunction> functions, @Nullable Throwable error, Runnable signal) {
		Teardown teardown = new Teardown();
		for (TeardownFunction function : functions) {
			teardown.step(() -> function.call(error));
		}
		teardown.step(signal::run);
		teardown.finish();
	}

	void step(Action action) {
		try {
			action.run();
		}
		catch (Exception ex) {
			add((ex instanceof RuntimeException unchecked) ? unchecked : new TeardownException(ex));
		}
	}

	private void add(RuntimeException next) {
		if (this.failure == null) {
			this.failure = next;
		}
		else if (this.failure != next) {
			this.failure.addSuppressed(next);
		}
	}

	void finish() {
		if (this.failure != null) {
			throw this.failure;
		}
	}

}
