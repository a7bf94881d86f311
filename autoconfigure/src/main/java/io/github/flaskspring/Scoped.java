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

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Python's {@code with} block: an end that is told of the exception that left. */
final class Scoped {

	private Scoped() {
	}

	static void run(Runnable work, Consumer<@Nullable Throwable> end) {
		Throwable error = null;
		try {
			work.run();
		}
		catch (RuntimeException | Error ex) {
			error = ex;
			throw ex;
		}
		finally {
			end.accept(error);
		}
	}

	static <T extends @Nullable Object> T call(Callable<T> work, Consumer<@Nullable Throwable> end) throws Exception {
		Throwable error = null;
		try {
			return work.call();
		}
		catch (Exception | Error ex) {
			error = ex;
			throw ex;
		}
		finally {
			end.accept(error);
		}
	}

}
