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

package com.example.flaskr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps the page about this application honest. */
class TutorialPageTests {

	private static final Path PAGE = Path.of("../src/docs/tutorial.md");

	private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

	@Test
	void everyLineOfJavaIsInTheApplication() throws IOException {
		String sources = sources();
		List<String> pieces = JAVA.matcher(Files.readString(PAGE))
			.results()
			.map((MatchResult block) -> block.group(1))
			.flatMap((block) -> Stream.of(block.split("\\.\\.\\.\n")))
			.map(TutorialPageTests::squeeze)
			.toList();

		assertThat(pieces).hasSizeGreaterThan(5).allSatisfy((piece) -> assertThat(sources).contains(piece));
	}

	@Test
	void everyImageIsThere() throws IOException {
		List<String> images = Pattern.compile("!\\[.+?]\\((.+?)\\)")
			.matcher(Files.readString(PAGE))
			.results()
			.map((image) -> image.group(1))
			.toList();

		assertThat(images).hasSize(2).allSatisfy((image) -> assertThat(PAGE.resolveSibling(image)).exists());
	}

	private static String sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			return files.filter(Files::isRegularFile).map(TutorialPageTests::read).collect(Collectors.joining("\n"));
		}
	}

	private static String read(Path file) {
		try {
			return squeeze(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String squeeze(String text) {
		return text.replaceAll("\\s+", "");
	}

}
