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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule redirects to, if it does: a template or a function.
 */
record RuleRedirect(@Nullable String template, @Nullable RedirectTarget function) {

	static final RuleRedirect NONE = new RuleRedirect(null, null);

	private static final Pattern VARIABLE = Pattern.compile("<([^>]+)>");

	boolean isPresent() {
		return this.template != null || this.function != null;
	}

	void check(RuleOptions options, CompiledRule compiled) {
		if (this.template == null) {
			return;
		}
		Matcher matcher = VARIABLE.matcher(this.template);
		while (matcher.find()) {
			if (compiled.converter(matcher.group(1)) == null) {
				throw new InvalidRuleException(options.rule,
						"The redirect target " + PythonText.repr(this.template) + " names "
								+ PythonText.repr(matcher.group(1)) + ", which is no variable of the rule "
								+ PythonText.repr(options.rule) + ".");
			}
		}
	}

	/**
	 * Return the absolute target, or {@code null} if the rule does not redirect.
	 */
	@Nullable String target(MapAdapter adapter, RouteMatch match) {
		String reference = reference(adapter, match);
		if (reference == null) {
			return null;
		}
		String scheme = adapter.urlScheme().isEmpty() ? "http" : adapter.urlScheme();
		String subdomain = adapter.subdomain();
		String host = (subdomain == null || subdomain.isEmpty()) ? adapter.serverName()
				: subdomain + "." + adapter.serverName();
		return UrlParts.join(scheme + "://" + host + adapter.scriptName(), reference);
	}

	private @Nullable String reference(MapAdapter adapter, RouteMatch match) {
		if (this.function != null) {
			return this.function.redirect(adapter, match.values());
		}
		if (this.template == null) {
			return null;
		}
		return VARIABLE.matcher(this.template)
			.replaceAll((found) -> Matcher.quoteReplacement(variable(match, found.group(1))));
	}

	private static String variable(RouteMatch match, String name) {
		Converter converter = match.rule().compiled().converter(name);
		Object value = match.values().get(name);
		return (converter == null || value == null) ? PythonText.str(value) : converter.toUrl(value);
	}

}
