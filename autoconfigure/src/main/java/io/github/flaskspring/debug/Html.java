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

package io.github.flaskspring.debug;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.markupsafe.Markup;

/** Writes HTML: markup of ours as it is, everything else without secrets and escaped. */
final class Html {

	private final StringBuilder out = new StringBuilder(16_384);

	private final SecretMask mask;

	Html(SecretMask mask) {
		this.mask = mask;
	}

	Html raw(String markup) {
		this.out.append(markup);
		return this;
	}

	Html text(@Nullable Object value) {
		this.out.append(Markup.escape(this.mask.scrub(String.valueOf(value))).html());
		return this;
	}

	@Override
	public String toString() {
		return this.out.toString();
	}

}
