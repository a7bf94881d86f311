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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The folder of recorded transcripts. Beside each transcript lies the Python application
 * it was recorded from, the original of our Java twin.
 *
 * @since 0.1
 */
public final class TranscriptCatalogue {

	private static final Path RECORDED = Path.of("src", "golden", "transcripts");

	private static final String EXTENSION = ".json";

	private final Path folder;

	TranscriptCatalogue(Path folder) {
		this.folder = folder;
	}

	/**
	 * The transcripts of this source tree, looked up from the folder that the build names
	 * or the working directory upwards.
	 * @return the catalogue
	 */
	public static TranscriptCatalogue recorded() {
		Path start = Path.of(System.getProperty("project.root", "")).toAbsolutePath();
		@Nullable Path folder = start;
		while (folder != null && !Files.isDirectory(folder.resolve(RECORDED))) {
			folder = folder.getParent();
		}
		if (folder != null) {
			return new TranscriptCatalogue(folder.resolve(RECORDED));
		}
		throw new IllegalStateException(
				"No folder '" + RECORDED + "' above '" + start + "'. Run the tests inside the source tree.");
	}

	/**
	 * The names of all transcripts.
	 * @return the names in alphabetical order
	 */
	public List<String> names() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(EXTENSION))
				.map((name) -> name.substring(0, name.length() - EXTENSION.length()))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot list '" + this.folder + "'", ex);
		}
	}

	/**
	 * Read a transcript.
	 * @param name its name, as in {@code "minimal"}
	 * @return the transcript
	 */
	public Transcript transcript(String name) {
		Path file = file(name);
		if (!Files.isRegularFile(file)) {
			throw new IllegalArgumentException("No transcript '" + name + "'. There are " + names());
		}
		return Transcript.read(file);
	}

	Path file(String name) {
		return this.folder.resolve(name + EXTENSION);
	}

	/**
	 * The files that two of the applications serve; a twin points its static folder here.
	 * @return the folder
	 */
	public Path assets() {
		return this.folder.resolve("assets");
	}

	/**
	 * The Python application a transcript was recorded from.
	 * @param transcript the transcript
	 * @return the file
	 */
	public Path original(Transcript transcript) {
		return this.folder.resolve(transcript.source());
	}

}
