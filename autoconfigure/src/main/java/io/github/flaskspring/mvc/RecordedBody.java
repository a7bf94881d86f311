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
import java.io.InputStream;
import java.io.SequenceInputStream;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.RequestEntityTooLargeException;
import io.github.flaskspring.http.Spool;
import io.github.flaskspring.http.TemporaryFiles;

/**
 * The body of a request, which remembers what filters have read of it, so that Flask
 * still gets the whole.
 */
final class RecordedBody {

	private final HttpServletRequest request;

	private @Nullable Spool record;

	RecordedBody(HttpServletRequest request) {
		this.request = request;
	}

	/**
	 * For filters and views: what is read is kept, up to a limit where the body seems to
	 * end or is refused.
	 */
	ServletInputStream recording(@Nullable Long limit, boolean refusing) throws IOException {
		if (this.record == null) {
			this.record = new Spool(TemporaryFiles.DEFAULT);
		}
		return new Stream(new Recorder(this.request.getInputStream(), this.record,
				(limit != null) ? limit : Long.MAX_VALUE, refusing));
	}

	/** For Flask: everything from the start, which is not kept any more. */
	ServletInputStream whole() throws IOException {
		InputStream rest = this.request.getInputStream();
		if (this.record == null) {
			return (ServletInputStream) rest;
		}
		this.record.close();
		return new Stream(new SequenceInputStream(this.record.open(), rest));
	}

	static ServletInputStream of(InputStream in) {
		return new Stream(in);
	}

	void close() {
		if (this.record != null) {
			this.record.delete();
		}
	}

	/** Copies what is read. */
	private static final class Recorder extends InputStream {

		private final InputStream in;

		private final Spool record;

		private final long limit;

		private final boolean refusing;

		Recorder(InputStream in, Spool record, long limit, boolean refusing) {
			this.in = in;
			this.record = record;
			this.limit = limit;
			this.refusing = refusing;
		}

		@Override
		public int read() throws IOException {
			byte[] single = new byte[1];
			return (read(single, 0, 1) < 0) ? -1 : single[0] & 0xff;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			long left = this.limit - this.record.size();
			if (left <= 0) {
				return end();
			}
			int count = this.in.read(buffer, offset, (int) Math.min(length, left));
			if (count > 0) {
				this.record.write(buffer, offset, count);
			}
			return count;
		}

		private int end() throws IOException {
			if (this.refusing && this.in.read() >= 0) {
				throw new RequestEntityTooLargeException();
			}
			return -1;
		}

	}

	/** A stream as the servlet API has them. */
	private static final class Stream extends ServletInputStream {

		private final InputStream in;

		private boolean finished;

		Stream(InputStream in) {
			this.in = in;
		}

		@Override
		public int read() throws IOException {
			int octet = this.in.read();
			this.finished = octet < 0;
			return octet;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = this.in.read(buffer, offset, length);
			this.finished = count < 0;
			return count;
		}

		@Override
		public int available() throws IOException {
			return this.in.available();
		}

		@Override
		public boolean isFinished() {
			return this.finished;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("The body of a Flask request cannot be read without blocking.");
		}

		@Override
		public void close() throws IOException {
			this.in.close();
		}

	}

}
