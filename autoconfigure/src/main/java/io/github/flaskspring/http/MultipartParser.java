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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code multipart/form-data}. Fields are kept in memory up to a limit, files
 * beyond 500 KiB go to the disk while they arrive. Werkzeug: {@code MultiPartParser}.
 *
 * @since 0.1
 */
public final class MultipartParser {

	private static final int BUFFER_SIZE = 64 * 1024;

	private final FormLimits limits;

	private final TemporaryFiles files;

	/**
	 * Prepare to read bodies.
	 * @param limits how much to accept
	 * @param files makes files for large uploads
	 */
	public MultipartParser(FormLimits limits, TemporaryFiles files) {
		this.limits = limits;
		this.files = files;
	}

	/**
	 * Read a body. Parts without a name are left out.
	 * @param body the body
	 * @param boundary the boundary between the parts
	 * @return the form, empty if the body is malformed
	 * @throws IOException if the body cannot be read or a file not be written
	 * @throws ContentTooLargeException if a limit is exceeded
	 */
	public FormData parse(InputStream body, String boundary) throws IOException {
		Collector collector = new Collector();
		boolean complete = false;
		try {
			MultipartDecoder decoder = new MultipartDecoder(boundary, this.limits, collector);
			byte[] buffer = new byte[BUFFER_SIZE];
			for (int count = read(body, buffer); count > 0; count = read(body, buffer)) {
				decoder.receive(buffer, count);
			}
			decoder.complete();
			complete = true;
			return collector.result();
		}
		catch (MalformedFormException ex) {
			return FormData.EMPTY;
		}
		finally {
			if (!complete) {
				collector.discard();
			}
		}
	}

	private static int read(InputStream body, byte[] buffer) throws IOException {
		return body.readNBytes(buffer, 0, buffer.length);
	}

	private static Charset charset(Headers headers) {
		String name = OptionsHeader.parse(headers.get("Content-Type")).options().getOrDefault("charset", "");
		Charset charset = ExtendedValue.allowedCharset(name.toLowerCase(Locale.ROOT));
		return (charset != null) ? charset : StandardCharsets.UTF_8;
	}

	/**
	 * Keeps what the decoder finds.
	 */
	private final class Collector implements PartHandler {

		private final List<Map.Entry<String, String>> fields = new ArrayList<>();

		private final List<Map.Entry<String, FilePart>> uploads = new ArrayList<>();

		private final ByteArrayOutputStream field = new ByteArrayOutputStream();

		private Headers headers = new Headers();

		private @Nullable String name;

		private @Nullable String filename;

		private @Nullable Spool spool;

		@Override
		public void begin(@Nullable String partName, @Nullable String partFilename, Headers partHeaders) {
			this.name = partName;
			this.filename = partFilename;
			this.headers = partHeaders;
			this.spool = (partFilename != null) ? new Spool(MultipartParser.this.files) : null;
			this.field.reset();
		}

		@Override
		public void data(byte[] buffer, int offset, int length) throws IOException {
			if (this.spool != null) {
				this.spool.write(buffer, offset, length);
				return;
			}
			MultipartParser.this.limits.checkMemory((long) this.field.size() + length);
			this.field.write(buffer, offset, length);
		}

		@Override
		public void end() throws IOException {
			Spool upload = this.spool;
			this.spool = null;
			if (upload != null) {
				addFile(upload);
			}
			else if (this.name != null) {
				this.fields.add(Map.entry(this.name, fieldText()));
			}
		}

		private void addFile(Spool upload) throws IOException {
			upload.close();
			if (this.name == null || this.filename == null) {
				upload.delete();
				return;
			}
			FilePart part = new FilePart(this.name, this.filename, this.headers, upload);
			this.uploads.add(Map.entry(this.name, part));
		}

		private String fieldText() {
			Charset charset = charset(this.headers);
			boolean utf8 = charset.equals(StandardCharsets.UTF_8);
			return utf8 ? Utf8Text.decode(this.field.toByteArray()) : this.field.toString(charset);
		}

		private FormData result() {
			return new FormData(ImmutableMultiDict.ofPairs(this.fields), ImmutableMultiDict.ofPairs(this.uploads));
		}

		private void discard() {
			if (this.spool != null) {
				this.spool.delete();
			}
			this.uploads.forEach((upload) -> upload.getValue().close());
		}

	}

}
