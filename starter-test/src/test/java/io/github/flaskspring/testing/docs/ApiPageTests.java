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
package io.github.flaskspring.testing.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

import io.github.flaskspring.json.DefaultJsonProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page that says what each name of Flask is in Java: its left column has all the
 * names that were recorded from Flask, and those of its right column exist.
 */
class ApiPageTests {

	private static final Pattern SECTION = Pattern.compile("(?m)^## (\\S+)$([\\s\\S]*?)(?=^## |\\z)");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*?) \\| (.*) \\|$");

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private static final Pattern JAVA_NAME = Pattern.compile("@?[A-Z]\\w*(\\.\\w+)?");

	/** Where types are that are not ours. */
	private static final List<String> ELSEWHERE = List.of("java.util", "java.util.concurrent", "java.security",
			"jakarta.servlet", "org.springframework.boot");

	private static final Path ROOT = root();

	private static final Map<String, List<Class<?>>> TYPES = types();

	@ParameterizedTest
	@MethodSource("sections")
	void everyNameOfFlaskIsOnThePage(String section, List<String> names) throws IOException {
		List<String> onThePage = rows(section).flatMap((row) -> code(row.group(1))).sorted().toList();

		assertThat(onThePage).as("names of %s", section).containsExactlyElementsOf(names);
	}

	@Test
	void everySectionIsRecorded() throws IOException {
		assertThat(SECTION.matcher(page()).results().map((match) -> match.group(1)))
			.containsExactlyElementsOf(recorded().keySet());
	}

	@ParameterizedTest
	@MethodSource("javaNames")
	void everyNameOfJavaExists(String name) {
		String type = name.replaceFirst("^@", "").replaceFirst("\\..*", "");
		String member = name.contains(".") ? name.substring(name.indexOf('.') + 1) : null;

		assertThat(TYPES.getOrDefault(type, elsewhere(type))).as("the public type %s", type)
			.anyMatch((candidate) -> candidate.isAnnotation() || !name.startsWith("@"))
			.anyMatch((candidate) -> member == null || has(candidate, member));
	}

	@ParameterizedTest
	@MethodSource("properties")
	void everyPropertyExists(String name) throws IOException {
		Resource[] metadata = new PathMatchingResourcePatternResolver()
			.getResources("classpath*:META-INF/*spring-configuration-metadata.json");
		StringBuilder known = new StringBuilder();
		for (Resource resource : metadata) {
			known.append(resource.getContentAsString(StandardCharsets.UTF_8));
		}

		assertThat(known.indexOf("\"" + name + "\"")).as("the property %s", name).isPositive();
	}

	static Stream<Object[]> sections() throws IOException {
		return recorded().entrySet().stream().map((entry) -> new Object[] { entry.getKey(), entry.getValue() });
	}

	static Stream<String> javaNames() throws IOException {
		return right().filter((name) -> JAVA_NAME.matcher(name).matches());
	}

	static Stream<String> properties() throws IOException {
		return right().filter((name) -> name.startsWith("flask.") || name.startsWith("spring.thymeleaf"));
	}

	private static Stream<String> right() throws IOException {
		return ROW.matcher(page()).results().flatMap((row) -> code(row.group(2))).distinct();
	}

	private static Stream<MatchResult> rows(String section) throws IOException {
		String text = SECTION.matcher(page())
			.results()
			.filter((match) -> match.group(1).equals(section))
			.map((match) -> match.group(2))
			.findFirst()
			.orElse("");
		return ROW.matcher(text).results();
	}

	private static Stream<String> code(String cell) {
		return CODE.matcher(cell).results().map((match) -> match.group(1));
	}

	private static String page() throws IOException {
		return Files.readString(ROOT.resolve("src/docs/api.md"));
	}

	private static Map<String, List<String>> recorded() throws IOException {
		String json = Files.readString(ROOT.resolve("src/golden/api_names.json"));
		Map<String, List<String>> names = new LinkedHashMap<>();
		((Map<?, ?>) Objects.requireNonNull(new DefaultJsonProvider().loads(json))).forEach((section, list) -> names
			.put((String) section, ((List<?>) list).stream().map(String::valueOf).toList()));
		return names;
	}

	/** Whether a user can see a method or field of that name. */
	private static boolean has(Class<?> type, String member) {
		for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
			if (Stream
				.<Member>concat(Arrays.stream(owner.getDeclaredMethods()), Arrays.stream(owner.getDeclaredFields()))
				.anyMatch((each) -> each.getName().equals(member)
						&& (Modifier.isPublic(each.getModifiers()) || Modifier.isProtected(each.getModifiers())))) {
				return true;
			}
		}
		return Arrays.stream(type.getMethods()).anyMatch((method) -> method.getName().equals(member));
	}

	private static List<Class<?>> elsewhere(String simpleName) {
		return ELSEWHERE.stream()
			.map((packageName) -> packageName + "." + simpleName)
			.filter((name) -> ClassUtils.isPresent(name, null))
			.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, null))
			.toList();
	}

	private static Map<String, List<Class<?>>> types() {
		Map<String, List<Class<?>>> types = new LinkedHashMap<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:io/github/flaskspring/**/*.class")) {
				String path = resource.getURL().getPath();
				String name = path.substring(path.lastIndexOf("io/github/flaskspring/"), path.length() - 6)
					.replace('/', '.');
				if (!name.contains("$") && !name.endsWith("-info") && ClassUtils.isPresent(name, null)) {
					Class<?> type = ClassUtils.resolveClassName(name, null);
					if (Modifier.isPublic(type.getModifiers())) {
						types.computeIfAbsent(type.getSimpleName(), (key) -> new ArrayList<>()).add(type);
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return types;
	}

	private static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("src/docs"))) {
			folder = folder.getParent();
		}
		return folder;
	}

}
