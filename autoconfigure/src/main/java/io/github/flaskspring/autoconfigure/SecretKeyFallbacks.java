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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

import io.github.flaskspring.json.DefaultJsonProvider;

/**
 * Sees to it that old keys are what was meant. Spring would cut a single value at its
 * commas, Python even between all characters, and each piece would be a key that is easy
 * to guess. A JSON list is one value too, and Flask reads it from the environment.
 */
final class SecretKeyFallbacks {

	static final String PROPERTY = "flask.secret-key-fallbacks";

	private static final ConfigurationPropertyName NAME = ConfigurationPropertyName.of(PROPERTY);

	private final Environment environment;

	SecretKeyFallbacks(Environment environment) {
		this.environment = environment;
	}

	/** The old keys, given those that Spring has bound. */
	@Nullable List<String> checked(@Nullable List<String> bound) {
		List<String> keys = isSingleValue() ? fromJson() : bound;
		if (keys != null && keys.stream().anyMatch((key) -> key.length() < 2)) {
			throw new SecretKeyFallbacksException(
					"contains a key of less than two characters, which anybody can guess");
		}
		return keys;
	}

	/** The source that the binder takes the list from decides. */
	private boolean isSingleValue() {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty property = source.getConfigurationProperty(NAME);
			if (property != null) {
				return !(property.getValue() instanceof Collection<?>);
			}
			if (source.containsDescendantOf(NAME) == ConfigurationPropertyState.PRESENT) {
				return false;
			}
		}
		return false;
	}

	private List<String> fromJson() {
		String value = Binder.get(this.environment).bind(PROPERTY, String.class).orElse("");
		if (value.isBlank()) {
			return List.of();
		}
		List<String> keys = new ArrayList<>();
		for (Object key : jsonList(value)) {
			if (!(key instanceof String text)) {
				throw new SecretKeyFallbacksException("is a JSON list, but not all of its items are texts");
			}
			keys.add(text);
		}
		return keys;
	}

	private static List<?> jsonList(String value) {
		try {
			if (new DefaultJsonProvider().loads(value) instanceof List<?> list) {
				return list;
			}
		}
		catch (RuntimeException ex) {
			// the text of the failure would show the key
		}
		throw new SecretKeyFallbacksException("is a single value");
	}

}
