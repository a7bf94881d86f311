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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;

/**
 * What a response sends.
 *
 * @since 0.1
 */
public sealed interface ResponseBody {

	/**
	 * A body of pieces: in memory if they are a collection, else streamed.
	 * @param pieces text or bytes
	 * @return the body
	 */
	static ResponseBody of(Iterable<?> pieces) {
		if (!(pieces instanceof Collection<?>)) {
			return new Pieces(pieces.iterator(), (pieces instanceof AutoCloseable closeable) ? closeable : null);
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		pieces.forEach((piece) -> all.writeBytes(Pieces.encode(piece)));
		return new Bytes(all.toByteArray());
	}

	/**
	 * The number of bytes.
	 * @return the number, -1 when nobody knows before the end
	 */
	long length();

	/**
	 * Writes the bytes. A body of unknown length is flushed after each piece, so that the
	 * client sees it at once.
	 * @param out where to
	 * @throws IOException if the client is gone or the source fails
	 */
	void writeTo(OutputStream out) throws IOException;

	/**
	 * Lets go of the source, also when nothing was written.
	 * @throws IOException if that fails
	 */
	default void close() throws IOException {
	}

	/**
	 * Bytes in memory.
	 *
	 * @param bytes the bytes
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Bytes(byte[] bytes) implements ResponseBody {

		@Override
		public long length() {
			return this.bytes.length;
		}

		@Override
		public void writeTo(OutputStream out) throws IOException {
			out.write(this.bytes);
		}

	}

	/**
	 * Pieces of text or bytes, made while they are sent.
	 *
	 * @param pieces the pieces
	 * @param source what to close at the end, or null
	 */
	record Pieces(Iterator<?> pieces, @Nullable AutoCloseable source) implements ResponseBody {

		@Override
		public long length() {
			return -1;
		}

		@Override
		public void writeTo(OutputStream out) throws IOException {
			while (this.pieces.hasNext()) {
				byte[] bytes = encode(this.pieces.next());
				if (bytes.length > 0) {
					out.write(bytes);
					out.flush();
				}
			}
		}

		static byte[] encode(@Nullable Object piece) {
			if (piece instanceof byte[] bytes) {
				return bytes;
			}
			if (piece instanceof CharSequence text) {
				return text.toString().getBytes(StandardCharsets.UTF_8);
			}
			throw new IllegalArgumentException("A streamed response is made of text or bytes, but a piece is "
					+ ((piece != null) ? "a " + piece.getClass().getSimpleName() : "null") + ".");
		}

		@Override
		public void close() throws IOException {
			AutoCloseable closeable = (this.source != null) ? this.source
					: (this.pieces instanceof AutoCloseable own) ? own : null;
			closeQuietlyTyped(closeable);
		}

		private static void closeQuietlyTyped(@Nullable AutoCloseable closeable) throws IOException {
			if (closeable == null) {
				return;
			}
			try {
				closeable.close();
			}
			catch (IOException | RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IOException(ex);
			}
		}

	}

	/**
	 * A stream, of a file say.
	 *
	 * @param stream the stream, closed at the end
	 * @param length its length, -1 if unknown
	 */
	record Stream(InputStream stream, long length) implements ResponseBody {

		@Override
		public void writeTo(OutputStream out) throws IOException {
			byte[] buffer = new byte[16 * 1024];
			long left = (this.length >= 0) ? this.length : Long.MAX_VALUE;
			while (left > 0) {
				int read = this.stream.read(buffer, 0, (int) Math.min(buffer.length, left));
				if (read < 0) {
					checkEnd(left);
					return;
				}
				out.write(buffer, 0, read);
				left -= read;
				flushIfWaiting(out);
			}
		}

		private void checkEnd(long left) throws IOException {
			if (this.length >= 0) {
				throw new IOException("The source ended " + left + " bytes before its length of " + this.length);
			}
		}

		/**
		 * A source that has nothing at hand may take long: the client sees what is there.
		 */
		private void flushIfWaiting(OutputStream out) throws IOException {
			if (this.length < 0 && this.stream.available() == 0) {
				out.flush();
			}
		}

		@Override
		public void close() throws IOException {
			this.stream.close();
		}

	}

	/**
	 * A source that is opened when it is sent: nothing stays open if it is not.
	 *
	 * @param opener opens the source
	 * @param length its length, -1 if unknown
	 */
	record Source(Opener opener, long length) implements ResponseBody {

		/** Opens a source. */
		@FunctionalInterface
		public interface Opener {

			/**
			 * Opens it from its start.
			 * @return the stream, closed at the end
			 * @throws IOException if that fails
			 */
			InputStream open() throws IOException;

		}

		@Override
		public void writeTo(OutputStream out) throws IOException {
			writeTo(out, 0, this.length);
		}

		void writeTo(OutputStream out, long start, long count) throws IOException {
			try (InputStream stream = this.opener.open()) {
				stream.skipNBytes(start);
				new Stream(stream, count).writeTo(out);
			}
		}

	}

	/**
	 * A part of another body.
	 *
	 * @param whole the other body
	 * @param start where the part starts
	 * @param length its length
	 */
	record Part(ResponseBody whole, long start, long length) implements ResponseBody {

		@Override
		public void writeTo(OutputStream out) throws IOException {
			if (this.whole instanceof Bytes memory) {
				out.write(memory.bytes(), (int) this.start, (int) this.length);
			}
			else if (this.whole instanceof Source source) {
				source.writeTo(out, this.start, this.length);
			}
			else if (this.whole instanceof Stream source) {
				source.stream().skipNBytes(this.start);
				new Stream(source.stream(), this.length).writeTo(out);
			}
			else {
				this.whole.writeTo(new PartOutputStream(out, this.start, this.length));
			}
		}

		@Override
		public void close() throws IOException {
			this.whole.close();
		}

	}

	/**
	 * Bytes that a function writes while they are sent.
	 *
	 * @param writer the function
	 */
	record Written(Writer writer) implements ResponseBody {

		/** Writes a body. */
		@FunctionalInterface
		public interface Writer {

			/**
			 * Writes all of it.
			 * @param out where to
			 * @throws IOException if that fails
			 */
			void writeTo(OutputStream out) throws IOException;

		}

		@Override
		public long length() {
			return -1;
		}

		@Override
		public void writeTo(OutputStream out) throws IOException {
			this.writer.writeTo(out);
		}

	}

}
