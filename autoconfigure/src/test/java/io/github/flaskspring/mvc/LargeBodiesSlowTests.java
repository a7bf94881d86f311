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
package io.github.flaskspring.mvc;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.Response;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.http.FilePart;

import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.sendFile;
import static org.assertj.core.api.Assertions.assertThat;

/** A gibibyte goes up and down in a heap of 64 MiB. Run with {@code -Dslow=true}. */
@Tag("slow")
@EnabledIfSystemProperty(named = "slow", matches = "true")
class LargeBodiesSlowTests {

	private static final long SIZE = 1L << 30;

	private static final byte[] BLOCK = new byte[1 << 20];

	private Process server;

	private int port;

	@TempDir
	private Path folder;

	@BeforeEach
	void startServer() throws IOException {
		this.server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
				"-Djava.io.tmpdir=" + this.folder, "-cp", System.getProperty("java.class.path"), Server.class.getName())
			.redirectError(Redirect.INHERIT)
			.start();
		BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.server.getInputStream(), StandardCharsets.UTF_8));
		String line = lines.readLine();
		while (line != null && !line.startsWith("port=")) {
			line = lines.readLine();
		}
		this.port = Integer.parseInt(line.substring(5));
	}

	@AfterEach
	void stopServer() {
		this.server.destroy();
	}

	private String answer(String head, String prefix, String suffix) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			OutputStream out = socket.getOutputStream();
			long length = prefix.length() + SIZE + suffix.length();
			out.write((head + "Host: localhost\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n" + prefix)
				.getBytes(StandardCharsets.US_ASCII));
			for (long sent = 0; sent < SIZE; sent += BLOCK.length) {
				out.write(BLOCK);
			}
			out.write(suffix.getBytes(StandardCharsets.US_ASCII));
			out.flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
		}
	}

	@Test
	void aFileOfAFormIsReceived() throws IOException {
		String answer = answer("POST /upload HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\n",
				"--x\r\nContent-Disposition: form-data; name=file; filename=big\r\n\r\n", "\r\n--x--\r\n");

		assertThat(answer).startsWith("HTTP/1.1 200").endsWith(Long.toString(SIZE));
	}

	@Test
	void aStreamIsReceived() throws IOException {
		assertThat(answer("POST /stream HTTP/1.1\r\n", "", "")).startsWith("HTTP/1.1 200")
			.endsWith(Long.toString(SIZE));
	}

	@Test
	void aFileIsSent() throws IOException {
		Path file = this.folder.resolve("big.bin");
		try (OutputStream out = Files.newOutputStream(file)) {
			for (long written = 0; written < SIZE; written += BLOCK.length) {
				out.write(BLOCK);
			}
		}
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write(("GET /download HTTP/1.1\r\nHost: localhost\r\nX-File: " + file
						+ "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));

			assertThat(count(new BufferedInputStream(socket.getInputStream()))).isGreaterThan(SIZE);
		}
	}

	private static long count(InputStream in) throws IOException {
		byte[] buffer = new byte[1 << 16];
		long count = 0;
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			count += read;
		}
		return count;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Views.class)
	static class Server {

		public static void main(String[] args) {
			ConfigurableApplicationContext context = SpringApplication.run(Server.class, "--server.port=0",
					"--" + WithoutSecurity.PROPERTY);
			System.out.println("port=" + context.getEnvironment().getRequiredProperty("local.server.port"));
		}

	}

	@FlaskController
	static class Views {

		@Route(value = "/upload", methods = "POST")
		String upload() throws IOException {
			FilePart file = request.files().getOrThrow("file");
			return Long.toString(count(file.stream()));
		}

		@Route(value = "/stream", methods = "POST")
		String stream() throws IOException {
			return Long.toString(count(request.stream()));
		}

		@Route("/download")
		Response download() {
			return sendFile(Path.of(request.headers().getOrThrow("X-File")));
		}

	}

}
