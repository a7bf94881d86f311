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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged application as somebody starts it. */
final class Jar {

	private static final long SECONDS = 120;

	private final Path folder;

	record Result(int exitCode, String out, String err) {
	}

	Jar(Path folder) {
		this.folder = folder;
	}

	/** The name that the system property of the build has. */
	static Path path() {
		return Path.of(System.getProperty("flaskr.jar"));
	}

	Process start(String... arguments) {
		return start(ProcessBuilder.Redirect.PIPE, ProcessBuilder.Redirect.PIPE, arguments);
	}

	private Process start(ProcessBuilder.Redirect out, ProcessBuilder.Redirect err, String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-Dspring.aot.enabled=" + Boolean.getBoolean("spring.aot.enabled"), "-jar", path().toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
		builder.environment().put("FLASKR_INSTANCE", this.folder.resolve("instance").toString());
		try {
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Runs to the end, with a text as standard input. */
	Result run(String input, String... arguments) throws Exception {
		Path out = Files.createTempFile(this.folder, "out", ".txt");
		Path err = Files.createTempFile(this.folder, "err", ".txt");
		Process process = start(ProcessBuilder.Redirect.to(out.toFile()), ProcessBuilder.Redirect.to(err.toFile()),
				arguments);
		process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().close();
		boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
		process.destroyForcibly();
		assertThat(ended).as("%s does not end: %s", List.of(arguments), Files.readString(out)).isTrue();
		return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
	}

}
