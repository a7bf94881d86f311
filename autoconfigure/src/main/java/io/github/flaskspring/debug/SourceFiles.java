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

package io.github.flaskspring.debug;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.jspecify.annotations.Nullable;

/**
 * Finds the source of a frame: beside the folder that Maven, Gradle or an IDE compiles
 * into, or in the sources jar beside a jar. A packaged application has neither.
 */
final class SourceFiles {

	private static final long LARGEST = 2_000_000;

	/** Folders of classes with the folders that they are compiled from. */
	private static final Map<String, List<String>> FOLDERS = Map.of( //
			"target/classes", List.of("src/main/java", "src/main/kotlin"), //
			"target/test-classes", List.of("src/test/java", "src/test/kotlin"), //
			"build/classes/java/main", List.of("src/main/java"), //
			"build/classes/kotlin/main", List.of("src/main/kotlin"), //
			"build/classes/java/test", List.of("src/test/java"), //
			"bin/main", List.of("src/main/java"), //
			"bin/test", List.of("src/test/java"), //
			"out/production/classes", List.of("src/main/java", "src/main/kotlin"), //
			"out/test/classes", List.of("src/test/java", "src/test/kotlin"));

	@Nullable SourceExcerpt excerpt(StackTraceElement frame) {
		String file = frame.getFileName();
		Path origin = (file != null && frame.getLineNumber() > 0) ? ClassOrigin.of(frame.getClassName()) : null;
		if (origin == null || file == null || file.contains("/") || file.contains("\\")) {
			return null;
		}
		String path = folder(frame.getClassName()) + file;
		List<String> lines = Files.isDirectory(origin) ? besideFolder(origin, path) : besideJar(origin, path);
		return (lines.size() < frame.getLineNumber()) ? null : SourceExcerpt.around(path, lines, frame.getLineNumber());
	}

	private static String folder(String className) {
		return className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
	}

	private static List<String> besideFolder(Path classes, String path) {
		for (Map.Entry<String, List<String>> folder : FOLDERS.entrySet()) {
			Path compiled = Path.of(folder.getKey());
			if (classes.endsWith(compiled)) {
				Path project = classes.resolve("../".repeat(compiled.getNameCount())).normalize();
				return folder.getValue()
					.stream()
					.map((sources) -> project.resolve(sources).resolve(path))
					.filter(Files::isRegularFile)
					.findFirst()
					.map(SourceFiles::read)
					.orElse(List.of());
			}
		}
		return List.of();
	}

	private static List<String> read(Path file) {
		try {
			return (Files.size(file) > LARGEST) ? List.of() : Files.readAllLines(file);
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private static List<String> besideJar(Path jar, String path) {
		Path sources = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", "-sources.jar"));
		if (sources.equals(jar) || !Files.isRegularFile(sources)) {
			return List.of();
		}
		try (JarFile file = new JarFile(sources.toFile())) {
			ZipEntry entry = file.getEntry(path);
			return (entry != null && entry.getSize() <= LARGEST) ? read(file, entry) : List.of();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private static List<String> read(JarFile file, ZipEntry entry) throws IOException {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(file.getInputStream(entry), StandardCharsets.UTF_8))) {
			return reader.lines().toList();
		}
	}

}
