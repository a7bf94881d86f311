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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The version of Spring Boot that an application runs on. */
@ExtendWith(OutputCaptureExtension.class)
class SupportedBootTests {

	@Test
	void theVersionOfTheBuildIsSupported(CapturedOutput output) {
		SupportedBoot.check(SpringBootVersion.getVersion());
		SupportedBoot.check("4.1.0");
		SupportedBoot.check(null);

		assertThat(output).doesNotContain("is tested with");
	}

	@ParameterizedTest
	@ValueSource(strings = { "4.0.9", "4.2.0-M1", "4.10.0", "5.0.0" })
	void anotherLineIsToldOf(String version, CapturedOutput output) {
		SupportedBoot.check(version);

		assertThat(output).contains("tested with Spring Boot 4.1")
			.contains("runs on " + version)
			.contains("the table in its README");
	}

}
