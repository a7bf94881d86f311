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

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that is not read past a limit. The limit is either how much the client
 * announced, then less is an error; or how much the application accepts, then more is an
 * error. Werkzeug: {@code LimitedStream}.
 *
 * @since 0.1
 */
public final class LimitedStream extends FilterInputStream {

	private final long limit;

	private final boolean maximum;

	private long position;

	/**
	 * Limit a stream.
	 * @param in the stream
	 * @param limit the number of bytes
	 * @param maximum whether the limit is what the application accepts
	 */
	public LimitedStream(InputStream in, long limit, boolean maximum) {
		super(in);
		this.limit = limit;
		this.maximum = maximum;
	}

	/**
	 * Read a byte.
	 * @throws ContentTooLargeException if there is more than the application accepts
	 * @throws IncompleteBodyException if there is less than the client announced
	 */
	@Override
	public int read() throws IOException {
		byte[] single = new byte[1];
		return (read(single, 0, 1) < 0) ? -1 : single[0] & 0xff;
	}

	/**
	 * Read bytes.
	 * @throws ContentTooLargeException if there is more than the application accepts
	 * @throws IncompleteBodyException if there is less than the client announced
	 */
	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (isExhausted()) {
			return exhausted();
		}
		int wanted = (int) Math.min(length, this.limit - this.position);
		int count = readFromClient(buffer, offset, wanted);
		if (count < 0 && !this.maximum) {
			throw new IncompleteBodyException(this.position, null);
		}
		this.position += Math.max(0, count);
		return count;
	}

	@Override
	public long skip(long count) throws IOException {
		byte[] skipped = new byte[(int) Math.min(count, 8192)];
		return Math.max(0, read(skipped, 0, skipped.length));
	}

	@Override
	public int available() throws IOException {
		return (int) Math.min(super.available(), this.limit - this.position);
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	/**
	 * Whether the limit is reached.
	 * @return whether it is
	 */
	public boolean isExhausted() {
		return this.position >= this.limit;
	}

	/**
	 * How much was read.
	 * @return the number of bytes
	 */
	public long position() {
		return this.position;
	}

	private int exhausted() throws IOException {
		// a body of exactly the maximum is fine, so look for one byte more
		if (this.maximum && readFromClient(new byte[1], 0, 1) > 0) {
			throw new ContentTooLargeException(BodyStream.MAX_CONTENT_LENGTH, this.limit);
		}
		return -1;
	}

	private int readFromClient(byte[] buffer, int offset, int length) {
		try {
			return this.in.read(buffer, offset, length);
		}
		catch (IOException ex) {
			throw new IncompleteBodyException(this.position, ex);
		}
	}

}
