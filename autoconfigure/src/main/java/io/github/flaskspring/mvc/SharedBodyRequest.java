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
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.HttpException;
import io.github.flaskspring.Request;
import io.github.flaskspring.RequestEntityTooLargeException;
import io.github.flaskspring.http.ContentTooLargeException;
import io.github.flaskspring.http.ContentType;
import io.github.flaskspring.http.FormLimits;
import io.github.flaskspring.http.FormParser;
import io.github.flaskspring.http.MultiDict;
import io.github.flaskspring.http.TemporaryFiles;

/**
 * A Flask request with a body as the servlet API shows it. Filters and argument resolvers
 * that read parameters, parts or the stream share the body with Flask: whoever comes
 * second still sees everything. Flask's limits hold, the container's do not matter.
 */
final class SharedBodyRequest extends HttpServletRequestWrapper {

	/** Those of the servlet specification and of Spring's filter for forms. */
	private static final Set<String> FORM_METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");

	private final Request flask;

	private final RecordedBody body;

	private @Nullable Map<String, String[]> parameters;

	private boolean handingOver;

	private boolean taken;

	private boolean dispatched;

	SharedBodyRequest(HttpServletRequest request, Request flask) {
		super(request);
		this.flask = flask;
		this.body = new RecordedBody(request);
	}

	static boolean hasBody(HttpServletRequest request) {
		return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
	}

	/**
	 * Flask takes the body, through the wrappers of filters that may decode it.
	 */
	InputStream handOver(HttpServletRequest innermost) throws IOException {
		this.handingOver = true;
		try {
			return innermost.getInputStream();
		}
		finally {
			this.handingOver = false;
		}
	}

	/**
	 * From now on Flask's error handlers are there for a body that is too large. A filter
	 * before sees none of it.
	 */
	void dispatched() {
		this.dispatched = true;
	}

	void close() {
		this.body.close();
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.handingOver) {
			this.taken = true;
			return this.body.whole();
		}
		if (this.taken) {
			return RecordedBody.of(new ByteArrayInputStream(this.flask.getData()));
		}
		Long length = this.flask.contentLength();
		Long limit = this.flask.maxContentLength();
		if (length == null || limit == null || length <= limit) {
			return this.body.recording(limit, this.dispatched);
		}
		if (this.dispatched) {
			throw new RequestEntityTooLargeException();
		}
		return RecordedBody.of(InputStream.nullInputStream());
	}

	@Override
	public BufferedReader getReader() throws IOException {
		String encoding = Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.UTF_8.name());
		return new BufferedReader(new InputStreamReader(getInputStream(), encoding));
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
			Map<String, List<String>> values = new LinkedHashMap<>();
			collect(this.flask.args(), values);
			boolean complete = collectForm(values);
			Map<String, String[]> arrays = new LinkedHashMap<>();
			values.forEach((name, list) -> arrays.put(name, list.toArray(String[]::new)));
			if (!complete) {
				return arrays;
			}
			this.parameters = Collections.unmodifiableMap(arrays);
		}
		return this.parameters;
	}

	private boolean collectForm(Map<String, List<String>> values) {
		if (!isMultipart() && !isForm()) {
			return true;
		}
		try {
			collect((isMultipart() || this.taken) ? this.flask.form() : recordedForm(), values);
			return true;
		}
		catch (HttpException | UncheckedIOException ex) {
			if (this.dispatched) {
				throw ex;
			}
			return false;
		}
	}

	/** Leaves the bytes to Flask, which may be asked for them as well as for the form. */
	private MultiDict<String> recordedForm() {
		FormLimits limits = new FormLimits(this.flask.maxFormMemorySize(), this.flask.maxFormParts());
		FormParser parser = new FormParser(limits, TemporaryFiles.DEFAULT);
		try {
			InputStream in = this.body.recording(this.flask.maxContentLength(), this.dispatched);
			return parser.parse(in, ContentType.parse(getContentType()), this.flask.contentLength()).form();
		}
		catch (ContentTooLargeException ex) {
			throw new RequestEntityTooLargeException();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isForm() {
		return FORM_METHODS.contains(getMethod()) && this.flask.mimetype().equals(ContentType.URL_ENCODED);
	}

	private boolean isMultipart() {
		return this.flask.mimetype().equals(ContentType.MULTIPART);
	}

	private static void collect(MultiDict<String> source, Map<String, List<String>> values) {
		source.lists()
			.forEach((name, list) -> values.computeIfAbsent(name, (missing) -> new ArrayList<>()).addAll(list));
	}

	@Override
	public Collection<Part> getParts() throws ServletException {
		if (!isMultipart()) {
			throw new ServletException("The request is not '" + ContentType.MULTIPART + "' but '"
					+ this.flask.mimetype() + "', so it has no parts.");
		}
		List<Part> parts = new ArrayList<>();
		this.flask.files().lists().forEach((name, files) -> files.forEach((file) -> parts.add(new FormPart(file))));
		this.flask.form()
			.lists()
			.forEach((name, texts) -> texts.forEach((text) -> parts.add(FormPart.ofText(name, text))));
		return parts;
	}

	@Override
	public @Nullable Part getPart(String name) throws ServletException {
		return getParts().stream().filter((part) -> part.getName().equals(name)).findFirst().orElse(null);
	}

}
