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

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.config.Config;
import io.github.flaskspring.routing.BuildException;
import io.github.flaskspring.routing.MapAdapter;
import io.github.flaskspring.routing.MapBinding;
import io.github.flaskspring.routing.UrlMap;
import io.github.flaskspring.routing.UrlQuoting;

/** Adapters for requests and URLs from endpoints. Flask: {@code url_for}. */
final class UrlBuilding {

	private static final String EXTERNAL = "_external";

	private static final String ENDPOINT = "endpoint";

	private static final String ANCHOR = "_anchor";

	private static final String METHOD = "_method";

	private static final String SCHEME = "_scheme";

	private final Flask app;

	UrlBuilding(Flask app) {
		this.app = app;
	}

	@Nullable MapAdapter adapter(@Nullable Request request) {
		Config config = this.app.config();
		UrlMap map = this.app.urlMap();
		String serverName = config.getString("SERVER_NAME");
		if (request != null) {
			return requestAdapter(map, request, serverName);
		}
		if (serverName == null) {
			return null;
		}
		return map.bind(MapBinding.of(serverName)
			.withScriptName(config.getString("APPLICATION_ROOT"))
			.withUrlScheme(Objects.requireNonNullElse(config.getString("PREFERRED_URL_SCHEME"), "http")));
	}

	private MapAdapter requestAdapter(UrlMap map, Request request, @Nullable String serverName) {
		String subdomain = (this.app.isSubdomainMatching() || map.hostMatching()) ? null : map.defaultSubdomain();
		MapBinding binding = new MapBinding(request.host(), request.environ().scriptName(), subdomain, scheme(request),
				request.method(), request.pathInfo(), request.queryString());
		MapAdapter adapter = map.bindToRequest(binding, map.hostMatching() ? null : serverName);
		if (adapter.hostWarning() != null) {
			this.app.logger().warn(adapter.hostWarning());
		}
		return adapter;
	}

	/** A handshake is for rules that ask for one, and for no others. */
	private static String scheme(Request request) {
		if (!"websocket".equalsIgnoreCase(request.header("Upgrade"))) {
			return request.scheme();
		}
		String[] connection = Objects.requireNonNullElse(request.header("Connection"), "").split(",");
		boolean upgrade = Arrays.stream(connection).anyMatch((token) -> token.strip().equalsIgnoreCase("upgrade"));
		return upgrade ? request.scheme().replace("http", "ws") : request.scheme();
	}

	String urlFor(String endpoint, Map<String, ? extends @Nullable Object> given) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>(given);
		Reserved reserved = Reserved.takeFrom(values);
		RequestContext context = Contexts.current().request();
		String target = (context != null) ? absolute(endpoint, context.request()) : endpoint;
		MapAdapter adapter = (context != null) ? context.urlAdapter() : outsideOfRequest();
		if (adapter == null) {
			throw noAdapter();
		}
		boolean external = reserved.isExternal(context != null);
		injectDefaults(target, values);
		try {
			String url = adapter.build(target, values, reserved.method(), external, true, reserved.scheme());
			return reserved.withAnchor(url);
		}
		catch (BuildException ex) {
			reserved.putInto(values, external);
			return this.app.handleUrlBuildError(ex, target, values);
		}
	}

	/** The values that are not for the rule. */
	private record Reserved(@Nullable Object anchor, @Nullable String method, @Nullable String scheme,
			@Nullable Boolean external) {

		private static final Reserved NONE = new Reserved(null, null, null, null);

		static Reserved takeFrom(Map<String, @Nullable Object> values) {
			if (values.containsKey(ENDPOINT)) {
				throw new IllegalStateException("urlFor got two values for 'endpoint': '" + values.get(ENDPOINT)
						+ "' cannot be the value of a variable. Rename the variable.");
			}
			if (!isAnyIn(values)) {
				return NONE;
			}
			return new Reserved(values.remove(ANCHOR), (String) values.remove(METHOD), (String) values.remove(SCHEME),
					(Boolean) values.remove(EXTERNAL));
		}

		private static boolean isAnyIn(Map<String, ?> values) {
			for (String name : values.keySet()) {
				if (name.startsWith("_")) {
					return true;
				}
			}
			return false;
		}

		boolean isExternal(boolean inRequest) {
			boolean forced = (this.external != null) ? this.external : (!inRequest || this.scheme != null);
			if (this.scheme != null && !forced) {
				throw new IllegalArgumentException("When specifying '_scheme', '_external' must be True.");
			}
			return forced;
		}

		String withAnchor(String url) {
			return (this.anchor != null) ? url + "#" + UrlQuoting.quoteAnchor(this.anchor.toString()) : url;
		}

		void putInto(Map<String, @Nullable Object> values, boolean forced) {
			values.put(ANCHOR, this.anchor);
			values.put(METHOD, this.method);
			values.put(SCHEME, this.scheme);
			values.put(EXTERNAL, forced);
		}

	}

	/** The endpoint, which may be relative to the blueprint of the request. */
	private static String absolute(String endpoint, Request request) {
		if (!endpoint.startsWith(".")) {
			return endpoint;
		}
		String blueprint = request.blueprint();
		return (blueprint != null) ? blueprint + endpoint : endpoint.substring(1);
	}

	private @Nullable MapAdapter outsideOfRequest() {
		AppContext context = Contexts.current().app();
		return (context != null && context.app() == this.app) ? context.urlAdapter() : this.app.createUrlAdapter(null);
	}

	private static IllegalStateException noAdapter() {
		return new IllegalStateException("Unable to build URLs outside an active request without 'SERVER_NAME'"
				+ " configured. Also configure 'APPLICATION_ROOT' and 'PREFERRED_URL_SCHEME' as needed.");
	}

	void injectDefaults(String endpoint, Map<String, @Nullable Object> values) {
		ScopedRegistry<UrlDefaultsFunction> registry = this.app.hooks.urlDefaults;
		if (registry.isEmpty()) {
			return;
		}
		for (UrlDefaultsFunction function : registry
			.outerToInner(RequestRouting.blueprintsOf(RequestRouting.blueprintOf(endpoint)))) {
			function.call(endpoint, values);
		}
	}

	String handleBuildError(BuildException error, String endpoint, Map<String, @Nullable Object> values) {
		BuildException last = error;
		for (BuildErrorHandler handler : this.app.urlBuildErrorHandlers()) {
			try {
				String url = handler.call(last, endpoint, values);
				if (url != null) {
					return url;
				}
			}
			catch (BuildException ex) {
				last = ex;
			}
		}
		throw last;
	}

}
