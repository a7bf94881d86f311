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

package io.github.flaskspring.templating.thymeleaf;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;

import io.github.flaskspring.Flask;
import io.github.flaskspring.templating.TemplateScope;
import io.github.flaskspring.templating.UrlValues;

/**
 * Links by endpoint: {@code @{blog.update(id=${post.id})}}, {@code @{.show(id=3)}} for
 * the current blueprint, {@code @{endpoint:index}} where a name must not be taken for a
 * file. Everything else is left to Thymeleaf.
 */
final class FlaskLinkBuilder extends AbstractLinkBuilder {

	private static final String SCHEME = "endpoint:";

	private static final int BEFORE_THYMELEAF = -100;

	FlaskLinkBuilder() {
		setName("Flask endpoints");
		setOrder(BEFORE_THYMELEAF);
	}

	@Override
	public @Nullable String buildLink(IExpressionContext context, @Nullable String base,
			@Nullable Map<String, Object> parameters) {
		Flask app = TemplateScope.currentApp();
		if (app == null || base == null || base.isEmpty()) {
			return null;
		}
		String endpoint = base.startsWith(SCHEME) ? base.substring(SCHEME.length()) : base;
		boolean meant = base.startsWith(SCHEME) || isRelativeEndpoint(base) || isEndpoint(app, base);
		return meant ? app.urlFor(endpoint, UrlValues.normalize((parameters != null) ? parameters : Map.of())) : null;
	}

	/** A dot and a name; {@code ./file} and {@code ../file} are paths. */
	private static boolean isRelativeEndpoint(String base) {
		return base.length() > 1 && base.charAt(0) == '.' && Character.isJavaIdentifierStart(base.charAt(1));
	}

	/**
	 * Known to the application, or misspelt in a blueprint of it, which the error then
	 * says.
	 */
	private static boolean isEndpoint(Flask app, String base) {
		if (base.indexOf('/') >= 0 || base.indexOf(':') >= 0 || base.charAt(0) == '#') {
			return false;
		}
		if (app.urlMap().isEndpointExpecting(base)) {
			return true;
		}
		int dot = base.lastIndexOf('.');
		return dot > 0 && app.blueprints().containsKey(base.substring(0, dot));
	}

}
