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

import java.io.ByteArrayOutputStream;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** A body that is written to memory. */
final class MemoryBodyStream extends ServletOutputStream {

	private final ByteArrayOutputStream body;

	MemoryBodyStream(ByteArrayOutputStream body) {
		this.body = body;
	}

	@Override
	public void write(int octet) {
		this.body.write(octet);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		this.body.write(bytes, offset, length);
	}

	@Override
	public boolean isReady() {
		return true;
	}

	@Override
	public void setWriteListener(WriteListener listener) {
		throw new IllegalStateException("A view's answer is written at once; it takes no WriteListener.");
	}

}
