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

package io.github.flaskspring.golden.replay;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TranscriptCatalogueTests {

	private static final TranscriptCatalogue CATALOGUE = TranscriptCatalogue.recorded();

	@Test
	void holdsWhatWasRecorded() {
		assertThat(CATALOGUE.names()).hasSize(40).isSorted().contains("minimal", "session_login", "url_building");
		assertThat(CATALOGUE.names().stream().mapToInt((name) -> CATALOGUE.transcript(name).steps().size()).sum())
			.isEqualTo(1375);
		assertThat(CATALOGUE.assets().resolve("site/empty.txt")).isEmptyFile();
		assertThat(CATALOGUE.assets().resolve("site/dot.png")).hasSize(75);
	}

	@ParameterizedTest
	@MethodSource("names")
	void everyTranscriptHasItsOriginal(String name) {
		Transcript transcript = CATALOGUE.transcript(name);

		assertThat(transcript.app()).isEqualTo(name);
		assertThat(CATALOGUE.original(transcript)).content().contains("def create_app():");
	}

	static Iterable<String> names() {
		return CATALOGUE.names();
	}

	@Test
	void unknownNameIsAnsweredWithTheKnownOnes() {
		assertThatIllegalArgumentException().isThrownBy(() -> CATALOGUE.transcript("maximal"))
			.withMessageStartingWith("No transcript 'maximal'. There are [after_this, ");
	}

	@Test
	void emptyFolderIsAnEmptyCatalogue(@TempDir Path folder) {
		assertThat(new TranscriptCatalogue(folder).names()).isEmpty();
	}

}
