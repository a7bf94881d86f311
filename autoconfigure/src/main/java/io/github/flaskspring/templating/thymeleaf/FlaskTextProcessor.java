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

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

import io.github.flaskspring.markupsafe.Markup;

/**
 * {@code flask:text="${message}"}: what <code>{{ message }}</code> does in Jinja. Text is
 * escaped, {@link Markup} is not. It is the one place where markup passes; th:text and
 * inlining escape it like any other text.
 */
final class FlaskTextProcessor extends AbstractStandardExpressionAttributeTagProcessor {

	FlaskTextProcessor(TemplateMode mode, String dialectPrefix) {
		super(mode, dialectPrefix, StandardTextTagProcessor.ATTR_NAME, StandardTextTagProcessor.PRECEDENCE, true);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attributeName,
			String attributeValue, @Nullable Object expressionResult, IElementTagStructureHandler structureHandler) {
		structureHandler.setBody(Markup.escape(expressionResult), false);
	}

}
