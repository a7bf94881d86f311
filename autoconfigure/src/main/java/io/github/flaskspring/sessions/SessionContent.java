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

package io.github.flaskspring.sessions;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

import io.github.flaskspring.itsdangerous.PayloadSerializer;

/**
 * The content of a session: whatever its serializer writes, read as a map. The serializer
 * is made for the first cookie, which many applications never see.
 */
final class SessionContent implements PayloadSerializer<Map<String, @Nullable Object>> {

	private final SingletonSupplier<PayloadSerializer<@Nullable Object>> serializer;

	SessionContent(Supplier<PayloadSerializer<@Nullable Object>> serializer) {
		this.serializer = SingletonSupplier.of(serializer);
	}

	@Override
	public String dumps(Map<String, @Nullable Object> content) {
		return this.serializer.obtain().dumps(content);
	}

	@Override
	public Map<String, @Nullable Object> loads(String text) {
		return PythonDict.of(this.serializer.obtain().loads(text));
	}

}
