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

package io.github.flaskspring.routing;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link BuildException} and its suggestions.
 */
class BuildExceptionTests {

	private final UrlMap map = new UrlMap();

	@BeforeEach
	void addRules() {
		this.map.add(Rule.of("/str/<x>").endpoint("str").methods("GET", "OPTIONS"));
		this.map.add(Rule.of("/leaf").endpoint("nostrictleaf").methods("GET", "OPTIONS"));
		this.map.add(Rule.of("/q").endpoint("it's").methods("GET"));
	}

	@Test
	@Tag("RT-138")
	void aSimilarEndpointIsSuggested() {
		BuildException error = fail("nostrictlaef", Map.of(), null);

		assertThat(error)
			.hasMessage("Could not build url for endpoint 'nostrictlaef'. Did you mean 'nostrictleaf' instead?");
		assertThat(error.suggested()).extracting(Rule::rule).isEqualTo("/leaf");
	}

	@Test
	@Tag("RT-138")
	void missingValuesAreNamed() {
		assertThat(fail("str", Map.of(), null))
			.hasMessage("Could not build url for endpoint 'str'. Did you forget to specify values ['x']?");
	}

	@Test
	@Tag("RT-137")
	@Tag("RT-138")
	void methodValuesAndHintsAreJoined() {
		BuildException error = fail("str", Map.of("b", 1, "a", 2), "POST");

		assertThat(error).hasMessage("Could not build url for endpoint 'str' ('POST') with values ['a', 'b']."
				+ " Did you mean to use methods ['GET', 'HEAD', 'OPTIONS']? Did you forget to specify values ['x']?");
		assertThat(error.endpoint()).isEqualTo("str");
		assertThat(error.values()).isEqualTo(Map.of("a", 2, "b", 1));
		assertThat(error.method()).isEqualTo("POST");
		assertThat(error.adapter()).isNotNull();
	}

	@Test
	@Tag("RT-137")
	void textsAreQuotedAsInPython() {
		assertThat(fail("it's\n", Map.of(), null))
			.hasMessage("Could not build url for endpoint \"it's\\n\". Did you mean \"it's\" instead?");
	}

	@Test
	@Tag("RT-138")
	void anEmptyMapSuggestsNothing() {
		BuildException error = new BuildException("x", Map.of(), null, new UrlMap().bind("localhost"));

		assertThat(error.suggested()).isNull();
		assertThat(error).hasMessage("Could not build url for endpoint 'x'.");
	}

	// the ratios come from Python's difflib.SequenceMatcher
	@ParameterizedTest
	@CsvSource({ "abcd,bcde,0.75", "index,indexx,0.9090909090909091", "'','',1.0", "a,'',0.0",
			"blog.show,show,0.6153846153846154", "static,stitac,0.6666666666666666",
			"private Thread currentThread;,private volatile Thread currentThread;,0.8656716417910447" })
	@Tag("RT-138")
	void similarityIsThatOfDifflib(String left, String right, double ratio) {
		assertThat(TextSimilarity.ratio(left, right)).isEqualTo(ratio);
	}

	private BuildException fail(String endpoint, Map<String, ?> values, String method) {
		return catchThrowableOfType(BuildException.class,
				() -> this.map.bind("localhost").build(endpoint, values, method, false, true, null));
	}

}
