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

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.flaskspring.config.Config;

import static org.assertj.core.api.Assertions.assertThat;

/** What IDEs complete: the metadata that the build generates from the properties. */
class FlaskMetadataTests {

	private final JsonNode metadata = metadata();

	@Test
	void everyPropertyIsDescribedAndTyped() {
		for (JsonNode property : this.metadata.get("properties")) {
			String name = property.get("name").stringValue();
			assertThat(property.path("type").asString()).as(name).isNotEmpty();
			assertThat(property.path("description").asString()).as(name).endsWith(".").hasSizeGreaterThan(15);
		}
	}

	@Test
	void everyKeyOfFlaskIsAProperty() {
		List<String> names = names();

		assertThat(new Config().keySet()).allSatisfy((key) -> assertThat(names).contains(property(key)));
	}

	@Test
	void defaultsAreThoseOfTheConfiguration() {
		for (JsonNode property : this.metadata.get("properties")) {
			String key = property.get("name").stringValue().substring("flask.".length());
			Object value = new Config().get(key.replace('-', '_').toUpperCase(Locale.ROOT));
			if (value instanceof String || value instanceof Boolean) {
				assertThat(property.path("defaultValue").asString()).as(key).isEqualTo(value.toString());
			}
			else if (value != null) {
				assertThat(property.has("defaultValue")).as(key).isTrue();
			}
		}
		assertThat(new FlaskProperties().getMvc().getFilterOrder()).isEqualTo(-2147483588);
	}

	/** A name that goes away breaks applications. */
	@Test
	void namesArePublished() throws IOException {
		try (InputStream published = Objects
			.requireNonNull(FlaskMetadataTests.class.getResourceAsStream("property-names.txt"))) {
			String names = new String(published.readAllBytes(), StandardCharsets.UTF_8);
			assertThat(names()).containsExactlyElementsOf(names.lines().toList());
		}
	}

	@Test
	void thePageListsAllOfThem() throws IOException {
		Path file = Path.of("../src/docs/properties.md");
		String page = PropertiesPage.of(this.metadata);
		if (Boolean.getBoolean("properties.write")) {
			Files.writeString(file, page);
		}

		assertThat(file).as("The properties have changed. Write the page anew: %s", PropertiesPage.COMMAND)
			.content()
			.isEqualTo(page);
	}

	@Test
	void valuesAreSuggested() {
		List<String> hinted = new ArrayList<>();
		this.metadata.get("hints").forEach((hint) -> hinted.add(hint.get("name").stringValue()));

		assertThat(hinted).containsExactlyInAnyOrder("flask.session-cookie-samesite", "flask.preferred-url-scheme");
	}

	private List<String> names() {
		List<String> names = new ArrayList<>();
		this.metadata.get("properties").forEach((property) -> names.add(property.get("name").stringValue()));
		return names.stream().sorted().toList();
	}

	private static String property(String key) {
		return "flask." + key.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static JsonNode metadata() {
		try {
			ClassLoader loader = FlaskMetadataTests.class.getClassLoader();
			for (URL url : Collections.list(loader.getResources("META-INF/spring-configuration-metadata.json"))) {
				try (InputStream content = url.openStream()) {
					String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
					if (text.contains("\"flask.secret-key\"")) {
						return new JsonMapper().readTree(text);
					}
				}
			}
			throw new AssertionError("No metadata: build with the configuration processor.");
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
