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

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that a step sends beside, or instead of, those of its jar.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({ @JsonSubTypes.Type(ExplicitCookie.Literal.class), @JsonSubTypes.Type(ExplicitCookie.Minted.class),
		@JsonSubTypes.Type(ExplicitCookie.Tampered.class) })
public sealed interface ExplicitCookie {

	/**
	 * The name of the cookie.
	 * @return the name
	 */
	String name();

	/**
	 * A cookie sent as written.
	 *
	 * @param name the name
	 * @param value the value
	 */
	record Literal(String name, String value) implements ExplicitCookie {
	}

	/**
	 * A session cookie that the client signs itself.
	 *
	 * @param name the name
	 * @param mint what to sign
	 */
	record Minted(String name, Mint mint) implements ExplicitCookie {
	}

	/**
	 * The jar's cookie with one character changed.
	 *
	 * @param name the name
	 * @param tamper the part that is changed
	 */
	record Tampered(String name, Part tamper) implements ExplicitCookie {

		String spoil(String value) {
			int at = Math.max(0, Math.min(this.tamper.position(value), value.length()));
			String rest = (at < value.length()) ? value.substring(at + 1) : "";
			return value.substring(0, at) + (value.startsWith("A", at) ? "B" : "A") + rest;
		}

	}

	/**
	 * What a minted cookie holds.
	 *
	 * @param payload the tagged JSON
	 * @param age how many seconds ago it was signed
	 * @param secret another key than the application's
	 * @param salt another salt than Flask's
	 */
	record Mint(String payload, long age, @Nullable Secret secret, @Nullable String salt) {
	}

	/**
	 * The parts of a signed value.
	 */
	enum Part {

		/** What is signed. */
		@JsonProperty("payload")
		PAYLOAD,

		/** When it was signed. */
		@JsonProperty("timestamp")
		TIMESTAMP,

		/** The signature. */
		@JsonProperty("signature")
		SIGNATURE;

		int position(String value) {
			return switch (this) {
				case PAYLOAD -> 2;
				case TIMESTAMP -> value.lastIndexOf('.') - 2;
				case SIGNATURE -> value.length() - 5;
			};
		}

	}

}
