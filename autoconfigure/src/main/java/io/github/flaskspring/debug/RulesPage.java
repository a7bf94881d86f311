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

package io.github.flaskspring.debug;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.routing.Rule;

/** What a URL without a view shows: the rules there are. */
final class RulesPage {

	private final Flask app;

	private final String request;

	RulesPage(Flask app, String request) {
		this.app = app;
		this.request = request;
	}

	String html() {
		return PageFrame.page(new SecretMask(), "404 Not Found // Flask for Spring Boot", (html) -> {
			html.raw("<header>\n<p>")
				.text(this.request)
				.raw(" <b>404 Not Found</b></p>\n<h1>No rule matches</h1>\n<p class=\"message\">")
				.text("The application '" + this.app.name() + "' has these rules.")
				.raw("</p>\n</header>\n<main><section><table class=\"rules\"><thead><tr><th scope=\"col\">Rule</th>")
				.raw("<th scope=\"col\">Methods</th><th scope=\"col\">Endpoint</th></tr></thead><tbody>\n");
			this.app.urlMap().rules().forEach((rule) -> row(html, rule));
			html.raw("</tbody></table>\n<p class=\"none\">This list is for debug mode. Controllers and static files of"
					+ " Spring are not in it.</p></section></main>\n");
		});
	}

	private static void row(Html html, Rule rule) {
		html.raw("<tr><th scope=\"row\"><code>")
			.text(place(rule) + rule.rule())
			.raw("</code></th><td>")
			.text(methods(rule.methods()))
			.raw("</td><td><code>")
			.text(rule.endpoint())
			.raw("</code></td></tr>\n");
	}

	private static String place(Rule rule) {
		String host = (rule.host() != null) ? rule.host() : rule.subdomain();
		return Objects.requireNonNullElse(host, "").isEmpty() ? "" : host + "|";
	}

	private static String methods(@Nullable Set<String> methods) {
		return (methods != null) ? String.join(" ", new TreeSet<>(methods)) : "all";
	}

}
