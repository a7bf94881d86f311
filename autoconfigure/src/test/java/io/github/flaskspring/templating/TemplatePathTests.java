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

package io.github.flaskspring.templating;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of templates as paths below a folder.
 */
class TemplatePathTests {

	@ParameterizedTest
	@CsvSource({ "index, index", "pages/index.html, pages/index.html", "/index, index", "pages//index, pages/index",
			"./pages/./index, pages/index", ".hidden, .hidden", "..., ...", "a..b/c, a..b/c", "pages/, pages" })
	void emptySegmentsAreDropped(String name, String path) {
		assertThat(TemplatePath.of(name)).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", ".", "..", "../x", "a/../b", "a/..", "a\\b", "..\\x", "a\0b" })
	void nothingLiesOutsideOfTheFolder(String name) {
		assertThat(TemplatePath.of(name)).isNull();
	}

}
