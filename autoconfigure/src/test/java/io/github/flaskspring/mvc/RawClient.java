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
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** A client with a connection that is kept, a cookie, and no manners. */
final class RawClient implements AutoCloseable {

	private final int port;

	private @Nullable Socket socket;

	private @Nullable InputStream in;

	private @Nullable String cookie;

	RawClient(int port) {
		this.port = port;
	}

	/**
	 * The body of an answer, null if the server breaks off. The server may have closed a
	 * connection that was kept.
	 */
	@Nullable String get(String target) throws IOException {
		boolean kept = this.socket != null;
		try {
			return read(send(target));
		}
		catch (IOException ex) {
			close();
			return kept ? get(target) : null;
		}
	}

	/** Sends a request, waits for the first byte of the answer and is gone. */
	void leave(String target) throws IOException {
		try {
			send(target).read();
			if (this.socket != null) {
				this.socket.setSoLinger(true, 0);
			}
		}
		finally {
			close();
		}
	}

	private InputStream send(String target) throws IOException {
		Socket open = this.socket;
		InputStream answers = this.in;
		if (open == null || answers == null) {
			open = new Socket("localhost", this.port);
			open.setTcpNoDelay(true);
			open.setSoTimeout(60_000);
			answers = new BufferedInputStream(open.getInputStream());
			this.socket = open;
			this.in = answers;
		}
		String head = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n"
				+ ((this.cookie != null) ? "Cookie: " + this.cookie + "\r\n" : "") + "\r\n";
		open.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
		return answers;
	}

	private String read(InputStream answers) throws IOException {
		int length = 0;
		boolean chunked = false;
		boolean last = false;
		for (String line = line(answers); !line.isEmpty(); line = line(answers)) {
			String lower = line.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Integer.parseInt(line.substring(15).trim());
			}
			chunked |= lower.equals("transfer-encoding: chunked");
			last |= lower.equals("connection: close");
			if (lower.startsWith("set-cookie: session=")) {
				this.cookie = line.substring(12, line.indexOf(';'));
			}
		}
		byte[] body = chunked ? chunks(answers) : exactly(answers, length);
		if (last) {
			close();
		}
		return new String(body, StandardCharsets.UTF_8);
	}

	private static byte[] chunks(InputStream answers) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		while (true) {
			int length = Integer.parseInt(line(answers), 16);
			all.writeBytes(exactly(answers, length));
			line(answers);
			if (length == 0) {
				return all.toByteArray();
			}
		}
	}

	private static byte[] exactly(InputStream answers, int length) throws IOException {
		byte[] bytes = answers.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException();
		}
		return bytes;
	}

	private static String line(InputStream answers) throws IOException {
		StringBuilder line = new StringBuilder(40);
		for (int octet = answers.read(); octet != '\n'; octet = answers.read()) {
			if (octet < 0) {
				throw new EOFException();
			}
			if (octet != '\r') {
				line.append((char) octet);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		if (this.socket != null) {
			this.socket.close();
		}
		this.socket = null;
		this.in = null;
	}

}
