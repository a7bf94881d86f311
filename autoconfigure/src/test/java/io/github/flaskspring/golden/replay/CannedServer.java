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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives prepared answers, one a connection, byte for byte, and keeps what it was asked.
 */
final class CannedServer implements TranscriptServer {

	private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n", Pattern.CASE_INSENSITIVE);

	private final List<byte[]> answers;

	private final ServerSocket socket;

	private final List<String> requests = new CopyOnWriteArrayList<>();

	CannedServer(List<byte[]> answers) {
		this.answers = answers;
		try {
			this.socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static CannedServer answering(String... answers) {
		CannedServer server = new CannedServer(
				List.of(answers).stream().map((answer) -> answer.getBytes(StandardCharsets.ISO_8859_1)).toList());
		server.start();
		return server;
	}

	@Override
	public URI start() {
		Thread thread = new Thread(this::serve, "canned-server");
		thread.setDaemon(true);
		thread.start();
		return uri();
	}

	URI uri() {
		return URI.create("http://127.0.0.1:" + this.socket.getLocalPort());
	}

	List<String> requests() {
		return this.requests;
	}

	boolean isClosed() {
		return this.socket.isClosed();
	}

	private void serve() {
		try {
			for (byte[] answer : this.answers) {
				exchange(answer);
			}
		}
		catch (SocketException ex) {
			// closed by the test, or the client hung up
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void exchange(byte[] answer) throws IOException {
		try (Socket connection = this.socket.accept()) {
			this.requests.add(request(new BufferedInputStream(connection.getInputStream())));
			connection.getOutputStream().write(answer);
		}
	}

	private static String request(InputStream in) throws IOException {
		StringBuilder request = new StringBuilder();
		while (request.indexOf("\r\n\r\n") == -1) {
			request.append((char) in.read());
		}
		Matcher length = LENGTH.matcher(request);
		byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
		return request.append(new String(body, StandardCharsets.ISO_8859_1)).toString();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
