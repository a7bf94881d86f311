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

package io.github.flaskspring.routing;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a map is bound to: the server and, if there is one, the request. Werkzeug: the
 * arguments of {@code Map.bind}.
 *
 * <pre>{@code
 * map.bind(MapBinding.of("example.com").withUrlScheme("https").withScriptName("/app"))
 * }</pre>
 *
 * @param serverName the host and, unless it is the usual one, the port
 * @param scriptName the path below which the application lives, {@code null} for the root
 * @param subdomain the subdomain, {@code null} for the default of the map
 * @param urlScheme the scheme; {@code ws} and {@code wss} match websocket rules only
 * @param defaultMethod the method of the request
 * @param pathInfo the decoded path of the request, {@code null} for {@code /}
 * @param queryString the query of the request as it was sent, {@code null} if there is
 * none
 * @since 0.1
 */
public record MapBinding(String serverName, @Nullable String scriptName, @Nullable String subdomain, String urlScheme,
		String defaultMethod, @Nullable String pathInfo, @Nullable String queryString) {

	/**
	 * Start with a server name, {@code http} and GET.
	 * @param serverName the host and, unless it is the usual one, the port
	 * @return a binding
	 */
	public static MapBinding of(String serverName) {
		return new MapBinding(serverName, null, null, "http", "GET", null, null);
	}

	/** Return a copy with another server name. */
	public MapBinding withServerName(String name) {
		return new MapBinding(name, this.scriptName, this.subdomain, this.urlScheme, this.defaultMethod, this.pathInfo,
				this.queryString);
	}

	/** Return a copy with another root of the application. */
	public MapBinding withScriptName(@Nullable String name) {
		return new MapBinding(this.serverName, name, this.subdomain, this.urlScheme, this.defaultMethod, this.pathInfo,
				this.queryString);
	}

	/** Return a copy with another subdomain. */
	public MapBinding withSubdomain(@Nullable String name) {
		return new MapBinding(this.serverName, this.scriptName, name, this.urlScheme, this.defaultMethod, this.pathInfo,
				this.queryString);
	}

	/** Return a copy with another scheme. */
	public MapBinding withUrlScheme(String scheme) {
		return new MapBinding(this.serverName, this.scriptName, this.subdomain, scheme, this.defaultMethod,
				this.pathInfo, this.queryString);
	}

	/** Return a copy with another method. */
	public MapBinding withDefaultMethod(String method) {
		return new MapBinding(this.serverName, this.scriptName, this.subdomain, this.urlScheme, method, this.pathInfo,
				this.queryString);
	}

	/** Return a copy with another decoded path. */
	public MapBinding withPathInfo(@Nullable String path) {
		return new MapBinding(this.serverName, this.scriptName, this.subdomain, this.urlScheme, this.defaultMethod,
				path, this.queryString);
	}

	/** Return a copy with another query. */
	public MapBinding withQueryString(@Nullable String query) {
		return new MapBinding(this.serverName, this.scriptName, this.subdomain, this.urlScheme, this.defaultMethod,
				this.pathInfo, query);
	}

	/** Return a copy with a query that is written from values. */
	public MapBinding withQuery(Map<String, ?> values) {
		return withQueryString(UrlQuoting.encodeQuery(values));
	}

	/**
	 * Fill the gaps from a map and bring the server name into its comparable form.
	 */
	MapBinding complete(UrlMap map) {
		String root = (this.scriptName != null) ? this.scriptName : "/";
		String name = (this.subdomain != null || map.hostMatching()) ? this.subdomain : map.defaultSubdomain();
		return new MapBinding(HostNames.toAscii(this.serverName), root.endsWith("/") ? root : root + "/", name,
				this.urlScheme, this.defaultMethod, (this.pathInfo != null) ? this.pathInfo : "/", this.queryString);
	}

}
