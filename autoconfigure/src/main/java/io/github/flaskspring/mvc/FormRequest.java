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

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.ContentType;
import io.github.flaskspring.http.MultiDict;
import io.github.flaskspring.http.UrlEncodedForm;

/**
 * A request with an urlencoded body that several may read. Spring's filters for forms and
 * for CSRF tokens read the body as parameters; Flask's {@code request.form} and
 * {@code request.stream} are then still as if nobody had, and the other way around.
 */
final class FormRequest extends HttpServletRequestWrapper {

	private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");

	private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

	private @Nullable ServletInputStream stream;

	private @Nullable Map<String, String[]> parameters;

	private FormRequest(HttpServletRequest request) {
		super(request);
	}

	/** The request itself unless it has such a body. */
	static HttpServletRequest wrap(HttpServletRequest request) {
		String type = request.getContentType();
		boolean form = type != null && METHODS.contains(request.getMethod())
				&& ContentType.parse(type).mimetype().equals(ContentType.URL_ENCODED);
		return form ? new FormRequest(request) : request;
	}

	/** The body from its start, whoever has read some of it. */
	InputStream body() throws IOException {
		return new Replay(this.seen, super.getInputStream());
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.stream == null) {
			this.stream = new Body(body());
		}
		return this.stream;
	}

	@Override
	public BufferedReader getReader() throws IOException {
		String encoding = getCharacterEncoding();
		Charset charset = (encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
		return new BufferedReader(new InputStreamReader(getInputStream(), charset));
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = getParameterMap().get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		String[] values = getParameterMap().get(name);
		return (values != null) ? values.clone() : null;
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(getParameterMap().keySet());
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		if (this.parameters == null) {
			this.parameters = Collections.unmodifiableMap(readParameters());
		}
		return this.parameters;
	}

	/** The query first, then the body of a POST, as servlets have it. */
	private Map<String, String[]> readParameters() {
		MultiDict<String> all = new MultiDict<>();
		if (getQueryString() != null) {
			add(UrlEncodedForm.parse(getQueryString()), all);
		}
		if (getMethod().equals("POST")) {
			try {
				add(UrlEncodedForm.parse(new String(body().readAllBytes(), StandardCharsets.UTF_8)), all);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		Map<String, String[]> values = new LinkedHashMap<>();
		all.lists().forEach((name, list) -> values.put(name, list.toArray(String[]::new)));
		return values;
	}

	private static void add(MultiDict<String> source, MultiDict<String> target) {
		source.lists().forEach((name, values) -> values.forEach((value) -> target.add(name, value)));
	}

	/** What was seen so far, then the rest, which is remembered. */
	private static final class Replay extends InputStream {

		private final ByteArrayOutputStream seen;

		private final InputStream rest;

		private int position;

		Replay(ByteArrayOutputStream seen, InputStream rest) {
			this.seen = seen;
			this.rest = rest;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int known = this.seen.size() - this.position;
			int count;
			if (known > 0) {
				InputStream replayed = new ByteArrayInputStream(this.seen.toByteArray(), this.position, known);
				count = replayed.read(bytes, offset, length);
			}
			else {
				count = this.rest.read(bytes, offset, length);
				this.seen.write(bytes, offset, Math.max(0, count));
			}
			this.position += Math.max(0, count);
			return count;
		}

	}

	/** The body for whoever asks the servlet request for it. */
	private static final class Body extends ServletInputStream {

		private final InputStream source;

		private boolean finished;

		Body(InputStream source) {
			this.source = source;
		}

		@Override
		public int read() throws IOException {
			int octet = this.source.read();
			this.finished |= octet < 0;
			return octet;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int count = this.source.read(bytes, offset, length);
			this.finished |= count < 0;
			return count;
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
			throw new IllegalStateException("The body of a form is read at once; it takes no ReadListener.");
		}

	}

}
