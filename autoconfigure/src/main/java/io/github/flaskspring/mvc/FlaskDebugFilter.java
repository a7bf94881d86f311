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
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.flaskspring.Flask;
import io.github.flaskspring.debug.DebugPages;
import io.github.flaskspring.debug.FailureReport;

/**
 * Shows the exception that leaves an application in debug mode, to a client on the same
 * machine and to nobody else. It is around the filter of the contexts, so everything that
 * happens at the end of a request has happened. Werkzeug: {@code DebuggedApplication}.
 *
 * @since 0.1
 */
public final class FlaskDebugFilter implements Filter {

	private static final Log logger = LogFactory.getLog(FlaskDebugFilter.class);

	private final FlaskMounts mounts;

	private final Supplier<DebugPages> pages;

	/**
	 * A filter for applications.
	 * @param mounts the applications, which may or may not be in debug mode
	 * @param pages makes the page, asked for when there is one to make
	 */
	public FlaskDebugFilter(FlaskMounts mounts, Supplier<DebugPages> pages) {
		this.mounts = mounts;
		this.pages = pages;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		if (!isDebugging() || !LocalClient.isLocal(request)) {
			chain.doFilter(servletRequest, servletResponse);
			return;
		}
		DebugRecorder recorder = DebugRecorder.attach(request, this.pages.get());
		try {
			chain.doFilter(servletRequest, servletResponse);
		}
		catch (IOException | ServletException | RuntimeException | Error ex) {
			FailureReport report = recorder.report();
			if (report == null || servletResponse.isCommitted()) {
				throw ex;
			}
			logger.error("Exception on " + request.getRequestURI() + " [" + request.getMethod() + "]", ex);
			show(report, request, (HttpServletResponse) servletResponse);
		}
	}

	private boolean isDebugging() {
		for (Flask app : this.mounts.applications()) {
			if (app.debug()) {
				return true;
			}
		}
		return false;
	}

	private static void show(FailureReport report, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Collection<String> cookies = List.copyOf(response.getHeaders("Set-Cookie"));
		response.reset();
		cookies.forEach((cookie) -> response.addHeader("Set-Cookie", cookie));
		boolean html = DebugRecorder.acceptsHtml(request);
		byte[] body = (html ? report.html() : report.text()).getBytes(StandardCharsets.UTF_8);
		response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
		response.setContentType(html ? "text/html;charset=utf-8" : "text/plain;charset=utf-8");
		DebugPages.headers().forEach(response::setHeader);
		response.setContentLength(body.length);
		if (!request.getMethod().equals("HEAD")) {
			response.getOutputStream().write(body);
		}
		response.flushBuffer();
	}

}
