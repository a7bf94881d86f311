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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import picocli.CommandLine;

import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.session.Session;

import io.github.flaskspring.Flask;

/**
 * From the start of a process to its first answer: an application of Spring MVC without
 * the starter, the same application with the starter beside it, and the same pages as
 * views of Flask.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 20)
@Fork(1)
public class StartupBenchmark {

	/** What the starter brings beside Spring MVC and Thymeleaf. */
	private static final List<Class<?>> STARTER = List.of(Flask.class, CommandLine.class, Session.class);

	private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

	private @Nullable Process process;

	/** Ends the application. */
	@TearDown(Level.Invocation)
	public void stop() throws InterruptedException {
		if (this.process != null) {
			this.process.destroyForcibly().waitFor();
		}
	}

	@Benchmark
	public int withoutStarter() throws IOException {
		Set<Path> starter = STARTER.stream().map(StartupBenchmark::location).collect(Collectors.toSet());
		return firstAnswer(PlainStartup.class,
				classPath().stream()
					.filter((entry) -> !starter.contains(Path.of(entry)))
					.collect(Collectors.joining(File.pathSeparator)));
	}

	@Benchmark
	public int starterBeside() throws IOException {
		return firstAnswer(PlainStartup.class, String.join(File.pathSeparator, classPath()));
	}

	@Benchmark
	public int flaskViews() throws IOException {
		return firstAnswer(FlaskStartup.class, String.join(File.pathSeparator, classPath()));
	}

	private static List<String> classPath() {
		return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
	}

	private static Path location(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int firstAnswer(Class<?> application, String classPath) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath));
		command.addAll(List.of(application.getName(), "--server.port=0", "--logging.level.root=warn",
				"--logging.level." + TomcatWebServer.class.getName() + "=info", "--spring.main.banner-mode=off",
				"--flask.secret-key=benchmark"));
		this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			try (KeepAliveClient client = new KeepAliveClient(port(lines))) {
				return client.get("/number/1");
			}
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
