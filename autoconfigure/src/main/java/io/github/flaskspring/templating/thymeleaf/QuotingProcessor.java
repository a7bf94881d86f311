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
import org.thymeleaf.engine.AttributeDefinitions;
import org.thymeleaf.engine.ElementDefinitions;
import org.thymeleaf.engine.IAttributeDefinitionsAware;
import org.thymeleaf.engine.IElementDefinitionsAware;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.processor.element.MatchingAttributeName;
import org.thymeleaf.processor.element.MatchingElementName;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * A processor of Thymeleaf that has its escapes written as Flask writes them. Elsewhere
 * than in a template of a view it does what it always did.
 */
final class QuotingProcessor implements IElementTagProcessor, IElementDefinitionsAware, IAttributeDefinitionsAware {

	private final IElementTagProcessor delegate;

	QuotingProcessor(IElementTagProcessor delegate) {
		this.delegate = delegate;
	}

	@Override
	public void process(ITemplateContext context, IProcessableElementTag tag,
			IElementTagStructureHandler structureHandler) {
		boolean quotes = context instanceof FlaskEngineContext flask && flask.isOfView();
		this.delegate.process(context, tag, quotes
				? new QuotingHandler(structureHandler, getTemplateMode() == TemplateMode.XML) : structureHandler);
	}

	@Override
	public @Nullable MatchingElementName getMatchingElementName() {
		return this.delegate.getMatchingElementName();
	}

	@Override
	public @Nullable MatchingAttributeName getMatchingAttributeName() {
		return this.delegate.getMatchingAttributeName();
	}

	@Override
	public TemplateMode getTemplateMode() {
		return this.delegate.getTemplateMode();
	}

	@Override
	public int getPrecedence() {
		return this.delegate.getPrecedence();
	}

	@Override
	public void setElementDefinitions(ElementDefinitions elementDefinitions) {
		if (this.delegate instanceof IElementDefinitionsAware aware) {
			aware.setElementDefinitions(elementDefinitions);
		}
	}

	@Override
	public void setAttributeDefinitions(AttributeDefinitions attributeDefinitions) {
		if (this.delegate instanceof IAttributeDefinitionsAware aware) {
			aware.setAttributeDefinitions(attributeDefinitions);
		}
	}

}
