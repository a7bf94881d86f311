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

import java.net.URI;
import java.util.regex.Pattern;

import io.github.flaskspring.routing.UrlQuoting;

/**
 * Reads the target of a test's request, which may hold any characters.
 */
final class LenientUri {

	private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

	private LenientUri() {
	}

	/** A percent sign that escapes nothing stands for itself. */
	static URI of(String text) {
		return URI.create(STRAY_PERCENT.matcher(UrlQuoting.quoteLocation(text)).replaceAll("%25"));
	}

}
