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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SourceFilesTests {

	private static final List<String> LINES = IntStream.rangeClosed(1, 30).mapToObj((line) -> "line " + line).toList();

	private final ClassLoader before = Thread.currentThread().getContextClassLoader();

	@TempDir
	private Path project;

	@AfterEach
	void restore() {
		Thread.currentThread().setContextClassLoader(this.before);
	}

	/** A class of nobody else, so that it comes from this place. */
	private byte[] sampleClass() throws IOException {
		String name = Sample.class.getName().replace('.', '/') + ".class";
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.before.getResourceAsStream(name).transferTo(bytes);
		return bytes.toByteArray();
	}

	private @Nullable SourceExcerpt excerpt(Path origin, int line) throws IOException {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { origin.toUri().toURL() }, null)) {
			Thread.currentThread().setContextClassLoader(loader);
			return new SourceFiles()
				.excerpt(new StackTraceElement(Sample.class.getName(), "run", "SourceFilesTests.java", line));
		}
	}

	private Path write(String file, byte[] content) throws IOException {
		Path path = this.project.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.write(path, content);
	}

	private static String path(String end) {
		return SourceFilesTests.class.getPackageName().replace('.', '/') + "/SourceFilesTests" + end;
	}

	@ParameterizedTest
	@CsvSource({ "target/classes, src/main/java", "target/test-classes, src/test/java",
			"build/classes/java/main, src/main/java", "build/classes/kotlin/main, src/main/kotlin",
			"bin/main, src/main/java", "out/production/classes, src/main/kotlin" })
	void sourceLiesBesideTheFolderOfClasses(String classes, String sources) throws IOException {
		write(classes + "/" + path("$Sample.class"), sampleClass());
		write(sources + "/" + path(".java"), String.join("\n", LINES).getBytes(StandardCharsets.UTF_8));

		SourceExcerpt excerpt = excerpt(this.project.resolve(classes), 3);

		assertThat(excerpt).isEqualTo(new SourceExcerpt(path(".java"), 1, 3, LINES.subList(0, 8)));
	}

	@Test
	void sourceLiesInTheJarBeside() throws IOException {
		jar("lib-1.0.jar", path("$Sample.class"), sampleClass());
		jar("lib-1.0-sources.jar", path(".java"), String.join("\n", LINES).getBytes(StandardCharsets.UTF_8));

		SourceExcerpt excerpt = excerpt(this.project.resolve("lib-1.0.jar"), 29);

		assertThat(excerpt).isEqualTo(new SourceExcerpt(path(".java"), 24, 29, LINES.subList(23, 30)));
	}

	private void jar(String name, String entry, byte[] content) throws IOException {
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(this.project.resolve(name)))) {
			jar.putNextEntry(new JarEntry(entry));
			jar.write(content);
			jar.closeEntry();
		}
	}

	@Test
	void withoutSourceOrWithAnotherVersionOfItThereIsNoExcerpt() throws IOException {
		write("target/classes/" + path("$Sample.class"), sampleClass());
		assertThat(excerpt(this.project.resolve("target/classes"), 3)).isNull();

		write("src/main/java/" + path(".java"), "only line".getBytes(StandardCharsets.UTF_8));
		assertThat(excerpt(this.project.resolve("target/classes"), 3)).isNull();
		jar("lib.jar", path("$Sample.class"), sampleClass());
		assertThat(excerpt(this.project.resolve("lib.jar"), 3)).isNull();
	}

	@Test
	void framesOfTheJdkAndOfNothingHaveNone() {
		SourceFiles sources = new SourceFiles();

		assertThat(sources.excerpt(new StackTraceElement("java.lang.String", "trim", "String.java", 9))).isNull();
		assertThat(sources.excerpt(new StackTraceElement("no.such.Thing", "run", "Thing.java", 9))).isNull();
		assertThat(sources.excerpt(new StackTraceElement(Sample.class.getName(), "run", null, -1))).isNull();
		assertThat(sources.excerpt(new StackTraceElement(Sample.class.getName(), "run", "../../pom.xml", 1))).isNull();
	}

	static final class Sample {

	}

}
