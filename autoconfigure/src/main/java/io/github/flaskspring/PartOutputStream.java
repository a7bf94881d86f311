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
package io.github.flaskspring;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets only a part of what is written pass. */
final class PartOutputStream extends FilterOutputStream {

	private long skip;

	private long left;

	PartOutputStream(OutputStream out, long start, long length) {
		super(out);
		this.skip = start;
		this.left = length;
	}

	@Override
	public void write(int octet) throws IOException {
		write(new byte[] { (byte) octet }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		int skipped = (int) Math.min(this.skip, length);
		int written = (int) Math.min(this.left, length - skipped);
		this.skip -= skipped;
		this.left -= written;
		if (written > 0) {
			this.out.write(bytes, offset + skipped, written);
		}
	}

}
