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

/**
 * What a rule makes of values: a subdomain or host, and a path with its query.
 */
record BuiltUrl(String domain, String path, boolean websocket) {

	String toText(MapAdapter adapter, boolean forceExternal, String urlScheme) {
		if (!forceExternal && !this.websocket && isLocal(adapter)) {
			return localPath(adapter.scriptName());
		}
		String scheme = scheme(urlScheme);
		String prefix = scheme.isEmpty() ? "//" : scheme + "://";
		String root = adapter.scriptName();
		return prefix + adapter.host(this.domain) + root.substring(0, root.length() - 1) + "/"
				+ Slashes.withoutLeading(this.path);
	}

	private boolean isLocal(MapAdapter adapter) {
		return this.domain.equals(adapter.map().hostMatching() ? adapter.serverName() : adapter.subdomain());
	}

	private String localPath(String root) {
		String path = Slashes.single(this.path);
		if (root.length() == 1) {
			return path.isEmpty() ? "/" : path;
		}
		return Slashes.withoutTrailing(root) + "/" + Slashes.withoutLeading(path);
	}

	private String scheme(String urlScheme) {
		boolean secure = urlScheme.equals("https") || urlScheme.equals("wss");
		if (this.websocket) {
			return secure ? "wss" : "ws";
		}
		if (urlScheme.isEmpty()) {
			return "";
		}
		return secure ? "https" : "http";
	}

}
