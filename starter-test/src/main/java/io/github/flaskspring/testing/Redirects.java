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

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.routing.PathInfo;
import io.github.flaskspring.routing.UrlQuoting;

/** Where redirects lead a client, and whether it goes there. */
final class Redirects {

	private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 305, 307, 308);

	/** Ask for the same method and body. */
	private static final Set<Integer> REPEATING = Set.of(307, 308);

	private final boolean allowSubdomains;

	private final Set<String> made = new HashSet<>();

	Redirects(boolean allowSubdomains) {
		this.allowSubdomains = allowSubdomains;
	}

	static boolean isRedirect(int status) {
		return STATUSES.contains(status);
	}

	/** The next request. */
	Call next(Call call, int status, @Nullable String location) {
		String target = (location != null) ? location : "";
		if (!this.made.add(status + " " + target)) {
			throw new ClientRedirectException(status, target);
		}
		URI uri = URI.create(UrlQuoting.quoteLocation(target));
		String host = uri.getRawAuthority();
		if (host != null) {
			check(labels(call.host()), labels(host), target);
		}
		String path = PathInfo.decode((uri.getRawPath() != null) ? uri.getRawPath() : "");
		Call moved = call.moved((host != null) ? uri.getScheme() : null, host, absolute(path, call.fullPath()),
				(uri.getRawQuery() != null) ? uri.getRawQuery() : "");
		return REPEATING.contains(status) ? moved : moved.withoutBody();
	}

	private static String absolute(String path, String base) {
		if (path.startsWith("/")) {
			return path;
		}
		return path.isEmpty() ? base : base.substring(0, base.lastIndexOf('/') + 1) + path;
	}

	private static List<String> labels(String host) {
		int colon = host.indexOf(':');
		return List.of(((colon < 0) ? host : host.substring(0, colon)).split("\\."));
	}

	private void check(List<String> from, List<String> to, String location) {
		if (to.equals(from)) {
			return;
		}
		int more = to.size() - from.size();
		if (more <= 0 || !to.subList(more, to.size()).equals(from)) {
			throw new IllegalStateException("Following external redirects is not supported. The response leads to '"
					+ location + "': look at it before it is followed.");
		}
		if (!this.allowSubdomains) {
			throw new IllegalStateException("Following subdomain redirects is not enabled. The response leads to '"
					+ location + "'. Make the client with allowSubdomainRedirects(true).");
		}
	}

}
