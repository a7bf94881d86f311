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

package io.github.flaskspring.sessions;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Flask itself, where this machine has it. */
final class RealFlask {

	private static final String CHECK = "import sys; from importlib.metadata import version;"
			+ " sys.exit(tuple(map(int, version('flask').split('.')[:2])) < (3, 1))";

	private RealFlask() {
	}

	/** Skips the test, loudly, where there is no Flask. */
	static void require() {
		assumeTrue(run("", "-c", CHECK) != null, "SKIPPED: no python3 with Flask 3.1 on this machine, so nothing shows"
				+ " that Python and Java share sessions");
	}

	/** Starts a script that stands beside this class. */
	static Process start(String script, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of("python3", path(script)));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	/** The path of a script that stands beside this class. */
	static String path(String script) {
		try {
			return Path.of(Objects.requireNonNull(RealFlask.class.getResource(script), script).toURI()).toString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What python3 prints, null if it fails or is not there. */
	static @Nullable String run(String input, String... arguments) {
		List<String> command = new ArrayList<>(List.of("python3"));
		command.addAll(List.of(arguments));
		try {
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			try (OutputStream in = process.getOutputStream()) {
				in.write(input.getBytes(StandardCharsets.UTF_8));
			}
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return (process.waitFor() == 0) ? output : null;
		}
		catch (IOException ex) {
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
