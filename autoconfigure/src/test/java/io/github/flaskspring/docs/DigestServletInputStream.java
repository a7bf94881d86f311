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
package io.github.flaskspring.docs;

import java.io.IOException;
import java.security.MessageDigest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** The body of a request, which adds what is read to a checksum. */
// tag::stream[]
final class DigestServletInputStream extends ServletInputStream {

	private final ServletInputStream body;

	private final MessageDigest checksum;

	DigestServletInputStream(ServletInputStream body, MessageDigest checksum) {
		this.body = body;
		this.checksum = checksum;
	}

	@Override
	public int read() throws IOException {
		int next = this.body.read();
		if (next >= 0) {
			this.checksum.update((byte) next);
		}
		return next;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int count = this.body.read(bytes, offset, length);
		this.checksum.update(bytes, offset, Math.max(count, 0));
		return count;
	}

	@Override
	public boolean isFinished() {
		return this.body.isFinished();
	}

	@Override
	public boolean isReady() {
		return this.body.isReady();
	}

	@Override
	public void setReadListener(ReadListener listener) {
		this.body.setReadListener(listener);
	}

}
// end::stream[]
