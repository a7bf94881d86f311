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
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An uploaded file. Its {@link #stream()} is read once, by whoever comes first;
 * {@link #inputStream()} starts anew each time. Werkzeug: {@code FileStorage}.
 *
 * <pre class="code">
 * FilePart file = request.files().getOrThrow("photo");
 * file.save(uploads.resolve(SecureFilename.of(file.filename())));
 * </pre>
 *
 * @since 0.1
 */
public final class FilePart implements AutoCloseable {

	private final String name;

	private final String filename;

	private final Headers headers;

	private final Spool content;

	private @Nullable InputStream stream;

	FilePart(String name, String filename, Headers headers, Spool content) {
		this.name = name;
		this.filename = filename;
		this.headers = headers;
		this.content = content;
	}

	/**
	 * A file made from bytes, for tests.
	 * @param name the name of the form field
	 * @param filename the name of the file
	 * @param contentType the content type, or null for none
	 * @param content the content
	 * @return the file
	 */
	public static FilePart of(String name, String filename, @Nullable String contentType, byte[] content) {
		Headers headers = new Headers();
		if (contentType != null) {
			headers.set("Content-Type", contentType);
		}
		Spool spool = new Spool(TemporaryFiles.DEFAULT);
		try (spool) {
			spool.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new FilePart(name, filename, headers, spool);
	}

	/**
	 * The name of the form field.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The name that the client gave the file, as it is: see {@link SecureFilename} before
	 * using it as a path.
	 * @return the name, empty if no file was chosen
	 */
	public String filename() {
		return this.filename;
	}

	/**
	 * Whether the field was left empty.
	 * @return whether there is no file name
	 */
	public boolean isEmpty() {
		return this.filename.isEmpty();
	}

	public Headers headers() {
		return this.headers;
	}

	public @Nullable String contentType() {
		return this.headers.get("Content-Type");
	}

	/**
	 * The media type in lower case, without parameters.
	 * @return the media type, empty if there is none
	 */
	public String mimetype() {
		return ContentType.parse(contentType()).mimetype();
	}

	public Map<String, String> mimetypeParams() {
		return ContentType.parse(contentType()).params();
	}

	/**
	 * The length that the part's header announces, which browsers do not send; see
	 * {@link #size()}.
	 * @return the length, 0 if there is none
	 */
	public long contentLength() {
		String length = this.headers.get("Content-Length", "");
		return PythonText.plainInteger(length).orElse(0);
	}

	/**
	 * How large the file is.
	 * @return the number of bytes
	 */
	public long size() {
		return this.content.size();
	}

	/**
	 * The content, read once: what was read is gone until {@link #rewind()}.
	 * @return the same stream each time
	 */
	public InputStream stream() {
		InputStream current = this.stream;
		if (current == null) {
			current = inputStream();
			this.stream = current;
		}
		return current;
	}

	/**
	 * The content from its start. The caller closes the stream.
	 * @return a new stream each time
	 */
	public InputStream inputStream() {
		try {
			return this.content.open();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read the rest of {@link #stream()}.
	 * @return the bytes
	 */
	public byte[] read() {
		try {
			return stream().readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Let {@link #stream()} start again.
	 */
	public void rewind() {
		InputStream current = this.stream;
		this.stream = null;
		try {
			if (current != null) {
				current.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Write the rest of {@link #stream()} to a file, which is replaced if it exists.
	 * @param destination the file
	 */
	public void save(Path destination) {
		try (OutputStream out = Files.newOutputStream(destination)) {
			save(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Write the rest of {@link #stream()} to a stream, which stays open.
	 * @param destination the stream
	 * @throws IOException if that fails
	 */
	public void save(OutputStream destination) throws IOException {
		stream().transferTo(destination);
	}

	/**
	 * Forget the content and delete the temporary file it may be in.
	 */
	@Override
	public void close() {
		rewind();
		this.content.delete();
	}

	@Override
	public String toString() {
		return "<FileStorage: " + PythonText.repr(this.filename) + " ("
				+ PythonText.repr(this.headers.get("Content-Type", "")) + ")>";
	}

}
