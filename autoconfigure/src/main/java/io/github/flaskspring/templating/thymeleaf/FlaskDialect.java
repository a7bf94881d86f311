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

import java.util.LinkedHashSet;
import java.util.Set;

import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code flask:text}, {@code #url_for} and the other functions, and the end of each
 * rendering.
 */
final class FlaskDialect extends AbstractProcessorDialect implements IExpressionObjectDialect {

	private static final String PREFIX = "flask";

	private final IExpressionObjectFactory functions = new FunctionObjects();

	FlaskDialect() {
		super("Flask", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String dialectPrefix) {
		Set<IProcessor> processors = new LinkedHashSet<>();
		processors.add(new FlaskTextProcessor(TemplateMode.HTML, dialectPrefix));
		processors.add(new FlaskTextProcessor(TemplateMode.XML, dialectPrefix));
		for (TemplateMode mode : TemplateMode.values()) {
			processors.add(new EndOfTemplateProcessor(mode));
		}
		return processors;
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this.functions;
	}

}
