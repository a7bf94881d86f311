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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.ContentType;
import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.http.Headers;
import io.github.flaskspring.http.MimeTypes;
import io.github.flaskspring.routing.UrlQuoting;

/** The body of a request that is being described: bytes, JSON, or a form. */
final class EnvironBody {

	private byte @Nullable [] data;

	private @Nullable String json;

	private final Map<String, List<Object>> fields = new LinkedHashMap<>();

	void data(byte[] bytes) {
		this.data = bytes.clone();
		check();
	}

	void json(String text) {
		this.json = text;
		check();
	}

	void fields(Map<String, ?> more) {
		more.forEach((name, value) -> {
			List<Object> values = this.fields.computeIfAbsent(name, (missing) -> new ArrayList<>());
			if (value instanceof Collection<?> collection) {
				values.addAll(collection);
			}
			else if (value != null) {
				values.add(value);
			}
		});
		check();
	}

	private void check() {
		if (this.json != null && (this.data != null || !this.fields.isEmpty())) {
			throw new IllegalArgumentException("can't provide both json and data: a request has one body.");
		}
		if (this.data != null && !this.fields.isEmpty()) {
			throw new IllegalArgumentException("A request has one body: provide either data or a form.");
		}
	}

	/** The bytes; the headers that describe them are added to the others. */
	byte[] write(Headers headers) {
		byte[] content = content(headers);
		if (content.length > 0 || this.data != null || !this.fields.isEmpty()) {
			headers.set("Content-Length", Integer.toString(content.length));
		}
		return content;
	}

	private byte[] content(Headers headers) {
		if (this.json != null) {
			headers.setDefault("Content-Type", "application/json");
			return this.json.getBytes(StandardCharsets.UTF_8);
		}
		if (this.data != null) {
			return this.data;
		}
		boolean files = this.fields.values().stream().flatMap(List::stream).anyMatch(FilePart.class::isInstance);
		if (files || ContentType.MULTIPART.equals(headers.get("Content-Type"))) {
			return multipart(headers);
		}
		if (!this.fields.isEmpty()) {
			headers.setDefault("Content-Type", ContentType.URL_ENCODED);
		}
		return UrlQuoting.encodeQuery(this.fields).getBytes(StandardCharsets.US_ASCII);
	}

	private byte[] multipart(Headers headers) {
		String boundary = "----FlaskFormPart" + UUID.randomUUID().toString().replace("-", "");
		headers.set("Content-Type", ContentType.MULTIPART + "; boundary=\"" + boundary + '"');
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.fields.forEach((name, values) -> values.forEach((value) -> part(out, boundary, name, value)));
		text(out, "--" + boundary + "--\r\n");
		return out.toByteArray();
	}

	private static void part(ByteArrayOutputStream out, String boundary, String name, Object value) {
		text(out, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quote(name) + '"');
		if (value instanceof FilePart file) {
			text(out, "; filename=\"" + quote(file.filename()) + "\"\r\nContent-Type: " + type(file) + "\r\n\r\n");
			out.writeBytes(content(file));
		}
		else {
			text(out, "\r\n\r\n" + value);
		}
		text(out, "\r\n");
	}

	private static String type(FilePart file) {
		String given = file.contentType();
		String guessed = (given != null) ? given : MimeTypes.guess(file.filename()).type();
		return (guessed != null) ? guessed : "application/octet-stream";
	}

	/** Each time anew, as a description may be built several times. */
	private static byte[] content(FilePart file) {
		try (InputStream content = file.inputStream()) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As browsers write names. */
	private static String quote(String name) {
		return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
	}

	private static void text(ByteArrayOutputStream out, String text) {
		out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

}
