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

package io.github.flaskspring.devtools;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A developer changes an application that runs with Spring Boot's devtools: another
 * process, in which this library is a library and only the application is reloaded.
 */
class ReloadingIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final HttpClient client = HttpClient.newHttpClient();

	@TempDir
	private Path project;

	private @Nullable Process process;

	private int port;

	@BeforeEach
	void start() throws IOException {
		write("classes/templates/page.html", "<p>[[${url_for('hello')}]] template one</p>");
		write("classes/META-INF/spring-devtools.properties", "restart.exclude.library=/target/(test-)?classes/");
		compile("view one", "");
		this.port = freePort();
		this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp",
				classes() + File.pathSeparator + System.getProperty("java.class.path"), "demo.Demo",
				"--server.port=" + this.port, "--" + WithoutSecurity.PROPERTY,
				"--spring.devtools.restart.poll-interval=200ms", "--spring.devtools.restart.quiet-period=100ms",
				"--spring.devtools.livereload.enabled=false", "--flask.secret-key=dev")
			.redirectErrorStream(true)
			.redirectOutput(this.project.resolve("log.txt").toFile())
			.start();
	}

	@AfterEach
	void stop() {
		if (this.process != null) {
			this.process.destroyForcibly();
		}
	}

	private Path classes() {
		return this.project.resolve("classes");
	}

	private Path write(String file, String content) throws IOException {
		Path path = this.project.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.writeString(path, content);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private void compile(String text, String more) throws IOException {
		Path source = write("src/demo/Demo.java", """
				package demo;

				import io.github.flaskspring.annotation.FlaskController;
				import io.github.flaskspring.annotation.Route;
				import org.springframework.boot.SpringApplication;
				import org.springframework.boot.autoconfigure.SpringBootApplication;

				import static io.github.flaskspring.Globals.*;

				@SpringBootApplication
				@FlaskController
				public class Demo {

					@Route("/hello")
					String hello() {
						return "%s";
					}

					@Route("/page")
					String page() {
						return renderTemplate("page");
					}

					%s

					public static void main(String[] args) {
						SpringApplication.run(Demo.class, args);
					}

				}
				""".formatted(text, more));
		int result = ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-parameters", "-proc:none", "-cp", System.getProperty("java.class.path"), "-d",
					classes().toString(), source.toString());
		assertThat(result).isZero();
	}

	/** Asks until the answer is there; the server is away while it restarts. */
	private void assertThatSoon(String path, String body) throws Exception {
		Instant end = Instant.now().plus(PATIENCE);
		String answer = "";
		while (!answer.equals(body) && Instant.now().isBefore(end)) {
			answer = get(path);
			if (!answer.equals(body)) {
				Thread.sleep(50);
			}
		}
		assertThat(answer).as(() -> log()).isEqualTo(body);
	}

	private String get(String path) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(20))
			.build();
		try {
			return this.client.send(request, BodyHandlers.ofString()).body();
		}
		catch (IOException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private String log() {
		try {
			return Files.readString(this.project.resolve("log.txt"));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	@Test
	@Tag("LOG-036")
	void changedTemplateAndChangedClassShow() throws Exception {
		assertThatSoon("/page", "<p>/hello template one</p>");
		assertThat(log()).contains("restartedMain");

		write("classes/templates/page.html", "<p>[[${url_for('hello')}]] template two</p>");
		assertThatSoon("/page", "<p>/hello template two</p>");
		assertThat(starts()).isEqualTo(1);

		compile("view two", "@Route(\"/new\") String added() { return urlFor(\"added\"); }");
		assertThatSoon("/new", "/new");
		assertThatSoon("/hello", "view two");
		assertThatSoon("/page", "<p>/hello template two</p>");
		assertThat(starts()).isGreaterThan(1);
	}

	private long starts() {
		return List.of(log().split("\n")).stream().filter((line) -> line.contains("Started Demo in")).count();
	}

}
