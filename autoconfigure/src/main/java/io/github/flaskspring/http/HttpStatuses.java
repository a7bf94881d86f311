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

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The names of status codes. Werkzeug: {@code HTTP_STATUS_CODES}.
 *
 * @since 0.1
 */
public final class HttpStatuses {

	private static final Map<Integer, String> NAMES = new TreeMap<>();

	static {
		names(100, "Continue", "Switching Protocols", "Processing", "Early Hints");
		names(200, "OK", "Created", "Accepted", "Non Authoritative Information", "No Content", "Reset Content",
				"Partial Content", "Multi Status", "Already Reported");
		names(226, "IM Used");
		names(300, "Multiple Choices", "Moved Permanently", "Found", "See Other", "Not Modified", "Use Proxy",
				"Switch Proxy", "Temporary Redirect", "Permanent Redirect");
		names(400, "Bad Request", "Unauthorized", "Payment Required", "Forbidden", "Not Found", "Method Not Allowed",
				"Not Acceptable", "Proxy Authentication Required", "Request Timeout", "Conflict", "Gone",
				"Length Required", "Precondition Failed", "Request Entity Too Large", "Request URI Too Long",
				"Unsupported Media Type", "Requested Range Not Satisfiable", "Expectation Failed", "I'm a teapot");
		names(421, "Misdirected Request", "Unprocessable Entity", "Locked", "Failed Dependency", "Too Early",
				"Upgrade Required");
		names(428, "Precondition Required", "Too Many Requests");
		names(431, "Request Header Fields Too Large");
		names(449, "Retry With");
		names(451, "Unavailable For Legal Reasons");
		names(500, "Internal Server Error", "Not Implemented", "Bad Gateway", "Service Unavailable", "Gateway Timeout",
				"HTTP Version Not Supported", "Variant Also Negotiates", "Insufficient Storage", "Loop Detected");
		names(510, "Not Extended", "Network Authentication Failed");
	}

	private HttpStatuses() {
	}

	/**
	 * The name of a code.
	 * @param code the code
	 * @return the name, such as "Not Found", or null if the code has none
	 */
	public static @Nullable String reasonPhrase(int code) {
		return NAMES.get(code);
	}

	private static void names(int first, String... names) {
		for (int i = 0; i < names.length; i++) {
			NAMES.put(first + i, names[i]);
		}
	}

}
