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
package io.github.flaskspring.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

import io.github.flaskspring.http.ContentType;
import io.github.flaskspring.http.Cookies;
import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.http.FormData;
import io.github.flaskspring.http.FormLimits;
import io.github.flaskspring.http.FormParser;
import io.github.flaskspring.http.ImmutableMultiDict;
import io.github.flaskspring.http.TemporaryFiles;
import io.github.flaskspring.http.UrlEncodedForm;

/** Requests as a servlet container would present them. */
final class MockRequests {

	private MockRequests() {
	}

	static MockHttpServletRequest of(Call call, @Nullable ServletContext context) {
		MockHttpServletRequest request = plain(call, context, call.target());
		request.setContextPath((call.root().isEmpty() && context != null) ? context.getContextPath() : call.root());
		parameters(request, call);
		return request;
	}

	/** The request for the page about another request that failed. */
	static MockHttpServletRequest ofError(Call call, MockHttpServletRequest failed, String path) {
		MockHttpServletRequest request = plain(call, failed.getServletContext(), failed.getContextPath() + path);
		request.setContextPath(failed.getContextPath());
		request.setDispatcherType(DispatcherType.ERROR);
		HttpSession session = failed.getSession(false);
		if (session != null) {
			request.setSession(session);
		}
		for (String name : Collections.list(failed.getAttributeNames())) {
			if (!name.startsWith("org.springframework.")) {
				request.setAttribute(name, failed.getAttribute(name));
			}
		}
		return request;
	}

	private static MockHttpServletRequest plain(Call call, @Nullable ServletContext context, String uri) {
		MockHttpServletRequest request = new Sent(context, call, uri);
		request.setAsyncSupported(true);
		request.setScheme(call.scheme());
		request.setSecure(call.scheme().equals("https"));
		request.setServerName(call.serverName());
		request.setServerPort(call.serverPort());
		request.setRemoteAddr(call.remoteAddr());
		request.setRemoteHost(call.remoteAddr());
		request.setQueryString(call.query().isEmpty() ? null : call.query());
		request.setContent(call.body());
		call.headers().forEach((header) -> request.addHeader(header.getKey(), header.getValue()));
		Cookie[] cookies = cookies(call.headers().get("Cookie"));
		if (cookies.length > 0) {
			request.setCookies(cookies);
			request.removeHeader(HttpHeaders.COOKIE);
			request.addHeader(HttpHeaders.COOKIE, call.headers().getOrThrow("Cookie"));
		}
		return request;
	}

	/** Those whose names a servlet container would read too. */
	private static Cookie[] cookies(@Nullable String header) {
		return Cookies.parse(header)
			.items(true)
			.stream()
			.filter((cookie) -> cookie.getKey().matches("[-!#$%&'*+.^_`|~0-9A-Za-z]+"))
			.map((cookie) -> new Cookie(cookie.getKey(), cookie.getValue()))
			.toArray(Cookie[]::new);
	}

	private static void parameters(MockHttpServletRequest request, Call call) {
		add(request, UrlEncodedForm.parse(call.query()));
		ContentType type = ContentType.parse(call.headers().get("Content-Type"));
		boolean post = call.method().equals("POST") && type.mimetype().equals(ContentType.URL_ENCODED);
		if (post || type.mimetype().equals(ContentType.MULTIPART)) {
			form(request, call, type);
		}
	}

	private static void form(MockHttpServletRequest request, Call call, ContentType type) {
		FormParser parser = new FormParser(FormLimits.NONE, TemporaryFiles.DEFAULT);
		try (FormData data = parser.parse(new ByteArrayInputStream(call.body()), type, (long) call.body().length)) {
			add(request, data.form());
			data.files().lists().forEach((name, files) -> files.forEach((file) -> request.addPart(part(file))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static MockPart part(FilePart file) {
		MockPart part = new MockPart(file.name(), file.filename(), file.read());
		if (file.contentType() != null) {
			part.getHeaders().setContentType(MediaType.parseMediaType(file.contentType()));
		}
		return part;
	}

	private static void add(MockHttpServletRequest request, ImmutableMultiDict<String> values) {
		values.lists().forEach((name, list) -> request.addParameter(name, list.toArray(String[]::new)));
	}

	/**
	 * A filter that sets the encoding changes no header, other than Spring's class has
	 * it.
	 */
	private static final class Sent extends MockHttpServletRequest {

		private final @Nullable String contentType;

		Sent(@Nullable ServletContext context, Call call, String uri) {
			super(context, call.method(), uri);
			this.contentType = call.headers().get(HttpHeaders.CONTENT_TYPE);
		}

		@Override
		public @Nullable String getContentType() {
			return this.contentType;
		}

		@Override
		public @Nullable String getHeader(String name) {
			return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? this.contentType : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) && this.contentType != null)
					? Collections.enumeration(List.of(this.contentType)) : super.getHeaders(name);
		}

	}

}
