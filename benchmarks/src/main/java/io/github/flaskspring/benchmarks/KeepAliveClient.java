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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * As little client as possible: one connection, one cookie of each name that the path
 * needs, bodies with a length.
 */
final class KeepAliveClient implements AutoCloseable {

	private static final String SET_COOKIE = "set-cookie: ";

	private static final String CONTENT_LENGTH = "content-length: ";

	private final Socket socket;

	private final InputStream in;

	private String path = "";

	private String cookie = "";

	private int last;

	KeepAliveClient(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 8192);
	}

	/** Returns the number that the body is, which counts up while there is a session. */
	int get(String wanted) throws IOException {
		if (!wanted.equals(this.path)) {
			this.path = wanted;
			this.cookie = "";
			this.last = 0;
		}
		String head = "GET " + wanted + " HTTP/1.1\r\nHost: localhost\r\n" + this.cookie + "\r\n";
		this.socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
		return checked(Integer.parseInt(new String(this.in.readNBytes(readHead()), StandardCharsets.ISO_8859_1)));
	}

	/** A session that forgets would be fast. */
	private int checked(int number) {
		if (!this.cookie.isEmpty() && number != this.last + 1) {
			throw new IllegalStateException(this.path + " counted from " + this.last + " to " + number);
		}
		this.last = number;
		return number;
	}

	private int readHead() throws IOException {
		String status = readLine();
		if (!status.contains(" 200")) {
			throw new IOException(status);
		}
		int length = 0;
		for (String line = readLine(); !line.isEmpty(); line = readLine()) {
			if (line.regionMatches(true, 0, SET_COOKIE, 0, SET_COOKIE.length())) {
				this.cookie = "Cookie: " + line.substring(SET_COOKIE.length(), line.indexOf(';')) + "\r\n";
			}
			else if (line.regionMatches(true, 0, CONTENT_LENGTH, 0, CONTENT_LENGTH.length())) {
				length = Integer.parseInt(line.substring(CONTENT_LENGTH.length()));
			}
		}
		return length;
	}

	private String readLine() throws IOException {
		StringBuilder line = new StringBuilder(128);
		int octet = this.in.read();
		while (octet != '\r') {
			if (octet < 0) {
				throw new IOException("The server closed the connection.");
			}
			line.append((char) octet);
			octet = this.in.read();
		}
		this.in.read();
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
