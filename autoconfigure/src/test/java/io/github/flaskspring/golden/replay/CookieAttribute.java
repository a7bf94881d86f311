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

package io.github.flaskspring.golden.replay;

import com.fasterxml.jackson.annotation.JsonCreator;
import tools.jackson.databind.JsonNode;

/**
 * What stands behind the name of a cookie attribute.
 *
 * @since 0.1
 */
public sealed interface CookieAttribute {

	/**
	 * Read the notation of the transcripts.
	 * @param node a string, {@code true}, or an object for a value that is free
	 * @return the attribute
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static CookieAttribute of(JsonNode node) {
		if (node.isObject()) {
			return new Opaque();
		}
		return node.isBoolean() ? new Flag() : new Text(node.stringValue());
	}

	/**
	 * A value, as in {@code Path=/}.
	 *
	 * @param value the value
	 */
	record Text(String value) implements CookieAttribute {

		@Override
		public String toString() {
			return "\"" + this.value + "\"";
		}

	}

	/**
	 * No value, as in {@code HttpOnly}.
	 */
	record Flag() implements CookieAttribute {

		@Override
		public String toString() {
			return "no value";
		}

	}

	/**
	 * Any value; only ever expected, never received.
	 */
	record Opaque() implements CookieAttribute {

		@Override
		public String toString() {
			return "any value";
		}

	}

}
