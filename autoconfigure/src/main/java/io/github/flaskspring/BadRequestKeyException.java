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

/**
 * The 400 for a missing key of a form, a query, cookies or files. Werkzeug:
 * {@code BadRequestKeyError}. The page names the key only in debug mode.
 *
 * @since 0.1
 */
public class BadRequestKeyException extends BadRequestException {

	private static final long serialVersionUID = 1L;

	private final String key;

	private boolean showException;

	/**
	 * For a missing key.
	 * @param key the key
	 */
	public BadRequestKeyException(String key) {
		this.key = key;
	}

	/**
	 * The missing key.
	 * @return the key
	 */
	public String key() {
		return this.key;
	}

	/**
	 * Whether the description names the key. Flask: {@code show_exception}.
	 * @param show true in debug mode
	 */
	public void showException(boolean show) {
		this.showException = show;
	}

	@Override
	public @Nullable String description() {
		return this.showException ? super.description() + "\nKeyError: '" + this.key + "'" : super.description();
	}

}
