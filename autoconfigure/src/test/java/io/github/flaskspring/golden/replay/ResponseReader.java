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
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one HTTP/1.x response. A body that ends early is an error, never a shorter body.
 */
final class ResponseReader {

	private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\S+\\s+([1-9]\\d{2})(?:\\s.*)?");

	private static final Pattern HEADER_LINE = Pattern.compile("([!-9;-~]+):[ \\t]*(.*)", Pattern.DOTALL);

	private static final int CONTINUE = 100;

	private final InputStream in;

	ResponseReader(InputStream in) {
		this.in = new BufferedInputStream(in);
	}

	RawResponse read(String method) throws IOException {
		int status = status();
		List<HeaderField> headers = headers();
		while (status == CONTINUE) {
			status = status();
			headers = headers();
		}
		RawResponse head = new RawResponse(status, headers, new byte[0]);
		return new RawResponse(status, headers, hasBody(method, status) ? body(head) : new byte[0]);
	}

	private static boolean hasBody(String method, int status) {
		return !"HEAD".equals(method) && status >= 200 && status != 204 && status != 304;
	}

	private int status() throws IOException {
		String line = line();
		Matcher matcher = STATUS_LINE.matcher(line);
		if (!matcher.matches()) {
			throw new ProtocolException("Not a status line: \"" + line + "\"");
		}
		return Integer.parseInt(matcher.group(1));
	}

	private List<HeaderField> headers() throws IOException {
		List<HeaderField> headers = new ArrayList<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			Matcher matcher = HEADER_LINE.matcher(line);
			if (!matcher.matches()) {
				throw new ProtocolException("Not a header line: \"" + line + "\"");
			}
			headers.add(new HeaderField(matcher.group(1), matcher.group(2)));
		}
		return headers;
	}

	private byte[] body(RawResponse head) throws IOException {
		if ("chunked".equalsIgnoreCase(head.first("Transfer-Encoding"))) {
			return chunks();
		}
		String length = head.first("Content-Length");
		return length.matches("\\d+") ? exactly(Integer.parseInt(length)) : this.in.readAllBytes();
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = chunkSize(); size > 0; size = chunkSize()) {
			body.write(exactly(size));
			exactly(2);
		}
		skipTrailers();
		return body.toByteArray();
	}

	private int chunkSize() throws IOException {
		String line = line();
		String size = line.split(";", 2)[0].strip();
		try {
			return Integer.parseUnsignedInt(size, 16);
		}
		catch (NumberFormatException ex) {
			throw new ProtocolException("Not a chunk size: \"" + line + "\"");
		}
	}

	private void skipTrailers() throws IOException {
		while (!line().isEmpty()) {
			// trailers carry nothing that a transcript records
		}
	}

	private byte[] exactly(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("The connection ended after %d of %d bytes".formatted(bytes.length, length));
		}
		return bytes;
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next == -1) {
				throw new EOFException(
						"The connection ended in \"" + line.toString(StandardCharsets.ISO_8859_1) + "\"");
			}
			line.write(next);
		}
		String text = line.toString(StandardCharsets.ISO_8859_1);
		return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
	}

}
