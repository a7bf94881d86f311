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

package io.github.flaskspring;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Headers;

/**
 * A body with a status and headers, as a view returns it. Flask: the tuple
 * {@code (body, status, headers)}.
 * <pre class="code">return Reply.of(renderTemplate("404"), 404);</pre>
 *
 * @param body anything else that a view may return
 * @param status an {@code Integer}, a text such as {@code "404 Nothing Here"}, or null to
 * keep the body's
 * @param headers a {@code Map}, pairs, or {@link Headers}, which replace the body's
 * headers of the same name, or null
 * @since 0.1
 */
public record Reply(@Nullable Object body, @Nullable Object status, @Nullable Object headers) {

	/**
	 * A body with a status.
	 * @param body the body
	 * @param status the status
	 * @return the reply
	 */
	public static Reply of(@Nullable Object body, int status) {
		return new Reply(body, status, null);
	}

	/**
	 * A body with a status text.
	 * @param body the body
	 * @param status such as {@code "418 Short And Stout"}
	 * @return the reply
	 */
	public static Reply of(@Nullable Object body, String status) {
		return new Reply(body, status, null);
	}

	/**
	 * A body with headers.
	 * @param body the body
	 * @param headers values by name
	 * @return the reply
	 */
	public static Reply of(@Nullable Object body, Map<String, ?> headers) {
		return new Reply(body, null, headers);
	}

	/**
	 * A body with headers, of which several may have one name.
	 * @param body the body
	 * @param headers pairs of name and value
	 * @return the reply
	 */
	public static Reply of(@Nullable Object body, List<? extends Map.Entry<String, ?>> headers) {
		return new Reply(body, null, headers);
	}

	/**
	 * A body with a status text and headers.
	 * @param body the body
	 * @param status such as {@code "418 Short And Stout"}
	 * @param headers values by name
	 * @return the reply
	 */
	public static Reply of(@Nullable Object body, String status, Map<String, ?> headers) {
		return new Reply(body, status, headers);
	}

	/**
	 * A body with a status and headers.
	 * @param body the body
	 * @param status the status
	 * @param headers values by name
	 * @return the reply
	 */
	public static Reply of(@Nullable Object body, int status, Map<String, ?> headers) {
		return new Reply(body, status, headers);
	}

	/**
	 * A body with a status and headers, of which several may have one name.
	 * @param body the body
	 * @param status the status
	 * @param headers pairs of name and value
	 * @return the reply
	 */
	public static Reply of(@Nullable Object body, int status, List<? extends Map.Entry<String, ?>> headers) {
		return new Reply(body, status, headers);
	}

	/**
	 * A body with a status and headers, as an {@link HttpException} has them.
	 * @param body the body
	 * @param status the status
	 * @param headers the headers
	 * @return the reply
	 */
	public static Reply of(@Nullable Object body, int status, Headers headers) {
		return new Reply(body, status, headers);
	}

}
