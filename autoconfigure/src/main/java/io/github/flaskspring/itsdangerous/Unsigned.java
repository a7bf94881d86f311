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

package io.github.flaskspring.itsdangerous;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a matching signature protects.
 *
 * @param value the value without its signature
 * @param dateSigned when it was signed, null for signatures without time
 * @param keyIndex which of the secret keys made the signature, counted from the oldest
 * @param newestKey whether that is the key that signs today; if not, a rotated key is
 * still in use
 * @param <T> the type of the value
 * @since 0.1
 */
public record Unsigned<T extends @Nullable Object>(T value, @Nullable Instant dateSigned, int keyIndex,
		boolean newestKey) {

	<U extends @Nullable Object> Unsigned<U> with(U newValue, @Nullable Instant newDateSigned) {
		return new Unsigned<>(newValue, newDateSigned, this.keyIndex, this.newestKey);
	}

}
