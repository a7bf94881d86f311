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
package com.example.reports;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The processes of the page about moving: Python's part and the proxy. */
final class MigrationSite implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Path docs;

	private final Path folder;

	private final Map<String, Integer> ports;

	private final Deque<Process> processes = new ArrayDeque<>();

	private Process python;

	/**
	 * Chooses the ports and starts Python.
	 * @param docs the folder {@code src/docs/migrating}
	 * @param folder where the processes may write
	 * @param environment what both parts are configured with
	 */
	MigrationSite(Path docs, Path folder, Map<String, String> environment) throws IOException {
		this.docs = docs;
		this.folder = folder;
		this.ports = Map.of("8000", freePort(), "8080", freePort(), "8888", freePort());
		this.python = startPython(environment);
	}

	/** Whether this machine has what the page needs. */
	static boolean isPossible() {
		return succeeds("python3", "-c", "import flask") && succeeds("nginx", "-v");
	}

	int port(String documented) {
		return this.ports.get(documented);
	}

	/** Starts Python anew, as a deployment does. */
	void deployPython(Map<String, String> environment) throws IOException {
		stop(this.python);
		this.python = startPython(environment);
	}

	/** Starts the proxy with the documented configuration, on free ports. */
	void startProxy() throws IOException {
		String site = Files.readString(this.docs.resolve("proxy.conf"));
		for (Map.Entry<String, Integer> port : this.ports.entrySet()) {
			site = site.replace("127.0.0.1:" + port.getKey(), "127.0.0.1:" + port.getValue());
		}
		Path configuration = this.folder.resolve("nginx.conf");
		Files.writeString(configuration, """
				daemon off;
				master_process off;
				pid %1$s/nginx.pid;
				error_log stderr;
				events { }
				http {
				access_log off;
				client_body_temp_path %1$s/body;
				proxy_temp_path %1$s/proxy;
				fastcgi_temp_path %1$s/fastcgi;
				uwsgi_temp_path %1$s/uwsgi;
				scgi_temp_path %1$s/scgi;
				%2$s
				}
				""".formatted(this.folder, site));
		start(new ProcessBuilder("nginx", "-e", "stderr", "-p", this.folder.toString(), "-c", configuration.toString()),
				port("8888"));
	}

	private Process startPython(Map<String, String> environment) throws IOException {
		ProcessBuilder command = new ProcessBuilder("python3", "-m", "flask", "--app", "app", "run", "--port",
				String.valueOf(port("8000")));
		command.directory(this.docs.toFile());
		command.environment().putAll(environment);
		command.environment().put("PYTHONDONTWRITEBYTECODE", "1");
		return start(command, port("8000"));
	}

	private Process start(ProcessBuilder command, int port) throws IOException {
		Path log = this.folder.resolve(port + ".log");
		Process process = command.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		this.processes.push(process);
		Instant end = Instant.now().plus(PATIENCE);
		while (!accepts(port)) {
			if (!process.isAlive() || Instant.now().isAfter(end)) {
				throw new IllegalStateException(command.command() + " does not listen: " + Files.readString(log));
			}
			Thread.onSpinWait();
		}
		return process;
	}

	private static boolean accepts(int port) {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static boolean succeeds(String... command) {
		try {
			return new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void stop(Process process) {
		process.destroy();
		process.onExit().join();
	}

	@Override
	public void close() {
		this.processes.forEach(MigrationSite::stop);
	}

}
