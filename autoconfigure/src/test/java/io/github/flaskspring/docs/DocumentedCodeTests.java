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

package io.github.flaskspring.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Code of the pages is that of compiled files: a comment before a block names the file
 * and the tag, {@code <!-- code: path#tag -->}, or the whole file. Blocks of Java must
 * have one.
 */
class DocumentedCodeTests {

	private static final Pattern JAVA = Pattern.compile("(?:<!-- code: (\\S+)#(\\S+) -->\\n)?```java\\n(.*?)```",
			Pattern.DOTALL);

	private static final Pattern OTHER = Pattern
		.compile("<!-- code: ([^\\s#]+)(?:#(\\S+))? -->\\n```(?!java)\\w+\\n(.*?)```", Pattern.DOTALL);

	private static final Path ROOT = root();

	@TestFactory
	Stream<DynamicTest> blocksAreThoseOfTheirFile() throws IOException {
		return pages().flatMap((page) -> blocks(page).map((block) -> DynamicTest
			.dynamicTest(ROOT.relativize(page) + " " + block.group(2), () -> assertThatBlockIsInItsFile(page, block))));
	}

	@Test
	void thereAreBlocksToCompare() throws IOException {
		assertThat(pages().flatMap(DocumentedCodeTests::blocks)).isNotEmpty();
	}

	private static void assertThatBlockIsInItsFile(Path page, MatchResult block) throws IOException {
		assertThat(block.group(1)).as("a block of %s without a comment that names its file: %s", page, block.group(3))
			.isNotNull();

		String source = Files.readString(ROOT.resolve(block.group(1)));

		assertThat(block.group(3)).isEqualTo(region(source, block.group(2)));
	}

	/**
	 * The lines between the tags, moved to the left, without the blank one that the
	 * formatter leaves.
	 */
	private static String region(String source, @Nullable String tag) {
		if (tag == null) {
			return source;
		}
		Matcher begin = Pattern.compile("(//|#) tag::" + Pattern.quote(tag) + "\\[]\\n").matcher(source);
		assertThat(begin.find()).as("the tag %s", tag).isTrue();
		int start = begin.end();
		int end = source.lastIndexOf('\n', source.indexOf(" end::" + tag + "[]")) + 1;
		List<String> lines = source.substring(start, end).lines().toList();
		int indent = lines.stream()
			.filter((line) -> !line.isBlank())
			.mapToInt((line) -> line.length() - line.stripLeading().length())
			.min()
			.orElse(0);
		StringBuilder text = new StringBuilder();
		lines.forEach((line) -> text.append(line.isBlank() ? "" : line.substring(indent)).append('\n'));
		return text.toString().stripTrailing() + "\n";
	}

	private static Stream<MatchResult> blocks(Path page) {
		try {
			String text = Files.readString(page);
			return Stream.concat(JAVA.matcher(text).results(), OTHER.matcher(text).results()).toList().stream();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** All pages but the tutorial, whose code the demo's own test compares. */
	private static Stream<Path> pages() throws IOException {
		try (Stream<Path> docs = Files.walk(ROOT.resolve("src/docs"))) {
			return docs.filter((path) -> path.toString().endsWith(".md") && !path.endsWith("tutorial.md"))
				.sorted()
				.toList()
				.stream();
		}
	}

	private static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("src/docs"))) {
			folder = folder.getParent();
		}
		return folder;
	}

}
