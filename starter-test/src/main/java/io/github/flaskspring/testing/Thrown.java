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

import jakarta.servlet.ServletException;

/** Lets a test see the very exception that the application threw. */
final class Thrown {

	private Thrown() {
	}

	/** What a container has wrapped. */
	static Exception unwrap(Exception error) {
		Throwable current = error;
		while (current instanceof ServletException wrapper && wrapper.getCause() != null) {
			current = wrapper.getCause();
		}
		if (current instanceof Error fatal) {
			throw fatal;
		}
		return (Exception) current;
	}

	/** A checked exception needs no declaration to pass. */
	static RuntimeException unchanged(Exception error) {
		return Thrown.<RuntimeException>raise(error);
	}

	@SuppressWarnings("unchecked")
	private static <E extends Exception> RuntimeException raise(Exception error) throws E {
		throw (E) error;
	}

}
