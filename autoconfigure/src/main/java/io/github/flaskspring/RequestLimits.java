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

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.config.Config;

/**
 * The limits of a request's body: those of the configuration unless set for the request.
 */
final class RequestLimits {

	private @Nullable Config config;

	private @Nullable Long contentLength;

	private @Nullable Long formMemorySize;

	private @Nullable Integer formParts;

	void app(Flask app) {
		this.config = app.config();
	}

	private @Nullable Long configured(String key) {
		return (this.config != null) ? this.config.getLong(key) : null;
	}

	@Nullable Long maxContentLength() {
		return (this.contentLength != null) ? this.contentLength : configured("MAX_CONTENT_LENGTH");
	}

	void maxContentLength(@Nullable Long bytes) {
		this.contentLength = bytes;
	}

	@Nullable Long maxFormMemorySize() {
		return (this.formMemorySize != null) ? this.formMemorySize : configured("MAX_FORM_MEMORY_SIZE");
	}

	void maxFormMemorySize(@Nullable Long bytes) {
		this.formMemorySize = bytes;
	}

	@Nullable Integer maxFormParts() {
		if (this.formParts != null) {
			return this.formParts;
		}
		Long parts = configured("MAX_FORM_PARTS");
		return (parts != null) ? Math.toIntExact(parts) : null;
	}

	void maxFormParts(@Nullable Integer parts) {
		this.formParts = parts;
	}

}
