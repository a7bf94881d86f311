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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the repository, as a reader follows them.
 */
class DocumentationTests {

	private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]+))?[^)]*\\)");

	private static final Pattern IMAGE = Pattern.compile("<img src=\"([^\"]+)\"");

	private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

	private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]+`");

	private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");

	private static final Path ROOT = root();

	@ParameterizedTest
	@MethodSource("pages")
	void linksLeadSomewhere(Path page) throws IOException {
		String text = CODE.matcher(Files.readString(page)).replaceAll("");
		List<MatchResult> links = LINK.matcher(text).results().filter((link) -> !link.group(1).contains(":")).toList();

		assertThat(links).allSatisfy((link) -> {
			Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
			assertThat(target).exists();
			if (link.group(2) != null) {
				assertThat(anchors(target)).contains(link.group(2));
			}
		});
		assertThat(IMAGE.matcher(text).results())
			.allSatisfy((image) -> assertThat(page.resolveSibling(image.group(1))).exists());
	}

	@Test
	void theIndexLeadsToEveryPage() throws IOException {
		Path index = ROOT.resolve("src/docs/index.md");
		Set<Path> linked = LINK.matcher(Files.readString(index))
			.results()
			.map((link) -> index.resolveSibling(link.group(1)))
			.collect(Collectors.toSet());

		assertThat(pages().filter((page) -> page.getParent().equals(index.getParent()) && !page.equals(index)))
			.allSatisfy((page) -> assertThat(linked).contains(page));
	}

	@Test
	void theApplicationOfTheReadmeIsThatOfTheQuickstart() throws IOException {
		String readme = Files.readString(ROOT.resolve("README.md"));
		String shown = readme.substring(readme.indexOf("```java\n") + 8);
		String compiled = Files
			.readString(ROOT.resolve("autoconfigure/src/test/java/com/example/hello/HelloApplication.java"));

		assertThat(code(shown.substring(0, shown.indexOf("```")))).isEqualTo(code(compiled));
	}

	/** From the first annotation on, without comments and white space. */
	private static String code(String source) {
		return source.substring(source.indexOf("@SpringBootApplication\n")).replaceAll("//.*|\\s", "");
	}

	/** As GitHub makes them of headings. */
	private static Set<String> anchors(Path page) throws IOException {
		return HEADING.matcher(BLOCK.matcher(Files.readString(page)).replaceAll(""))
			.results()
			.map((heading) -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
			.collect(Collectors.toSet());
	}

	static Stream<Path> pages() throws IOException {
		Stream<Path> onTop = Files.list(ROOT);
		Stream<Path> inDocs = Files.walk(ROOT.resolve("src/docs"));
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
