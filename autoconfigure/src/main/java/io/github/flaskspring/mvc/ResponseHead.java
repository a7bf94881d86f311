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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Response;
import io.github.flaskspring.http.Headers;

/**
 * Status and headers of a servlet response as a {@link Response}, for functions that may
 * change them just before they are sent. The body is not there: somebody else writes it.
 */
final class ResponseHead {

	private static final String CONTENT_TYPE = "Content-Type";

	private final HttpServletResponse target;

	private final Response head = new Response();

	private final Headers before = new Headers();

	private final int status;

	ResponseHead(HttpServletResponse target, int status) {
		this.target = target;
		this.status = status;
		Headers headers = this.head.headers();
		headers.clear();
		for (String name : new LinkedHashSet<>(target.getHeaderNames())) {
			target.getHeaders(name).forEach((value) -> headers.add(name, value));
		}
		if (target.getContentType() != null) {
			headers.set(CONTENT_TYPE, target.getContentType());
		}
		this.head.setStatusCode(status);
		this.before.addAll(headers);
	}

	Response response() {
		return this.head;
	}

	/** The status after the functions. */
	int apply(Response changed) {
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		this.before.keys().forEach(names::add);
		changed.headers().keys().forEach(names::add);
		names.forEach((name) -> apply(name, this.before.getList(name), changed.headers().getList(name)));
		return (changed.statusCode() != this.status) ? changed.statusCode() : this.status;
	}

	private void apply(String name, List<String> old, List<String> values) {
		if (old.equals(values)) {
			return;
		}
		if (name.equalsIgnoreCase(CONTENT_TYPE)) {
			this.target.setContentType(values.isEmpty() ? null : values.get(0));
			return;
		}
		if (values.size() > old.size() && values.subList(0, old.size()).equals(old)) {
			values.subList(old.size(), values.size()).forEach((value) -> this.target.addHeader(name, value));
			return;
		}
		this.target.setHeader(name, first(values));
		values.stream().skip(1).forEach((value) -> this.target.addHeader(name, value));
	}

	/** Null removes a header, by the servlet API. */
	private static @Nullable String first(List<String> values) {
		return values.isEmpty() ? null : values.get(0);
	}

}
