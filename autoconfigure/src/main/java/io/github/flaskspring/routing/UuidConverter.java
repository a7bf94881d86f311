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

package io.github.flaskspring.routing;

import java.util.UUID;

/**
 * Accepts the canonical form of a UUID and passes it as {@link UUID}. Werkzeug:
 * {@code UUIDConverter}.
 */
final class UuidConverter implements ScanningConverter {

	@Override
	public Object toJava(String text) {
		return UUID.fromString(text);
	}

	@Override
	public String toUrl(Object value) {
		return PythonText.str(value);
	}

	@Override
	public String regex() {
		return "[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}";
	}

	@Override
	public Scanner scanner() {
		return UuidScanner.INSTANCE;
	}

}
