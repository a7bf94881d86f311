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

package io.github.flaskspring.http;

import org.jspecify.annotations.Nullable;

/**
 * How much of a form is accepted.
 *
 * @param maxFormMemorySize the largest field and the largest form without files in bytes,
 * or null for any size; Flask's MAX_FORM_MEMORY_SIZE
 * @param maxFormParts the largest number of parts of a multipart form, or null for any
 * number; Flask's MAX_FORM_PARTS
 * @since 0.1
 */
public record FormLimits(@Nullable Long maxFormMemorySize, @Nullable Integer maxFormParts) {

	/** Flask's defaults: 500 kB and 1000 parts. */
	public static final FormLimits DEFAULT = new FormLimits(500_000L, 1_000);

	/** No limits. */
	public static final FormLimits NONE = new FormLimits(null, null);

	void checkMemory(long size) {
		if (this.maxFormMemorySize != null && size > this.maxFormMemorySize) {
			throw new ContentTooLargeException("MAX_FORM_MEMORY_SIZE", this.maxFormMemorySize);
		}
	}

	void checkParts(int parts) {
		if (this.maxFormParts != null && parts > this.maxFormParts) {
			throw new ContentTooLargeException("MAX_FORM_PARTS", this.maxFormParts);
		}
	}

}
