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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import static org.awaitility.Awaitility.await;

/** A real Redis of the test's own, where this machine has one. */
final class Redis implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(Redis.class);

	private final Process process;

	private final int port;

	private Redis(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/** Skips the test with a reason that shows where there is no Redis. */
	static Redis start() throws IOException {
		int port = freePort();
		Process process = run(port);
		if (process == null) {
			logger.warn("SKIPPED: redis-server is not installed, so no login was shared through Redis.");
		}
		Assumptions.assumeTrue(process != null, "redis-server is not installed");
		Redis redis = new Redis(process, port);
		await().atMost(Duration.ofSeconds(20)).until(redis::answers);
		return redis;
	}

	private static @Nullable Process run(int port) {
		try {
			return new ProcessBuilder("redis-server", "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save",
					"", "--appendonly", "no")
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			return null;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
		}
		catch (IOException ex) {
			return false;
		}
	}

	int port() {
		return this.port;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
