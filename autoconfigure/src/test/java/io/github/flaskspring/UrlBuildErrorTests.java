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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.routing.BuildException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Links that no rule can build, and those who find another URL. */
class UrlBuildErrorTests {

	private final Flask app = new Flask("errors").staticFolder(null);

	@BeforeEach
	void addRules() {
		this.app.addUrlRule("/", "index");
		this.app.addUrlRule("/s/<x>", "str");
		this.app.addUrlRule("/nostrictleaf", "nostrictleaf");
	}

	private String inRequest(String endpoint, Map<String, ?> values) {
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			return context.app().urlFor(endpoint, values);
		}
	}

	private void fails(String endpoint, Map<String, ?> values, String message) {
		assertThatExceptionOfType(BuildException.class).isThrownBy(() -> inRequest(endpoint, values))
			.withMessage(message)
			.satisfies((error) -> assertThat(error.endpoint()).isEqualTo(endpoint));
	}

	@Test
	@Tag("RT-137")
	@Tag("RT-138")
	void messageHints() {
		fails("nostrictlef", Map.of(),
				"Could not build url for endpoint 'nostrictlef'. Did you mean 'nostrictleaf' instead?");
		fails("str", Map.of("b", 1, "a", 2), "Could not build url for endpoint 'str' with values ['a', 'b']."
				+ " Did you forget to specify values ['x']?");
		fails("str", Map.of("x", 1, "_method", "POST"), "Could not build url for endpoint 'str' ('POST') with values"
				+ " ['x']. Did you mean to use methods ['GET', 'HEAD', 'OPTIONS']?");
	}

	@Test
	@Tag("RT-139")
	void firstHandlerWithAnAnswerWins() {
		List<String> asked = new ArrayList<>();
		this.app.urlBuildErrorHandler((error, endpoint, values) -> asked.add("one") ? null : "");
		this.app.urlBuildErrorHandler((error, endpoint, values) -> "/handled/" + endpoint);
		this.app.urlBuildErrorHandler((error, endpoint, values) -> asked.add("three") ? "" : "");

		assertThat(inRequest("spam", Map.of())).isEqualTo("/handled/spam");
		assertThat(asked).containsExactly("one");
	}

	@Test
	@Tag("RT-140")
	@Tag("RT-144")
	void handlersSeeDefaultsAndSpecialKeys() {
		Map<String, @Nullable Object> seen = new HashMap<>();
		this.app.urlDefaults((endpoint, values) -> values.put("lang", "de"));
		this.app.urlBuildErrorHandler((error, endpoint, values) -> {
			seen.putAll(values);
			return "";
		});

		inRequest("spam", Map.of("a", 1));

		assertThat(seen).containsEntry("lang", "de")
			.containsEntry("a", 1)
			.containsEntry("_anchor", null)
			.containsEntry("_method", null)
			.containsEntry("_scheme", null)
			.containsEntry("_external", false);
	}

	@Test
	@Tag("RT-141")
	void handlerMayThrowAnotherBuildError() {
		BuildException other = new BuildException("other", Map.of(), null, null);
		List<BuildException> seen = new ArrayList<>();
		this.app.urlBuildErrorHandler((error, endpoint, values) -> {
			throw other;
		});
		this.app.urlBuildErrorHandler((error, endpoint, values) -> seen.add(error) ? null : "");

		assertThatExceptionOfType(BuildException.class).isThrownBy(() -> inRequest("spam", Map.of())).isSameAs(other);
		assertThat(seen).containsExactly(other);
	}

	@Test
	@Tag("RT-142")
	void otherExceptionsOfAHandlerPropagate() {
		this.app.urlBuildErrorHandler((error, endpoint, values) -> {
			throw new NoSuchElementException("spam");
		});

		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> inRequest("spam", Map.of()));
	}

}
