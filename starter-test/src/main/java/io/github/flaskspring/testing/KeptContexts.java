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
package io.github.flaskspring.testing;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.ContextSnapshot;

/** The contexts of the last request, which a test may look at. */
final class KeptContexts {

	private final Deque<Runnable> pushed = new ArrayDeque<>();

	private boolean keeping;

	void begin() {
		if (this.keeping) {
			throw new IllegalStateException(
					"Cannot nest client invocations: the client keeps contexts already. End the other block first.");
		}
		this.keeping = true;
	}

	void keep(@Nullable RequestTrace trace) {
		ContextSnapshot contexts = (trace != null) ? trace.contexts() : null;
		if (this.keeping && contexts != null) {
			this.pushed.push(contexts.push());
		}
	}

	/** Ends all, whatever goes wrong. */
	void pop() {
		if (!this.pushed.isEmpty()) {
			try {
				this.pushed.pop().run();
			}
			finally {
				pop();
			}
		}
	}

	void end() {
		this.keeping = false;
		pop();
	}

}
