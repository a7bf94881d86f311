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

package io.github.flaskspring.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an application gets with the starter, without versions: those are Boot's. */
class DependenciesTests {

	private static final Path RESOLVED = Path.of("target/dependencies.txt");

	private static final Path EXPECTED = Path.of("src/test/resources/dependencies.txt");

	/** {@code group:artifact:type[:classifier]:version:scope}. */
	private static final Pattern ARTIFACT = Pattern.compile("^ +([\\w.-]+:[\\w.-]+):jar(?::[\\w.-]+)+",
			Pattern.MULTILINE);

	private static List<String> resolved() throws IOException {
		try (Stream<MatchResult> artifacts = ARTIFACT.matcher(Files.readString(RESOLVED)).results()) {
			return artifacts.map((artifact) -> artifact.group(1)).sorted().toList();
		}
	}

	@Test
	void theStarterBringsWhatTheListSaysAndNothingElse() throws IOException {
		assertThat(resolved()).as("Where a change of the starter is meant, change %s as well", EXPECTED)
			.isNotEmpty()
			.containsExactlyElementsOf(Files.readAllLines(EXPECTED));
	}

}
