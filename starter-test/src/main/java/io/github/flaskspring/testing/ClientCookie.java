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

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Cookies;
import io.github.flaskspring.http.HttpDate;

/**
 * A cookie in the jar of a {@link FlaskClient}. Werkzeug: {@code Cookie}.
 *
 * @param name the name
 * @param value the value, decoded
 * @param domain the domain it is sent to
 * @param originOnly whether subdomains do not get it
 * @param path the path it is sent to, with everything below
 * @param maxAge its age in seconds, null for none
 * @param expires when it ends, null for never
 * @param secure whether it is meant for TLS only, which a test client does not mind
 * @param httpOnly whether scripts cannot read it
 * @param sameSite which foreign requests carry it, null for none given
 * @param raw name and value as they are sent
 * @since 0.1
 */
public record ClientCookie(String name, String value, String domain, boolean originOnly, String path,
		@Nullable Long maxAge, @Nullable Instant expires, boolean secure, boolean httpOnly, @Nullable String sameSite,
		String raw) {

	static ClientCookie parse(String header, String host, String requestPath) {
		int end = header.indexOf(';');
		String pair = ((end < 0) ? header : header.substring(0, end)).strip();
		Map<String, String> attributes = attributes((end < 0) ? "" : header.substring(end + 1));
		int equals = pair.indexOf('=');
		String name = (equals < 0) ? "" : pair.substring(0, equals).strip();
		String value = Cookies.parse(pair).get(name, "");
		String wide = attributes.getOrDefault("domain", "");
		String age = attributes.get("max-age");
		return new ClientCookie(name, value, wide.isEmpty() ? host : wide.substring(wide.startsWith(".") ? 1 : 0),
				wide.isEmpty(), path(attributes.get("path"), requestPath), (age != null) ? Long.valueOf(age) : null,
				HttpDate.parse(attributes.get("expires")), attributes.containsKey("secure"),
				attributes.containsKey("httponly"), attributes.get("samesite"), pair);
	}

	private static Map<String, String> attributes(String text) {
		Map<String, String> attributes = new HashMap<>();
		for (String part : text.split(";")) {
			int equals = part.indexOf('=');
			String name = ((equals < 0) ? part : part.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
			attributes.put(name, (equals < 0) ? "" : part.substring(equals + 1).strip());
		}
		return attributes;
	}

	/** Without a path of its own a cookie is for the folder of the request. */
	private static String path(@Nullable String given, String requestPath) {
		if (given != null && given.startsWith("/")) {
			return given;
		}
		int slash = requestPath.lastIndexOf('/');
		return (slash > 0) ? requestPath.substring(0, slash) : "/";
	}

	boolean isOver() {
		return (this.maxAge != null && this.maxAge <= 0)
				|| (this.expires != null && !this.expires.isAfter(Instant.now()));
	}

	boolean isFor(String host, String requestPath) {
		return isForHost(host) && isForPath(requestPath);
	}

	private boolean isForHost(String host) {
		return host.equals(this.domain) || (!this.originOnly && host.endsWith("." + this.domain));
	}

	private boolean isForPath(String requestPath) {
		String folder = this.path.endsWith("/") ? this.path : this.path + "/";
		return requestPath.equals(this.path) || requestPath.startsWith(folder);
	}

}
