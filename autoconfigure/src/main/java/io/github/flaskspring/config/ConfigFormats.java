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

package io.github.flaskspring.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.InputStreamResource;
import org.springframework.util.ClassUtils;

import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.json.JsonProvider;

/** The formats that configuration files can have without a parser of the user's. */
final class ConfigFormats {

	private static final JsonProvider JSON = new DefaultJsonProvider();

	private ConfigFormats() {
	}

	/** The value of JSON; throws for other text. */
	static @Nullable Object jsonValue(String text) {
		return JSON.loads(text);
	}

	static Map<String, @Nullable Object> properties(InputStream content) throws IOException {
		Properties properties = new Properties();
		properties.load(new InputStreamReader(content, StandardCharsets.UTF_8));
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (String name : properties.stringPropertyNames()) {
			values.put(name, PrefixedEnvironment.load(properties.getProperty(name), ConfigFormats::jsonValue));
		}
		return values;
	}

	static Map<String, @Nullable Object> yaml(InputStream content) {
		if (!ClassUtils.isPresent("org.yaml.snakeyaml.Yaml", ConfigFormats.class.getClassLoader())) {
			throw new IllegalStateException("YAML needs SnakeYAML. Add org.yaml:snakeyaml to the class path.");
		}
		YamlMapFactoryBean yaml = new YamlMapFactoryBean();
		yaml.setResources(new InputStreamResource(content));
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		Map<String, Object> read = yaml.getObject();
		if (read != null) {
			values.putAll(read);
		}
		return values;
	}

	static Map<String, @Nullable Object> json(InputStream content) throws IOException {
		Object value = JSON.loads(new String(content.readAllBytes(), StandardCharsets.UTF_8));
		if (!(value instanceof Map<?, ?> map)) {
			throw new IllegalArgumentException(
					"A JSON configuration file must hold one object, and not '" + value + "'.");
		}
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		map.forEach((key, item) -> values.put(String.valueOf(key), item));
		return values;
	}

}
