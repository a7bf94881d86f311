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

package io.github.flaskspring.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import picocli.CommandLine;

import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.session.Session;

import io.github.flaskspring.Flask;

/** An application to start, each time in a process of its own. */
enum ApplicationStart {

	/** An application of Spring MVC without the starter. */
	WITHOUT_STARTER(PlainStartup.class, false),

	/** The same application with the starter beside it. */
	STARTER_BESIDE(PlainStartup.class, true),

	/** The same pages as views of Flask. */
	FLASK_VIEWS(FlaskStartup.class, true);

	/** What the starter brings beside Spring MVC and Thymeleaf. */
	private static final List<Class<?>> STARTER = List.of(Flask.class, CommandLine.class, Session.class);

	private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

	private final Class<?> application;

	private final boolean withStarter;

	ApplicationStart(Class<?> application, boolean withStarter) {
		this.application = application;
		this.withStarter = withStarter;
	}

	/** Milliseconds from the start of the process to its first answer. */
	double time() throws IOException, InterruptedException {
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
				KeepAliveClient client = new KeepAliveClient(port(lines))) {
			client.get("/number/1");
			long end = System.nanoTime();
			return (end - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	private List<String> command() {
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
				this.application.getName(), "--server.port=0", "--logging.level.root=warn",
				"--logging.level." + TomcatWebServer.class.getName() + "=info", "--spring.main.banner-mode=off",
				"--flask.secret-key=benchmark");
	}

	private String classPath() {
		Set<Path> starter = STARTER.stream().map(ApplicationStart::jar).collect(Collectors.toSet());
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> this.withStarter || !starter.contains(Path.of(entry)))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** Java looks into a directory of classes for each class of Spring's as well. */
	private static Path jar(Class<?> type) {
		Path location = location(type);
		if (Files.isDirectory(location)) {
			throw new IllegalStateException("The classes of the starter are in the directory " + location
					+ ", which no deployment has and which slows each start. Run this after the phase 'package'.");
		}
		return location;
	}

	private static Path location(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int port(BufferedReader lines) throws IOException {
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			Matcher started = STARTED.matcher(line);
			if (started.find()) {
				return Integer.parseInt(started.group(1));
			}
		}
		throw new IllegalStateException("The application did not start.");
	}

}
