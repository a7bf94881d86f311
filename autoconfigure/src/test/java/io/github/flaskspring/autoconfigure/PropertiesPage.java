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

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.springframework.util.ClassUtils;

import io.github.flaskspring.config.Config;

/** Writes the page of all properties from the metadata that IDEs complete them by. */
final class PropertiesPage {

	static final String COMMAND = "mvn -pl autoconfigure test -Dtest=FlaskMetadataTests -Dproperties.write=true";

	private static final Set<String> FLASK = new Config().keySet();

	private final TreeMap<String, JsonNode> properties = new TreeMap<>();

	private final StringBuilder out = new StringBuilder();

	private PropertiesPage(JsonNode metadata) {
		metadata.get("properties")
			.forEach((property) -> this.properties.put(property.get("name").stringValue(), property));
	}

	static String of(JsonNode metadata) {
		PropertiesPage page = new PropertiesPage(metadata);
		page.introduction();
		page.section("Flask's keys", "In the configuration each has its name in capitals: `SESSION_COOKIE_NAME`.",
				PropertiesPage::isOfFlask);
		page.section("Keys of this library", "Flask knows these as arguments of `Flask(...)`, or not at all.",
				(name) -> !isOfFlask(name));
		return page.out.toString();
	}

	private static boolean isOfFlask(String property) {
		return property.startsWith("flask.")
				&& FLASK.contains(property.substring("flask.".length()).replace('-', '_').toUpperCase(Locale.ROOT));
	}

	private void introduction() {
		line("# Properties");
		line("");
		line("Generated from the metadata: do not edit. `%s` writes it anew,", COMMAND);
		line("and the build fails while it is out of date. How properties are set is told [in the guide](config.md).");
	}

	private void section(String title, String text, Predicate<String> which) {
		line("");
		line("## %s", title);
		line("");
		line("%s", text);
		line("");
		line("| Property | Type | Default | What |");
		line("|---|---|---|---|");
		this.properties.forEach((name, property) -> {
			if (which.test(name)) {
				line("| `%s` | %s | %s | %s |", name, type(property), standard(property),
						property.get("description").stringValue());
			}
		});
	}

	private static String standard(JsonNode property) {
		JsonNode value = property.path("defaultValue");
		return value.isMissingNode() ? "" : "`" + value.asString() + "`";
	}

	private static String type(JsonNode property) {
		String type = property.get("type").stringValue();
		Class<?> known = ClassUtils.isPresent(type, null) ? ClassUtils.resolveClassName(type, null) : null;
		if (known != null && known.isEnum()) {
			return Arrays.stream(known.getEnumConstants())
				.map((constant) -> "`" + word(constant) + "`")
				.collect(Collectors.joining(", "));
		}
		return switch (type.replaceAll("<.*", "").replaceAll(".*\\.", "")) {
			case "Boolean" -> "true or false";
			case "Integer" -> "number";
			case "Duration" -> "time, as `14d`";
			case "DataSize" -> "size, as `64KB`";
			case "List", "Set" -> "list";
			case "Map" -> "map";
			case "Path" -> "path";
			case "String" -> "text";
			default -> throw new AssertionError("A type that this page has no word for: " + type);
		};
	}

	private static String word(Object constant) {
		return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private void line(String text, Object... values) {
		this.out.append(text.formatted(values)).append('\n');
	}

}
