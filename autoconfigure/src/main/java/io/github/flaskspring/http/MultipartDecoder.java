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

package io.github.flaskspring.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Takes a multipart body apart while it arrives. Content is handed on as soon as it is
 * certain that no delimiter starts in it. Werkzeug: {@code MultipartDecoder}.
 */
final class MultipartDecoder {

	// line breaks and dashes around a boundary that a search must not miss
	private static final int SEARCH_MARGIN = 8;

	private final BoundarySearch boundary;

	private final FormLimits limits;

	private final PartHandler handler;

	private final ByteWindow window = new ByteWindow();

	private State state = State.PREAMBLE;

	private int searched;

	private int parts;

	MultipartDecoder(String boundary, FormLimits limits, PartHandler handler) {
		this.boundary = new BoundarySearch(boundary);
		this.limits = limits;
		this.handler = handler;
	}

	void receive(byte[] chunk, int length) throws IOException {
		this.limits.checkMemory((long) this.window.length() + length);
		this.window.append(chunk, length);
		while (step()) {
			// each step consumes something
		}
	}

	/**
	 * Says that nothing more will arrive.
	 */
	void complete() {
		if (this.state != State.EPILOGUE) {
			throw new MalformedFormException("Invalid form-data cannot parse beyond " + this.state);
		}
	}

	private boolean step() throws IOException {
		return switch (this.state) {
			case PREAMBLE -> skipPreamble();
			case PART -> readHeaders();
			case DATA_START -> startData();
			case DATA -> readData(0);
			case EPILOGUE -> false;
		};
	}

	private boolean skipPreamble() {
		BoundarySearch.Delimiter delimiter = this.boundary.find(this.window, this.searched, false);
		if (delimiter == null) {
			this.searched = Math.max(0, this.window.length() - this.boundary.length() - SEARCH_MARGIN);
			return false;
		}
		pass(delimiter);
		return true;
	}

	private boolean readHeaders() throws IOException {
		for (int i = this.searched; i < this.window.length(); i++) {
			int lineBreak = blankLine(i);
			if (lineBreak > 0) {
				byte[] lines = this.window.copy(0, i);
				this.window.discard(i + lineBreak);
				begin(parseHeaders(lines));
				return true;
			}
		}
		this.searched = Math.max(0, this.window.length() - SEARCH_MARGIN);
		return false;
	}

	/**
	 * The length of the first of two line breaks of the same kind, 0 if there are none.
	 */
	private int blankLine(int index) {
		int first = this.window.at(index);
		if (first != '\r' && first != '\n') {
			return 0;
		}
		if (this.window.at(index + 1) == first) {
			return 1;
		}
		return (this.window.lineBreak(index) == 2 && this.window.lineBreak(index + 2) == 2) ? 2 : 0;
	}

	private void begin(Headers headers) throws IOException {
		String disposition = headers.get("Content-Disposition");
		if (disposition == null) {
			throw new MalformedFormException("Missing Content-Disposition header");
		}
		this.parts++;
		this.limits.checkParts(this.parts);
		Map<String, String> options = OptionsHeader.parse(disposition).options();
		this.handler.begin(options.get("name"), options.get("filename"), headers);
		this.state = State.DATA_START;
	}

	/**
	 * The line break that ends the headers belongs to the delimiter if nothing is between
	 * them, so it is kept until that is known.
	 */
	private boolean startData() throws IOException {
		int lineBreak = this.window.lineBreak(0);
		if (this.boundary.find(this.window, 0, true) != null) {
			return readData(lineBreak);
		}
		if (this.boundary.partialStart(this.window) == 0) {
			return false;
		}
		this.window.discard(lineBreak);
		this.state = State.DATA;
		return true;
	}

	private boolean readData(int dataStart) throws IOException {
		BoundarySearch.Delimiter delimiter = this.boundary.find(this.window, 0, true);
		int end = (delimiter != null) ? delimiter.start() : this.boundary.partialStart(this.window);
		if (end > dataStart) {
			this.handler.data(this.window.array(), this.window.offset() + dataStart, end - dataStart);
		}
		if (delimiter == null) {
			this.window.discard(end);
			return false;
		}
		this.handler.end();
		pass(delimiter);
		return true;
	}

	private void pass(BoundarySearch.Delimiter delimiter) {
		this.window.discard(delimiter.end());
		this.state = delimiter.last() ? State.EPILOGUE : State.PART;
		this.searched = 0;
	}

	private static Headers parseHeaders(byte[] lines) {
		Headers headers = new Headers();
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(lines)).toString();
			// a line that starts with white space continues the one before
			for (String line : text.replaceAll("(?:\r\n|\n|\r)[ \t]", " ").split("\r\n|\n|\r")) {
				int colon = line.indexOf(':');
				String name = PythonText.strip((colon < 0) ? line : line.substring(0, colon));
				if (!name.isEmpty() || colon >= 0) {
					headers.add(name, (colon < 0) ? "" : PythonText.strip(line.substring(colon + 1)));
				}
			}
			return headers;
		}
		catch (CharacterCodingException ex) {
			throw new MalformedFormException("A part has headers that are not UTF-8.");
		}
	}

	/**
	 * What is expected next.
	 */
	private enum State {

		PREAMBLE, PART, DATA_START, DATA, EPILOGUE

	}

}
