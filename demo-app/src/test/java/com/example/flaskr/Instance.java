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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Flaskr in a process of its own, on the class path of the tests. */
final class Instance implements AutoCloseable {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final Process process;

	private final Path log;

	private Instance(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/** Starts and does not wait. */
	static Instance start(Path log, String... arguments) throws IOException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-XX:TieredStopAtLevel=1", "-cp", classPath, FlaskrApplication.class.getName(), "--server.port=0"));
		command.addAll(List.of(arguments));
		return new Instance(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
				log);
	}

	/** Waits until the instance serves. */
	Visitor visitor() {
		await().atMost(Duration.ofSeconds(120)).until(() -> port().find() || !this.process.isAlive());
		Matcher port = port();
		assertThat(port.find()).as(log()).isTrue();
		return new Visitor(Integer.parseInt(port.group(1)));
	}

	private Matcher port() {
		return PORT.matcher(log());
	}

	private String log() {
		try {
			return Files.readString(this.log, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends the process without a chance to clean up. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
