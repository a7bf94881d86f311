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
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.ILinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.templating.TemplateScope;

/**
 * Thymeleaf's links where there is no servlet request: {@code @{/plain}} in a mail, in a
 * command or in a test's request context. Thymeleaf itself knows no context path there.
 */
final class ContextPathLinkBuilder extends AbstractLinkBuilder {

	private static final int BETWEEN_FLASK_AND_THYMELEAF = -90;

	private final ILinkBuilder links = new Links();

	ContextPathLinkBuilder() {
		setName("Flask context path");
		setOrder(BETWEEN_FLASK_AND_THYMELEAF);
	}

	@Override
	public @Nullable String buildLink(IExpressionContext context, @Nullable String base,
			@Nullable Map<String, Object> parameters) {
		if (context instanceof IWebContext || TemplateScope.currentApp() == null) {
			return null;
		}
		return this.links.buildLink(context, base, parameters);
	}

	private static String contextPath() {
		if (Globals.hasRequestContext()) {
			return Globals.request.scriptRoot();
		}
		Flask app = TemplateScope.currentApp();
		String root = (app != null) ? app.config().getString("APPLICATION_ROOT") : null;
		return (root == null || root.equals("/")) ? "" : root;
	}

	/** Thymeleaf's own links, with another context path. */
	private static final class Links extends StandardLinkBuilder {

		@Override
		protected String computeContextPath(IExpressionContext context, String base,
				@Nullable Map<String, Object> parameters) {
			return contextPath();
		}

	}

}
