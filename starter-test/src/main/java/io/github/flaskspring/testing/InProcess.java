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

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import io.github.flaskspring.Flask;
import io.github.flaskspring.http.Headers;

/**
 * Runs requests through all filters, interceptors and handlers in the thread of the test.
 */
final class InProcess implements Transport {

	private final WebApplicationContext context;

	private final ServletSessions sessions = new ServletSessions();

	private volatile @Nullable MockMvc mvc;

	InProcess(WebApplicationContext context) {
		this.context = context;
	}

	private MockMvc mvc() {
		MockMvc current = this.mvc;
		if (current == null) {
			DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(this.context);
			builder.addFilters(new OuterFilter());
			SpringBootMockMvcBuilderCustomizer boot = new SpringBootMockMvcBuilderCustomizer(this.context);
			boot.setPrint(MockMvcPrint.NONE);
			boot.customize(builder);
			current = builder.addFilters(new InnerFilter()).build();
			this.mvc = current;
		}
		return current;
	}

	@Override
	public Answer send(Call call) throws Exception {
		RequestTrace trace = new RequestTrace();
		MockHttpServletRequest request = MockRequests.of(call, this.context.getServletContext());
		trace.attachTo(request);
		this.sessions.open(request);
		try {
			MvcResult result = perform(request);
			RequestTrace.SentError sent = trace.sentError();
			return (sent != null) ? errorPage(call, trace, result.getRequest(), result.getResponse(), sent, null)
					: answer(call, trace, result.getRequest(), result.getResponse());
		}
		catch (Exception ex) {
			Exception error = Thrown.unwrap(ex);
			if (propagates()) {
				throw error;
			}
			return errorPage(call, trace, request, new MockHttpServletResponse(), new RequestTrace.SentError(500, null),
					error);
		}
	}

	private MvcResult perform(MockHttpServletRequest request) throws Exception {
		MvcResult result = mvc().perform((servletContext) -> request).andReturn();
		while (result.getRequest().isAsyncStarted()) {
			result = mvc().perform(MockMvcRequestBuilders.asyncDispatch(result)).andReturn();
		}
		return result;
	}

	/** Whether exceptions are for the test or for the error page. */
	private boolean propagates() {
		return this.context.getBeanProvider(Flask.class).stream().anyMatch(InProcess::propagates);
	}

	private static boolean propagates(Flask app) {
		return (app.config().get("PROPAGATE_EXCEPTIONS") != null) ? app.config().isTrue("PROPAGATE_EXCEPTIONS")
				: app.testing() || app.debug();
	}

	/** What a container does with an error that nobody has made a response of. */
	private Answer errorPage(Call call, RequestTrace trace, MockHttpServletRequest failed,
			MockHttpServletResponse before, RequestTrace.SentError sent, @Nullable Exception error) throws Exception {
		String path = this.context.getEnvironment().getProperty("spring.web.error.path", "/error");
		MockHttpServletRequest request = MockRequests.ofError(call, failed, path);
		trace.sentError(null);
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, sent.status());
		request.setAttribute(RequestDispatcher.ERROR_MESSAGE, (sent.message() != null) ? sent.message() : "");
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, failed.getRequestURI());
		if (error != null) {
			request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, error);
			request.setAttribute(RequestDispatcher.ERROR_EXCEPTION_TYPE, error.getClass());
		}
		MockHttpServletResponse page = perform(request).getResponse();
		for (String name : before.getHeaderNames()) {
			if (!page.containsHeader(name) && !name.startsWith("Content-")) {
				before.getHeaders(name).forEach((value) -> page.addHeader(name, value));
			}
		}
		page.setStatus(sent.status());
		return answer(call, trace, failed, page);
	}

	private Answer answer(Call call, RequestTrace trace, HttpServletRequest request, MockHttpServletResponse response) {
		Headers headers = new Headers();
		response.getHeaderNames()
			.forEach((name) -> response.getHeaders(name).forEach((value) -> headers.add(name, value)));
		trace.setCookies().forEach((value) -> headers.add("Set-Cookie", value));
		String opened = this.sessions.keep(request);
		if (opened != null) {
			headers.add("Set-Cookie", opened);
		}
		byte[] body = call.method().equals("HEAD") ? new byte[0] : response.getContentAsByteArray();
		return new Answer(response.getStatus(), headers, body, trace);
	}

}
