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

package io.github.flaskspring.http;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * How much body a request has and how to read it safely. Werkzeug:
 * {@code get_content_length}, {@code get_input_stream}.
 *
 * @since 0.1
 */
public final class BodyStream {

	static final String MAX_CONTENT_LENGTH = "MAX_CONTENT_LENGTH";

	private BodyStream() {
	}

	/**
	 * The length that the client announced.
	 * @param headers the request's headers
	 * @return the length, 0 if it is no number or negative, null if there is none or the
	 * body is sent in chunks
	 */
	public static @Nullable Long contentLength(Headers headers) {
		String length = headers.get("Content-Length");
		boolean chunked = HeaderSet.parse(headers.get("Transfer-Encoding")).contains("chunked");
		if (length == null || chunked) {
			return null;
		}
		return Math.max(0, PythonText.plainInteger(length).orElse(0));
	}

	/**
	 * Open the body.
	 * @param in the stream of the server
	 * @param contentLength the length that the client announced, or null
	 * @param terminated whether the server ends the stream where the body ends
	 * @param maxContentLength how much the application accepts, or null for any length
	 * @return the stream to read; empty if nobody knows where the body ends
	 * @throws ContentTooLargeException if the client announced more than is accepted
	 */
	public static InputStream open(InputStream in, @Nullable Long contentLength, boolean terminated,
			@Nullable Long maxContentLength) {
		if (contentLength != null && maxContentLength != null && contentLength > maxContentLength) {
			throw new ContentTooLargeException(MAX_CONTENT_LENGTH, maxContentLength);
		}
		if (terminated) {
			return (maxContentLength != null) ? new LimitedStream(in, maxContentLength, true) : in;
		}
		return (contentLength != null) ? new LimitedStream(in, contentLength, false) : InputStream.nullInputStream();
	}

}
