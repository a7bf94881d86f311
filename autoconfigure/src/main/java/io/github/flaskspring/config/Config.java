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

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The configuration of an application, by Flask's key names. Flask: {@code Config}. It is
 * live: a change is seen by the next reader. Reading takes no lock. <pre class="code">
 * app.config().put("SESSION_COOKIE_NAME", "sid");
 * app.config().fromFile("settings.yml");
 * app.config().fromPrefixedEnv();
 * </pre>
 *
 * <p>
 * What is loaded from objects, maps and files counts if its key is in upper case.
 *
 * @since 0.1
 */
public final class Config extends LiveMap {

	private final Supplier<Map<String, String>> environment;

	private volatile Path rootPath = Path.of("");

	/** A configuration that holds Flask's defaults. */
	public Config() {
		this(System::getenv);
	}

	Config(Supplier<Map<String, String>> environment) {
		super(ConfigDefaults.values());
		this.environment = environment;
	}

	/**
	 * The folder that relative file names start from. Flask: {@code root_path}.
	 * @return the folder, by default the working directory
	 */
	public Path rootPath() {
		return this.rootPath;
	}

	/**
	 * Sets the folder that relative file names start from. Flask: {@code root_path}.
	 * @param folder the folder
	 * @return this
	 */
	public Config rootPath(Path folder) {
		this.rootPath = folder;
		return this;
	}

	/**
	 * Takes the constants of a class or interface, inherited ones too, or the fields of
	 * an object and its methods without parameters. Flask: {@code from_object}.
	 * @param source an object, a class, or the name of a class
	 * @throws IllegalArgumentException if there is no class of that name
	 */
	public void fromObject(Object source) {
		putAll(ConfigSource.read(source));
	}

	/**
	 * Takes the entries of a map whose keys are in upper case. Flask:
	 * {@code from_mapping}.
	 * @param mapping the map
	 * @return true
	 */
	public boolean fromMapping(Map<String, ? extends @Nullable Object> mapping) {
		putAll(ConfigSource.upperCase(mapping));
		return true;
	}

	/**
	 * Takes those pairs whose keys are in upper case; later ones win. Flask:
	 * {@code from_mapping}.
	 * @param pairs keys with their values
	 * @return true
	 */
	public boolean fromMapping(Iterable<? extends Map.Entry<String, ? extends @Nullable Object>> pairs) {
		Map<String, @Nullable Object> mapping = new LinkedHashMap<>();
		pairs.forEach((pair) -> mapping.put(pair.getKey(), pair.getValue()));
		return fromMapping(mapping);
	}

	/**
	 * Takes the settings of a file whose keys are in upper case. Flask:
	 * {@code from_pyfile}.
	 * @param fileName a {@code .properties}, {@code .yml}, {@code .yaml} or {@code .json}
	 * file; values in properties are JSON where they can be, else text
	 * @return true
	 * @throws ConfigFileException if the file cannot be read
	 */
	public boolean fromFile(String fileName) {
		return fromFile(fileName, false);
	}

	/**
	 * Takes the settings of a file. Flask: {@code from_pyfile}.
	 * @param fileName a file as in {@link #fromFile(String)}
	 * @param silent whether the file may be missing
	 * @return whether the file was there
	 * @throws ConfigFileException if the file cannot be read
	 */
	public boolean fromFile(String fileName, boolean silent) {
		return fromFile(fileName, ConfigFileParser.byName(fileName), silent);
	}

	/**
	 * Takes the settings of a file of any format. Flask: {@code from_file}.
	 * @param fileName the file
	 * @param parser reads the file
	 * @param silent whether the file may be missing
	 * @return whether the file was there
	 * @throws ConfigFileException if the file cannot be read
	 */
	public boolean fromFile(String fileName, ConfigFileParser parser, boolean silent) {
		Map<String, ?> mapping = ConfigFile.read(this.rootPath.resolve(fileName), parser, silent);
		return mapping != null && fromMapping(mapping);
	}

	/**
	 * Takes the settings of a file that an environment variable names. Flask:
	 * {@code from_envvar}.
	 * @param variable the environment variable
	 * @return true
	 * @throws IllegalStateException if the variable is not set
	 * @throws ConfigFileException if the file cannot be read
	 */
	public boolean fromEnvvar(String variable) {
		return fromEnvvar(variable, false);
	}

	/**
	 * Takes the settings of a file that an environment variable names. Flask:
	 * {@code from_envvar}.
	 * @param variable the environment variable
	 * @param silent whether the variable may be unset and the file be missing
	 * @return whether the file was there
	 * @throws IllegalStateException if the variable is not set
	 * @throws ConfigFileException if the file cannot be read
	 */
	public boolean fromEnvvar(String variable, boolean silent) {
		String fileName = this.environment.get().get(variable);
		if (fileName != null && !fileName.isEmpty()) {
			return fromFile(fileName, silent);
		}
		if (silent) {
			return false;
		}
		throw new IllegalStateException("The environment variable '" + variable
				+ "' is not set and as such configuration could not be loaded. Set this variable and make it point to"
				+ " a configuration file");
	}

	/**
	 * Takes the environment variables that start with {@code FLASK_}.
	 * @return true
	 */
	public boolean fromPrefixedEnv() {
		return fromPrefixedEnv("FLASK");
	}

	/**
	 * Takes the environment variables of a prefix; values are JSON if they can be.
	 * @param prefix the prefix without its underscore
	 * @return true
	 * @see #fromPrefixedEnv(String, Function)
	 */
	public boolean fromPrefixedEnv(String prefix) {
		return fromPrefixedEnv(prefix, ConfigFormats::jsonValue);
	}

	/**
	 * Takes the environment variables of a prefix, in sorted order. Two underscores lead
	 * into a map: {@code FLASK_MAIL__PORT=25} sets {@code PORT} of {@code MAIL}. Flask:
	 * {@code from_prefixed_env}.
	 * @param prefix the prefix without its underscore
	 * @param loads reads a value; it stays text if this throws
	 * @return true
	 * @throws IllegalArgumentException if two underscores lead into something else
	 */
	public boolean fromPrefixedEnv(String prefix, Function<String, ? extends @Nullable Object> loads) {
		PrefixedEnvironment variables = new PrefixedEnvironment(prefix + "_", loads);
		change((values) -> variables.addTo(values, this.environment.get()));
		return true;
	}

	/**
	 * The settings whose keys start alike, by the rest of their keys in lower case.
	 * Flask: {@code get_namespace}.
	 * @param namespace how the keys start, such as {@code "MAIL_"}
	 * @return the settings
	 */
	public Map<String, @Nullable Object> getNamespace(String namespace) {
		return getNamespace(namespace, true, true);
	}

	/**
	 * The settings whose keys start alike. Flask: {@code get_namespace}.
	 * @param namespace how the keys start, such as {@code "MAIL_"}
	 * @param lowercase whether the keys become lower case
	 * @param trimNamespace whether the keys lose their start
	 * @return the settings
	 */
	public Map<String, @Nullable Object> getNamespace(String namespace, boolean lowercase, boolean trimNamespace) {
		Map<String, @Nullable Object> found = new LinkedHashMap<>();
		forEach((key, value) -> {
			if (key.startsWith(namespace)) {
				String name = trimNamespace ? key.substring(namespace.length()) : key;
				found.put(lowercase ? name.toLowerCase(Locale.ROOT) : name, value);
			}
		});
		return found;
	}

	@Override
	public String toString() {
		return "<Config " + keySet() + ">";
	}

}
