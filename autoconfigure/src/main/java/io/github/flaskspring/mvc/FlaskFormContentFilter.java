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

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.web.filter.FormContentFilter;

/**
 * Reads the forms of PUT, PATCH and DELETE for controllers, as Spring does. Those of
 * Flask views are left to Flask, which reads a broken one as far as it goes where Spring
 * fails.
 *
 * @since 0.1
 */
public final class FlaskFormContentFilter extends FormContentFilter implements Ordered {

	private final int order;

	/**
	 * A filter.
	 * @param order its place among the filters
	 */
	public FlaskFormContentFilter(int order) {
		this.order = order;
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		RequestState state = RequestState.of(request);
		return state != null && state.request().urlRule() != null;
	}

}
