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

package io.github.flaskspring.autoconfigure;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Refuses settings with which no browser or nobody's safety could live. */
final class SettingsCheck {

	private static final Set<String> SAME_SITE = Set.of("strict", "lax", "none");

	private SettingsCheck() {
	}

	static void check(FlaskProperties properties) {
		checkSecretKey(properties.getSecretKey());
		String sameSite = properties.getSessionCookieSamesite();
		if (sameSite != null && !sameSite.isEmpty()) {
			checkSameSite(sameSite, Boolean.TRUE.equals(properties.getSessionCookieSecure()));
		}
	}

	private static void checkSecretKey(@Nullable String key) {
		if (key != null && key.length() == 1) {
			throw new InvalidSettingException("flask.secret-key", "is a single character, which anybody can guess",
					"Use a long random text. This prints a good key: openssl rand -hex 32");
		}
	}

	private static void checkSameSite(String value, boolean secure) {
		if (!SAME_SITE.contains(value.toLowerCase(Locale.ROOT))) {
			throw new InvalidSettingException("flask.session-cookie-samesite", "is '" + value + "'",
					"Use Strict, Lax or None, or leave it out.");
		}
		if (value.equalsIgnoreCase("None") && !secure) {
			throw new InvalidSettingException("flask.session-cookie-samesite",
					"is 'None', but the cookie is not secure, so browsers would throw it away",
					"Set flask.session-cookie-secure=true as well and serve over TLS, or use Lax.");
		}
	}

}
