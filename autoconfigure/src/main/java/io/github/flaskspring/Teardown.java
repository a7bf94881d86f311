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

/** Runs teardown functions so that a failing one does not stop the others. */
final class Teardown {

	private Teardown() {
	}

	static void run(List<TeardownFunction> functions, @Nullable Throwable error, Runnable signal) {
		RuntimeException failure = null;
		for (TeardownFunction function : functions) {
			failure = attempt(() -> function.call(error), failure);
		}
		failure = attempt(signal::run, failure);
		if (failure != null) {
			throw failure;
		}
	}

	private static @Nullable RuntimeException attempt(Action action, @Nullable RuntimeException before) {
		try {
			action.run();
			return before;
		}
		catch (Exception ex) {
			RuntimeException failure = (ex instanceof RuntimeException unchecked) ? unchecked
					: new TeardownException(ex);
			if (before == null) {
				return failure;
			}
			before.addSuppressed(failure);
			return before;
		}
	}

}
