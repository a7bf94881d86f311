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
package io.github.flaskspring.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps the page about conformance true. */
class ConformanceTests {

	private static final Path ROOT = root();

	private static final Path PAGE = ROOT.resolve("src/docs/conformance.md");

	@Test
	void tagsAndDifferencesNameBehavioursThatExist() throws IOException {
		assertThat(Conformance.read(ROOT).unknown()).as("ids without an entry in src/golden/conformance/behaviours.tsv")
			.isEmpty();
	}

	@Test
	void eachFactIsShownByATestOrADifference() throws IOException {
		Conformance known = Conformance.read(ROOT);

		assertThat(known.behaviours()).filteredOn(Conformance.Behaviour::inScope)
			.extracting(Conformance.Behaviour::id)
			.noneMatch(known::isOpen);
	}

	@Test
	void flasksTestsCheckBehavioursThatExist() throws IOException {
		Conformance known = Conformance.read(ROOT);

		assertThat(known.flaskTests()).hasSize(370)
			.flatExtracting(Conformance.FlaskTestCase::behaviours)
			.isSubsetOf(known.behaviours().stream().map(Conformance.Behaviour::id).toList());
	}

	@Test
	void noConversationIsLeftOut() throws IOException {
		assertThat(RecordedCases.transcripts(ROOT)).hasSize(40)
			.allSatisfy((transcript) -> assertThat(transcript.leftOut()).isEmpty());
	}

	@Test
	void thePageIsWhatTheTestsSay() throws IOException {
		String page = ConformancePage.of(Conformance.read(ROOT), ROOT);
		if (Boolean.getBoolean("conformance.write")) {
			Files.writeString(PAGE, page);
		}

		assertThat(PAGE).as("The tests have changed what they show. Write the page anew: %s", ConformancePage.COMMAND)
			.exists()
			.content()
			.isEqualTo(page);
	}

	private static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("src/golden"))) {
			folder = folder.getParent();
		}
		return folder;
	}

}
