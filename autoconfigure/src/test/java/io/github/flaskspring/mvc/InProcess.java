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
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import io.github.flaskspring.Flask;

/** Serves applications without a server: the filter, the mappings and the adapter. */
public final class InProcess {

	private final FlaskContextFilter filter;

	private final FlaskHandlerAdapter adapter = new FlaskHandlerAdapter(
			new AsyncResults(new TaskExecutorAdapter(new SyncTaskExecutor()), null,
					new StaticListableBeanFactory().getBeanProvider(RequestMappingHandlerAdapter.class)));

	private final FlaskHandlerMapping primary;

	private final FlaskHandlerMapping fallback;

	public InProcess(Flask... applications) {
		FlaskMounts mounts = new FlaskMounts(List.of(applications), "");
		this.filter = new FlaskContextFilter(mounts);
		this.primary = new FlaskHandlerMapping(true, FlaskHandlerMapping.PRIMARY_ORDER, mounts);
		this.fallback = new FlaskHandlerMapping(false, FlaskHandlerMapping.FALLBACK_ORDER, mounts);
	}

	/** What a request is answered. An exception that leaves the application is thrown. */
	public MockHttpServletResponse send(String method, String path) throws Exception {
		int query = path.indexOf('?');
		MockHttpServletRequest request = new MockHttpServletRequest(method,
				(query < 0) ? path : path.substring(0, query));
		request.setQueryString((query < 0) ? null : path.substring(query + 1));
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, this::dispatch);
		return response;
	}

	public MockHttpServletResponse get(String path) throws Exception {
		return send("GET", path);
	}

	public String text(String path) throws Exception {
		return get(path).getContentAsString();
	}

	private void dispatch(ServletRequest servletRequest, ServletResponse servletResponse)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		try {
			handle(request, response);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

	private void handle(HttpServletRequest request, HttpServletResponse response) throws Exception {
		HandlerExecutionChain chain = this.primary.getHandler(request);
		chain = (chain != null) ? chain : this.fallback.getHandler(request);
		if (chain != null) {
			this.adapter.handle(request, response, chain.getHandler());
			return;
		}
		new FlaskExceptionResolver(this.adapter).resolveException(request, response, null,
				new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), ""));
	}

}
