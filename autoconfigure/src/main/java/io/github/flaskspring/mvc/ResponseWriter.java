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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.flaskspring.Response;
import io.github.flaskspring.ResponseBody;
import io.github.flaskspring.http.Headers;
import io.github.flaskspring.http.UrlText;
import io.github.flaskspring.routing.UrlQuoting;

/**
 * Writes a response to the servlet response. Werkzeug: {@code get_wsgi_headers},
 * {@code get_app_iter}.
 */
final class ResponseWriter {

	private static final String CONTENT_LENGTH = "Content-Length";

	private static final List<String> URL_HEADERS = List.of("Location", "Content-Location");

	/** What describes a body that a 304 does not have. */
	private static final List<String> ENTITY_HEADERS = List.of("Allow", "Content-Encoding", "Content-Language",
			CONTENT_LENGTH, "Content-MD5", "Content-Range", "Content-Type", "Last-Modified");

	private final boolean containerErrorPages;

	ResponseWriter(boolean containerErrorPages) {
		this.containerErrorPages = containerErrorPages;
	}

	void write(Response response, HttpServletRequest request, HttpServletResponse target) throws Exception {
		try {
			if (this.containerErrorPages && response.statusCode() >= 400 && response.isStandardPage()) {
				sendError(response, target);
			}
			else if (writeHead(response, request, target)) {
				writeBody(response.body(), target, request.getDispatcherType() == DispatcherType.INCLUDE);
			}
		}
		finally {
			response.close();
		}
	}

	/** With the session and what else is no description of the page. */
	private static void sendError(Response response, HttpServletResponse target) throws IOException {
		Headers headers = response.headers();
		headers.remove("Content-Type");
		headers.remove(CONTENT_LENGTH);
		writeHeaders(headers, target);
		target.sendError(response.statusCode());
	}

	/** Writes status and headers; false if there is to be no body. */
	static boolean writeHead(Response response, HttpServletRequest request, HttpServletResponse target) {
		int status = response.statusCode();
		boolean informational = status >= 100 && status < 200;
		boolean bodiless = informational || status == 204 || status == 304;
		target.setStatus(status);
		if (response.autocorrectLocationHeader()) {
			makeLocationAbsolute(response, request);
		}
		Headers headers = headers(response, bodiless);
		writeHeaders(headers, target);
		String contentType = headers.get("Content-Type");
		if (contentType != null) {
			ContentTypeHeader.send(request, contentType);
		}
		return !bodiless && !request.getMethod().equals("HEAD");
	}

	private static void makeLocationAbsolute(Response response, HttpServletRequest request) {
		String location = response.location();
		if (location != null) {
			String current = UrlText.iriToUri(request.getRequestURL().toString());
			response.location(UrlQuoting.join(current, UrlText.iriToUri(location)));
		}
	}

	private static Headers headers(Response response, boolean bodiless) {
		Headers headers = response.headers();
		for (String name : URL_HEADERS) {
			String url = headers.get(name);
			if (url != null) {
				headers.set(name, UrlText.iriToUri(url));
			}
		}
		if (response.statusCode() == 304) {
			ENTITY_HEADERS.forEach(headers::remove);
		}
		if (bodiless) {
			headers.remove(CONTENT_LENGTH);
		}
		else if (!headers.contains(CONTENT_LENGTH) && response.body().length() >= 0) {
			headers.set(CONTENT_LENGTH, Long.toString(response.body().length()));
		}
		return headers;
	}

	private static void writeHeaders(Headers headers, HttpServletResponse target) {
		for (Map.Entry<String, String> header : headers) {
			target.addHeader(header.getKey(), header.getValue());
		}
	}

	private static void writeBody(ResponseBody body, HttpServletResponse target, boolean included) throws IOException {
		if (included) {
			include(body, target);
			return;
		}
		OutputStream out = target.getOutputStream();
		body.writeTo(out);
		if (body.length() < 0) {
			out.flush();
		}
	}

	/** Into whichever of stream and writer the including page uses. */
	private static void include(ResponseBody body, HttpServletResponse target) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		body.writeTo(all);
		try {
			all.writeTo(target.getOutputStream());
		}
		catch (IllegalStateException ex) {
			target.getWriter().write(all.toString(StandardCharsets.UTF_8));
		}
	}

}
