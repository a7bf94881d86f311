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

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A map bound to a server and possibly a request: matches paths and builds URLs.
 * Werkzeug: {@code MapAdapter}.
 *
 * <pre>{@code
 * MapAdapter adapter = map.bind("example.com");
 * RoutingResult result = adapter.match("/post/7", "GET");
 * String url = adapter.build("post", Map.of("id", 7, "page", 2));   // "/post/7?page=2"
 * }</pre>
 *
 * @since 0.1
 */
public final class MapAdapter {

	private static final String NO_METHOD = "--";

	private final UrlMap map;

	private final MapBinding binding;

	private final String scriptName;

	private final @Nullable String hostWarning;

	MapAdapter(UrlMap map, MapBinding complete, @Nullable String hostWarning) {
		this.map = map;
		this.binding = complete;
		this.scriptName = (complete.scriptName() != null) ? complete.scriptName() : "/";
		this.hostWarning = hostWarning;
	}

	/**
	 * Match the path and the method of the binding.
	 * @return what became of them
	 */
	public RoutingResult match() {
		return match(pathInfo(), defaultMethod());
	}

	/**
	 * Match a path and a method.
	 * @param path the decoded path, see {@link PathInfo#decode(String)}
	 * @param method the method
	 * @return what became of them
	 * @throws RuntimeException whatever a converter throws, except for
	 * {@link ValidationException}
	 */
	public RoutingResult match(String path, String method) {
		return match(path, method, queryString(), isWebsocket());
	}

	/**
	 * Match a path and a method.
	 * @param path the decoded path, see {@link PathInfo#decode(String)}
	 * @param method the method
	 * @param query the query that redirects keep, or {@code null}
	 * @param websocket whether to match websocket rules instead of the others
	 * @return what became of them
	 * @throws RuntimeException whatever a converter throws, except for
	 * {@link ValidationException}
	 */
	public RoutingResult match(String path, String method, @Nullable String query, boolean websocket) {
		String single = Slashes.single(path);
		String upper = method.toUpperCase(Locale.ROOT);
		RouteMatch fixed = this.map.index().matchFixed(domain(), single, upper, websocket);
		return (fixed != null) ? fixed : new MatchRequest(this, single, upper, query, websocket).match();
	}

	/**
	 * Return whether a path and a method match, or would after a redirect.
	 * @param path the decoded path
	 * @param method the method
	 * @return {@code true} if so
	 */
	public boolean test(String path, String method) {
		RoutingResult result = match(path, method);
		return result instanceof RouteMatch || result instanceof RouteRedirect;
	}

	/**
	 * Return the methods of the rules that know a path.
	 * @param path the decoded path
	 * @return the methods, empty if no rule names any
	 */
	public Set<String> allowedMethods(String path) {
		return (match(path, NO_METHOD) instanceof MethodNotAllowed refused) ? refused.allow() : Set.of();
	}

	/**
	 * Build the URL of an endpoint without values.
	 * @param endpoint the endpoint
	 * @return the URL
	 * @throws BuildException if no rule of the endpoint fits
	 */
	public String build(String endpoint) {
		return build(endpoint, Map.of());
	}

	/**
	 * Build the URL of an endpoint. It is a path, unless it lies on another host.
	 * @param endpoint the endpoint
	 * @param values the values for variables; others become the query, null counts as
	 * missing
	 * @return the URL
	 * @throws BuildException if no rule of the endpoint fits
	 */
	public String build(String endpoint, Map<String, ?> values) {
		return build(endpoint, values, null, false, true, null);
	}

	/**
	 * Build the URL of an endpoint.
	 * @param endpoint the endpoint
	 * @param values the values for variables; others become the query, null counts as
	 * missing
	 * @param method the method a rule must accept, {@code null} to prefer that of the
	 * binding
	 * @param forceExternal whether the URL must be absolute
	 * @param appendUnknown whether values that the rule does not use become the query
	 * @param urlScheme the scheme, empty for none, {@code null} for that of the binding
	 * @return the URL
	 * @throws BuildException if no rule of the endpoint fits
	 * @throws UrlValueException if a value cannot be written by its converter
	 */
	public String build(String endpoint, Map<String, ?> values, @Nullable String method, boolean forceExternal,
			boolean appendUnknown, @Nullable String urlScheme) {
		BuiltUrl built = new UrlBuilder(this).build(endpoint, values, method, appendUnknown);
		return built.toText(this, forceExternal, (urlScheme != null) ? urlScheme : urlScheme());
	}

	/**
	 * Return the host for a subdomain, or for a host if the map matches hosts. Werkzeug:
	 * {@code get_host}.
	 * @param domain the subdomain or host, {@code null} for that of the binding
	 * @return the host
	 */
	public String host(@Nullable String domain) {
		if (this.map.hostMatching()) {
			return (domain != null) ? domain : serverName();
		}
		String name = (domain != null) ? domain : subdomain();
		return (name == null || name.isEmpty()) ? serverName() : name + "." + serverName();
	}

	/**
	 * Return the map.
	 */
	public UrlMap map() {
		return this.map;
	}

	/**
	 * Return the host and port of the server, in lower case and ASCII.
	 */
	public String serverName() {
		return this.binding.serverName();
	}

	/**
	 * Return the path below which the application lives, with a closing slash.
	 */
	public String scriptName() {
		return this.scriptName;
	}

	/**
	 * Return the subdomain, {@code null} only if the map matches hosts.
	 */
	public @Nullable String subdomain() {
		return this.binding.subdomain();
	}

	/**
	 * Return the scheme.
	 */
	public String urlScheme() {
		return this.binding.urlScheme();
	}

	/**
	 * Return the method of the request.
	 */
	public String defaultMethod() {
		return this.binding.defaultMethod();
	}

	/**
	 * Return the decoded path of the request.
	 */
	public String pathInfo() {
		String path = this.binding.pathInfo();
		return (path != null) ? path : "/";
	}

	/**
	 * Return the query of the request.
	 */
	public @Nullable String queryString() {
		return this.binding.queryString();
	}

	/**
	 * Return whether websocket rules are matched: the scheme is {@code ws} or
	 * {@code wss}.
	 */
	public boolean isWebsocket() {
		return urlScheme().equals("ws") || urlScheme().equals("wss");
	}

	/**
	 * Return Werkzeug's warning about a request to a host that is neither the configured
	 * server nor below it.
	 */
	public @Nullable String hostWarning() {
		return this.hostWarning;
	}

	/**
	 * Return what rules match by: the subdomain, or the host.
	 */
	String domain() {
		String subdomain = subdomain();
		return (this.map.hostMatching() || subdomain == null) ? serverName() : subdomain;
	}

}
