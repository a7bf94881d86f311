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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which tests of all modules carry the tag of which behaviour, read from their sources.
 */
final class TaggedTests {

	private static final Pattern TAG = Pattern.compile("@(?:Arch)?Tag\\(\"([A-Z]{2,4}-\\d{3})\"\\)");

	private static final Pattern CLASS = Pattern.compile("^[\\w\\s]*\\bclass (\\w+)");

	/** A test, or a rule of ArchUnit. */
	private static final Pattern METHOD = Pattern.compile("^\\s+(?:[\\w.<>\\[\\]?, ]+ )(\\w+)(?:\\(| = )");

	private final Map<String, List<String>> tests = new TreeMap<>();

	private TaggedTests() {
	}

	static TaggedTests read(Path root) throws IOException {
		TaggedTests tagged = new TaggedTests();
		try (Stream<Path> modules = Files.list(root)) {
			for (Path sources : modules.map((module) -> module.resolve("src/test/java"))
				.filter(Files::isDirectory)
				.sorted()
				.toList()) {
				tagged.readAll(sources);
			}
		}
		return tagged;
	}

	private void readAll(Path sources) throws IOException {
		try (Stream<Path> files = Files.walk(sources)) {
			files.filter((file) -> file.toString().endsWith("Tests.java")).sorted().forEach(this::readFile);
		}
	}

	private void readFile(Path file) {
		String type = file.getFileName().toString().replace(".java", "");
		List<String> pending = new ArrayList<>();
		for (String line : lines(file)) {
			Matcher tag = TAG.matcher(line);
			while (tag.find()) {
				pending.add(tag.group(1));
			}
			String name = pending.isEmpty() || line.strip().startsWith("@") ? null : declared(line, type);
			if (name != null) {
				pending.forEach((id) -> this.tests.computeIfAbsent(id, (missing) -> new ArrayList<>()).add(name));
				pending.clear();
			}
		}
		if (!pending.isEmpty()) {
			throw new AssertionError("The tags " + pending + " in " + file + " belong to no test.");
		}
	}

	private static @Nullable String declared(String line, String type) {
		Matcher method = METHOD.matcher(line);
		if (method.find()) {
			return type + "." + method.group(1);
		}
		return CLASS.matcher(line).find() ? type : null;
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Map<String, List<String>> all() {
		return this.tests;
	}

	List<String> of(String behaviour) {
		return this.tests.getOrDefault(behaviour, List.of());
	}

}
