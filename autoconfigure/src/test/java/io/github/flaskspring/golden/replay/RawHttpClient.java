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
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/**
 * Sends requests byte for byte, each on a connection of its own. Ready-made clients clean
 * up paths, add headers and hide what the server sent; a transcript needs none of that.
 */
final class RawHttpClient {

	private static final int DEFAULT_PORT = 80;

	private final URI base;

	private final Duration timeout;

	RawHttpClient(URI base) {
		this(base, Duration.ofSeconds(20));
	}

	RawHttpClient(URI base, Duration timeout) {
		this.base = base;
		this.timeout = timeout;
	}

	RawResponse send(RawRequest request) throws IOException {
		try (Socket socket = connect()) {
			OutputStream out = socket.getOutputStream();
			out.write(request.head());
			out.write(request.body());
			return new ResponseReader(socket.getInputStream()).read(request.method());
		}
	}

	private Socket connect() throws IOException {
		int port = (this.base.getPort() != -1) ? this.base.getPort() : DEFAULT_PORT;
		int millis = Math.toIntExact(this.timeout.toMillis());
		Socket socket = new Socket();
		try {
			socket.connect(new InetSocketAddress(this.base.getHost(), port), millis);
			socket.setSoTimeout(millis);
			socket.setTcpNoDelay(true);
			return socket;
		}
		catch (IOException ex) {
			socket.close();
			throw ex;
		}
	}

}
