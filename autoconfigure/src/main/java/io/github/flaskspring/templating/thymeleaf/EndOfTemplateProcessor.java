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

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.ITemplateStart;
import org.thymeleaf.processor.templateboundaries.AbstractTemplateBoundariesProcessor;
import org.thymeleaf.processor.templateboundaries.ITemplateBoundariesStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** Runs when a whole template was rendered, not at the end of a fragment. */
final class EndOfTemplateProcessor extends AbstractTemplateBoundariesProcessor {

	EndOfTemplateProcessor(TemplateMode mode) {
		super(mode, Integer.MAX_VALUE);
	}

	@Override
	public void doProcessTemplateStart(ITemplateContext context, ITemplateStart templateStart,
			ITemplateBoundariesStructureHandler structureHandler) {
		// only the end is of interest
	}

	@Override
	public void doProcessTemplateEnd(ITemplateContext context, ITemplateEnd templateEnd,
			ITemplateBoundariesStructureHandler structureHandler) {
		if (context instanceof FlaskEngineContext flask) {
			flask.ended();
		}
	}

}
