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

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** Tells a response about bytes before they are on their way. */
final class SessionCommitStream extends ServletOutputStream {

	private final ServletOutputStream out;

	private final SessionCommitResponse response;

	SessionCommitStream(ServletOutputStream out, SessionCommitResponse response) {
		this.out = out;
		this.response = response;
	}

	@Override
	public void write(int octet) throws IOException {
		this.response.beforeBytes(1);
		this.out.write(octet);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		this.response.beforeBytes(length);
		this.out.write(bytes, offset, length);
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

	@Override
	public boolean isReady() {
		return this.out.isReady();
	}

	@Override
	public void setWriteListener(WriteListener listener) {
		this.out.setWriteListener(listener);
	}

}
