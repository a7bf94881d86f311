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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the repository, as a reader follows them.
 */
class DocumentationTests {

	private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");

	@ParameterizedTest
	@MethodSource("pages")
	void linksToFilesLeadSomewhere(Path page) throws IOException {
		Stream<Path> targets = LINK.matcher(Files.readString(page))
			.results()
			.map((match) -> match.group(1))
			.filter((target) -> !target.contains(":"))
			.map(page::resolveSibling);

		assertThat(targets).allSatisfy((target) -> assertThat(target).exists());
	}

	static Stream<Path> pages() throws IOException {
		Path root = root();
		Stream<Path> onTop = Files.list(root);
		Stream<Path> inDocs = Files.walk(root.resolve("src/docs"));
		return Stream.concat(onTop, inDocs).filter((path) -> path.toString().endsWith(".md")).sorted();
	}

	private static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("src/docs"))) {
			folder = folder.getParent();
		}
		return folder;
	}

}
