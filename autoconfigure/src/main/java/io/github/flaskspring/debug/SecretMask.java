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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Hides secrets: values whose names sound like one, passwords in URLs, and those values
 * again wherever else they appear, in the message of an exception or in a line of source.
 */
final class SecretMask {

	static final String MASK = "********";

	/** Shorter values would be found in innocent words. */
	private static final int SHORTEST = 6;

	private static final Pattern NAMES = Pattern
		.compile("SECRET|PASS|PWD|TOKEN|CREDENTIAL|PRIVATE|SIGNATURE|KEY|CSRF|XSRF|SALT"
				+ "|^(PROXY-)?AUTHORIZATION$|^(SET-)?COOKIE2?$");

	private static final Pattern PASSWORD_IN_URL = Pattern
		.compile("(\\b[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s:/@]*):[^\\s/@]+@");

	private final Set<String> secrets = new LinkedHashSet<>();

	boolean isSecret(String name) {
		return NAMES.matcher(name.toUpperCase(Locale.ROOT)).find();
	}

	/** A value to show, and to remember if it is not to be shown. */
	@Nullable Object mask(String name, @Nullable Object value) {
		if (value == null || value instanceof Boolean) {
			return value;
		}
		if (isSecret(name)) {
			remember(value);
			return MASK;
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> masked = new LinkedHashMap<>();
			map.forEach((key, item) -> masked.put(String.valueOf(key), mask(String.valueOf(key), item)));
			return masked;
		}
		return value;
	}

	/** Whatever the value is shown as. */
	void remember(@Nullable Object value) {
		if (value instanceof Iterable<?> values) {
			values.forEach(this::remember);
		}
		else if (value instanceof Map<?, ?> map) {
			map.values().forEach(this::remember);
		}
		else if (value instanceof CharSequence text && text.length() >= SHORTEST) {
			this.secrets.add(text.toString());
		}
	}

	/** A text without the secrets that are known by now. */
	String scrub(String text) {
		String clean = text;
		List<String> longestFirst = new ArrayList<>(this.secrets);
		longestFirst.sort(Comparator.comparing(String::length).reversed());
		for (String secret : longestFirst) {
			clean = clean.replace(secret, MASK);
		}
		return clean.contains("://") ? PASSWORD_IN_URL.matcher(clean).replaceAll("$1:" + MASK + "@") : clean;
	}

}
