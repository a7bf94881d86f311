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

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.ContentSecurityPolicy;
import io.github.flaskspring.http.HeaderSet;
import io.github.flaskspring.http.Headers;

/** The headers that tell a browser what other sites and scripts may do. */
abstract sealed class ResponsePolicies permits ResponseContent {

	private static final String CREDENTIALS = "Access-Control-Allow-Credentials";

	private final Headers headers = new Headers();

	abstract Response self();

	/**
	 * The headers, in order. Flask: {@code headers}.
	 * @return the live headers
	 */
	public final Headers headers() {
		return this.headers;
	}

	/**
	 * Sets a header. Flask: {@code headers[name] = value}.
	 * @param name the name
	 * @param value the value
	 * @return this
	 */
	public final Response header(String name, Object value) {
		this.headers.set(name, value);
		return self();
	}

	/** Sets a header, or removes it. */
	final Response field(String name, @Nullable Object value) {
		if (value == null) {
			this.headers.remove(name);
			return self();
		}
		return header(name, value);
	}

	/**
	 * The site that may read the response. Flask: {@code access_control_allow_origin}.
	 * @return the origin or null
	 */
	public final @Nullable String accessControlAllowOrigin() {
		return this.headers.get("Access-Control-Allow-Origin");
	}

	/**
	 * Lets a site read the response. Flask: {@code access_control_allow_origin}.
	 * @param origin the origin, {@code "*"} for any, null for none
	 * @return this
	 */
	public final Response accessControlAllowOrigin(@Nullable String origin) {
		return field("Access-Control-Allow-Origin", origin);
	}

	/**
	 * Whether other sites may send cookies. Flask:
	 * {@code access_control_allow_credentials}.
	 * @return whether they may
	 */
	public final boolean accessControlAllowCredentials() {
		return this.headers.contains(CREDENTIALS);
	}

	/**
	 * Lets other sites send cookies. Flask: {@code access_control_allow_credentials}.
	 * @param allow whether they may
	 * @return this
	 */
	public final Response accessControlAllowCredentials(boolean allow) {
		return field(CREDENTIALS, allow ? "true" : null);
	}

	/**
	 * The headers that other sites may send. Flask: {@code access_control_allow_headers}.
	 * @return the live set
	 */
	public final HeaderSet accessControlAllowHeaders() {
		return HeaderSet.in(this.headers, "Access-Control-Allow-Headers");
	}

	/**
	 * The methods that other sites may use. Flask: {@code access_control_allow_methods}.
	 * @return the live set
	 */
	public final HeaderSet accessControlAllowMethods() {
		return HeaderSet.in(this.headers, "Access-Control-Allow-Methods");
	}

	/**
	 * The headers that other sites may read. Flask:
	 * {@code access_control_expose_headers}.
	 * @return the live set
	 */
	public final HeaderSet accessControlExposeHeaders() {
		return HeaderSet.in(this.headers, "Access-Control-Expose-Headers");
	}

	/**
	 * How long a browser may remember what other sites may do. Flask:
	 * {@code access_control_max_age}.
	 * @return seconds or null
	 */
	public final @Nullable Long accessControlMaxAge() {
		return this.headers.get("Access-Control-Max-Age", Long::valueOf);
	}

	/**
	 * How long a browser may remember what other sites may do. Flask:
	 * {@code access_control_max_age}.
	 * @param seconds the time, null to say nothing
	 * @return this
	 */
	public final Response accessControlMaxAge(@Nullable Long seconds) {
		return field("Access-Control-Max-Age", seconds);
	}

	/**
	 * What the page may load. Flask: {@code content_security_policy}.
	 * @return the live policy
	 */
	public final ContentSecurityPolicy contentSecurityPolicy() {
		return ContentSecurityPolicy.in(this.headers);
	}

	/**
	 * What the page should not load, which is only reported. Flask:
	 * {@code content_security_policy_report_only}.
	 * @return the live policy
	 */
	public final ContentSecurityPolicy contentSecurityPolicyReportOnly() {
		return ContentSecurityPolicy.in(this.headers, ContentSecurityPolicy.REPORT_ONLY);
	}

	/**
	 * Whether the page shares its windows with other sites. Flask:
	 * {@code cross_origin_opener_policy}.
	 * @return the policy, {@code "unsafe-none"} without the header
	 */
	public final String crossOriginOpenerPolicy() {
		return this.headers.get("Cross-Origin-Opener-Policy", "unsafe-none");
	}

	/**
	 * Whether the page shares its windows with other sites. Flask:
	 * {@code cross_origin_opener_policy}.
	 * @param policy such as {@code "same-origin"}, null to say nothing
	 * @return this
	 */
	public final Response crossOriginOpenerPolicy(@Nullable String policy) {
		return field("Cross-Origin-Opener-Policy", policy);
	}

	/**
	 * What the page may embed. Flask: {@code cross_origin_embedder_policy}.
	 * @return the policy, {@code "unsafe-none"} without the header
	 */
	public final String crossOriginEmbedderPolicy() {
		return this.headers.get("Cross-Origin-Embedder-Policy", "unsafe-none");
	}

	/**
	 * What the page may embed. Flask: {@code cross_origin_embedder_policy}.
	 * @param policy such as {@code "require-corp"}, null to say nothing
	 * @return this
	 */
	public final Response crossOriginEmbedderPolicy(@Nullable String policy) {
		return field("Cross-Origin-Embedder-Policy", policy);
	}

}
