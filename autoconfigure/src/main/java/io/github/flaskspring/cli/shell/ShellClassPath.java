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

package io.github.flaskspring.cli.shell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

import org.jspecify.annotations.Nullable;

/**
 * What the compiler of the shell reads: the class path, and in an executable jar the jars
 * inside of it, without extracting them.
 */
final class ShellClassPath implements AutoCloseable {

	private final List<FileSystem> open = new ArrayList<>();

	private final List<Path> roots = new ArrayList<>();

	ShellClassPath(String classPath) {
		try {
			for (String entry : classPath.split(File.pathSeparator)) {
				add(Path.of(entry));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The shell cannot read the class path '" + classPath + "'.", ex);
		}
	}

	private void add(Path entry) throws IOException {
		if (!Files.isRegularFile(entry)) {
			this.roots.add(entry);
			return;
		}
		FileSystem jar = open(entry);
		for (String folder : List.of("/BOOT-INF", "/WEB-INF")) {
			if (Files.isDirectory(jar.getPath(folder, "classes"))) {
				addExecutable(jar.getPath(folder));
				return;
			}
		}
		this.roots.add(entry);
	}

	private void addExecutable(Path folder) throws IOException {
		this.roots.add(folder.resolve("classes"));
		Path libraries = folder.resolve("lib");
		if (Files.isDirectory(libraries)) {
			try (Stream<Path> jars = Files.list(libraries)) {
				for (Path jar : jars.filter((each) -> each.toString().endsWith(".jar")).sorted().toList()) {
					this.roots.add(open(jar).getPath("/"));
				}
			}
		}
	}

	private FileSystem open(Path jar) throws IOException {
		FileSystem opened = FileSystems.newFileSystem(jar, (ClassLoader) null);
		// an inner jar is closed before the jar that it is read from
		this.open.add(0, opened);
		return opened;
	}

	StandardJavaFileManager applyTo(StandardJavaFileManager files) {
		try {
			files.setLocationFromPaths(StandardLocation.CLASS_PATH, this.roots);
			// javac looks for processors on the class path otherwise, with files only
			files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The compiler of the shell does not take the class path.", ex);
		}
	}

	@Override
	public void close() {
		this.open.forEach(ShellClassPath::close);
	}

	private static void close(@Nullable FileSystem jar) {
		try {
			if (jar != null) {
				jar.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
