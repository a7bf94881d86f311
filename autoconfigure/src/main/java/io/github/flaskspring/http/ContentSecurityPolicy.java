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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * The directives of a {@code Content-Security-Policy} header, in order. Werkzeug:
 * {@code ContentSecurityPolicy}.
 *
 * <pre class="code">
 * ContentSecurityPolicy.in(response.headers()).set("default-src", "'self'").set("img-src", "*");
 * </pre>
 *
 * @since 0.1
 */
public final class ContentSecurityPolicy {

	/** The header that is enforced. */
	public static final String ENFORCED = "Content-Security-Policy";

	/** The header that only reports. */
	public static final String REPORT_ONLY = "Content-Security-Policy-Report-Only";

	private final Map<String, String> directives = new LinkedHashMap<>();

	private final @Nullable Headers headers;

	private final String field;

	private ContentSecurityPolicy(@Nullable String header, @Nullable Headers headers, String field) {
		this.headers = headers;
		this.field = field;
		for (String policy : ((header != null) ? header : "").split(";", -1)) {
			String text = PythonText.strip(policy);
			int space = text.indexOf(' ');
			if (space >= 0) {
				this.directives.put(PythonText.strip(text.substring(0, space)),
						PythonText.strip(text.substring(space)));
			}
		}
	}

	/**
	 * Read a header. Directives without a value are left out.
	 * @param header the header value
	 * @return the directives, none if the header is null
	 */
	public static ContentSecurityPolicy parse(@Nullable String header) {
		return new ContentSecurityPolicy(header, null, ENFORCED);
	}

	/**
	 * The policy of a response, which writes each change back to the headers.
	 * @param headers the response's headers
	 * @return the directives, none if there is no header
	 */
	public static ContentSecurityPolicy in(Headers headers) {
		return in(headers, ENFORCED);
	}

	/**
	 * The policy of a response, which writes each change back to the headers.
	 * @param headers the response's headers
	 * @param field {@link #ENFORCED} or {@link #REPORT_ONLY}
	 * @return the directives, none if there is no header
	 */
	public static ContentSecurityPolicy in(Headers headers, String field) {
		return new ContentSecurityPolicy(headers.get(field), headers, field);
	}

	public @Nullable String get(String directive) {
		return this.directives.get(directive);
	}

	/**
	 * Set a directive.
	 * @param directive the directive, such as {@code script-src}
	 * @param value the value, or null to remove the directive
	 * @return this policy
	 */
	public ContentSecurityPolicy set(String directive, @Nullable String value) {
		if (value == null) {
			this.directives.remove(directive);
		}
		else {
			this.directives.put(directive, value);
		}
		if (this.headers != null) {
			HeaderSet.write(this.headers, this.field, toHeader());
		}
		return this;
	}

	public Map<String, String> toMap() {
		return Collections.unmodifiableMap(this.directives);
	}

	public boolean isEmpty() {
		return this.directives.isEmpty();
	}

	/**
	 * Write the policy.
	 * @return the header value
	 */
	public String toHeader() {
		StringJoiner header = new StringJoiner("; ");
		this.directives.forEach((directive, value) -> header.add(directive + ' ' + value));
		return header.toString();
	}

	@Override
	public String toString() {
		return toHeader();
	}

}
