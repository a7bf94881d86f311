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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Content that is kept in memory while it is small and in a temporary file from then on.
 * Python: {@code SpooledTemporaryFile}.
 *
 * @since 0.1
 */
public final class Spool extends OutputStream {

	private static final int LARGEST_IN_MEMORY = 500 * 1024;

	private final TemporaryFiles files;

	private ByteArrayOutputStream memory = new ByteArrayOutputStream();

	private @Nullable Path file;

	private @Nullable OutputStream out;

	private long size;

	/**
	 * An empty spool.
	 * @param files makes the file when it is needed
	 */
	public Spool(TemporaryFiles files) {
		this.files = files;
	}

	@Override
	public void write(int octet) throws IOException {
		write(new byte[] { (byte) octet }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		if (this.out == null && this.size + length > LARGEST_IN_MEMORY) {
			moveToFile();
		}
		((this.out != null) ? this.out : this.memory).write(bytes, offset, length);
		this.size += length;
	}

	/**
	 * Ends the writing; the content stays.
	 */
	@Override
	public void close() throws IOException {
		if (this.out != null) {
			this.out.close();
		}
	}

	/**
	 * How much was written.
	 * @return the number of bytes
	 */
	public long size() {
		return this.size;
	}

	boolean isInMemory() {
		return this.file == null;
	}

	/**
	 * The content from its start; nothing may be written any more.
	 * @return a stream to be closed
	 * @throws IOException if the file cannot be read
	 */
	public InputStream open() throws IOException {
		return (this.file != null) ? Files.newInputStream(this.file)
				: new ByteArrayInputStream(this.memory.toByteArray());
	}

	/** Forgets the content. */
	public void delete() {
		try {
			close();
			if (this.file != null) {
				Files.deleteIfExists(this.file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.memory = new ByteArrayOutputStream(0);
	}

	private void moveToFile() throws IOException {
		this.file = this.files.create();
		OutputStream opened = Files.newOutputStream(this.file);
		this.out = opened;
		this.memory.writeTo(opened);
		this.memory = new ByteArrayOutputStream(0);
	}

}
