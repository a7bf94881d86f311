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

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.routing.MapAdapter;
import io.github.flaskspring.routing.MethodNotAllowed;
import io.github.flaskspring.routing.RouteMatch;
import io.github.flaskspring.routing.RouteRedirect;
import io.github.flaskspring.routing.RoutingResult;
import io.github.flaskspring.routing.Rule;
import io.github.flaskspring.routing.WebsocketMismatch;

/** What matching the URL of a request gave. */
final class RequestRouting {

	private @Nullable Rule rule;

	private @Nullable ViewArgs viewArgs;

	private @Nullable HttpException exception;

	/** What matches and builds the URLs of a request, null if its host is refused. */
	static @Nullable MapAdapter adapter(Flask app, Request request) {
		try {
			return app.createUrlAdapter(request);
		}
		catch (HttpException ex) {
			request.routingException(ex);
			return null;
		}
	}

	boolean isMatched() {
		return this.rule != null || this.exception != null;
	}

	void matched(RoutingResult result) {
		if (result instanceof RouteMatch match) {
			this.rule = match.rule();
			this.viewArgs = new ViewArgs(match.values());
			return;
		}
		this.exception = toException(result);
	}

	private static HttpException toException(RoutingResult result) {
		if (result instanceof RouteRedirect redirect) {
			return new RequestRedirectException(redirect.url());
		}
		if (result instanceof MethodNotAllowed notAllowed) {
			return new MethodNotAllowedException(notAllowed.allow());
		}
		return (result instanceof WebsocketMismatch) ? new BadRequestException() : new NotFoundException();
	}

	void failed(HttpException error) {
		this.exception = error;
	}

	@Nullable Rule rule() {
		return this.rule;
	}

	@Nullable ViewArgs viewArgs() {
		return this.viewArgs;
	}

	@Nullable HttpException exception() {
		return this.exception;
	}

	@Nullable String blueprint() {
		return (this.rule != null) ? blueprintOf(this.rule.endpoint()) : null;
	}

	/** The blueprint of an endpoint: what stands before the last dot. */
	static @Nullable String blueprintOf(String endpoint) {
		int dot = endpoint.lastIndexOf('.');
		return (dot >= 0) ? endpoint.substring(0, dot) : null;
	}

	/** A blueprint and those around it, innermost first. */
	static List<String> blueprintsOf(@Nullable String blueprint) {
		if (blueprint == null) {
			return List.of();
		}
		List<String> names = new ArrayList<>();
		for (String name = blueprint; name != null; name = blueprintOf(name)) {
			names.add(name);
		}
		return names;
	}

}
