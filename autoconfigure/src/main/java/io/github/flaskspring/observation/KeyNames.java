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

package io.github.flaskspring.observation;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How names and values of keys are written. */
final class KeyNames {

	/** The value of a key that does not apply. */
	static final String NONE = "none";

	private KeyNames() {
	}

	/** {@code ENDPOINT} as {@code endpoint}. */
	static String dotted(String constant) {
		return constant.toLowerCase(Locale.ROOT).replace('_', '.');
	}

	/** The blueprint of an endpoint, with its parents. */
	static String blueprint(@Nullable String endpoint) {
		int dot = (endpoint != null) ? endpoint.lastIndexOf('.') : -1;
		return (endpoint != null && dot > 0) ? endpoint.substring(0, dot) : NONE;
	}

	/** The name of an exception's class, or of the closest superclass that has one. */
	static String exception(@Nullable Throwable error) {
		Class<?> type = (error != null) ? error.getClass() : null;
		while (type != null && type.getSimpleName().isEmpty()) {
			type = type.getSuperclass();
		}
		return (type != null) ? type.getSimpleName() : NONE;
	}

}
