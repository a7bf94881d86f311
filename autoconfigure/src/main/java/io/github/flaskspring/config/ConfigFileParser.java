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
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration file of some format. Flask: the parameter {@code load} of
 * {@code from_file}. <pre class=
 * "code">app.config().fromFile("config.toml", (content) -&gt; toml.read(content), false);</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ConfigFileParser {

	/**
	 * Reads the settings.
	 * @param content the bytes of the file
	 * @return the settings; those whose key is not in upper case are left out
	 * @throws IOException if reading fails
	 */
	Map<String, ? extends @Nullable Object> parse(InputStream content) throws IOException;

	/**
	 * The parser for a file by the end of its name.
	 * @param fileName the name
	 * @return a parser of properties, YAML or JSON
	 * @throws IllegalArgumentException if the name ends otherwise
	 */
	static ConfigFileParser byName(String fileName) {
		if (fileName.endsWith(".properties")) {
			return ConfigFormats::properties;
		}
		if (fileName.endsWith(".yml") || fileName.endsWith(".yaml")) {
			return ConfigFormats::yaml;
		}
		if (fileName.endsWith(".json")) {
			return ConfigFormats::json;
		}
		throw new IllegalArgumentException("The format of the configuration file '" + fileName
				+ "' is unknown. Name it .properties, .yml, .yaml or .json, or give a parser of your own.");
	}

}
