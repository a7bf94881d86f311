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

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;

/**
 * Sends a content type letter for letter, if the container can be made to. By the servlet
 * API the charset is a part of its own, and containers write
 * {@code text/html;charset=utf-8} where Flask writes {@code text/html; charset=utf-8}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ContentTypeHeader {

	/**
	 * The attribute of the request in which a container offers to do so.
	 */
	String ATTRIBUTE = ContentTypeHeader.class.getName();

	/**
	 * Replaces the header of a response that is not committed.
	 * @param value the whole header
	 */
	void send(String value);

	/**
	 * Sends the header of a response as it is, if the container offers that.
	 * @param request the request that is answered
	 * @param value the whole header
	 */
	static void send(ServletRequest request, String value) {
		if (request.getDispatcherType() != DispatcherType.INCLUDE
				&& request.getAttribute(ATTRIBUTE) instanceof ContentTypeHeader header) {
			header.send(value);
		}
	}

}
