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

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Tells a response about text before it is on its way. The container encodes it, which
 * takes three bytes for a character at most.
 */
final class SessionCommitWriter extends Writer {

	private final PrintWriter out;

	private final SessionCommitResponse response;

	SessionCommitWriter(PrintWriter out, SessionCommitResponse response) {
		this.out = out;
		this.response = response;
	}

	@Override
	public void write(char[] text, int offset, int length) throws IOException {
		int bytes = 0;
		for (int i = offset; i < offset + length; i++) {
			bytes += size(text[i]);
		}
		this.response.beforeBytes(bytes);
		this.out.write(text, offset, length);
	}

	private static int size(char letter) {
		if (letter < 0x80) {
			return 1;
		}
		return (letter < 0x800) ? 2 : 3;
	}

	@Override
	public void flush() throws IOException {
		this.response.saveSession();
		this.out.flush();
	}

	@Override
	public void close() throws IOException {
		this.response.saveSession();
		this.out.close();
	}

}
