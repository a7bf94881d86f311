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
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagProcessor;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.processor.SpringUErrorsTagProcessor;
import org.thymeleaf.standard.processor.StandardUtextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Thymeleaf's own dialect for Spring, which in the templates of views escapes quotation
 * marks as Flask does: {@code th:text}, inlining and attributes write the bytes that
 * Jinja writes.
 */
final class FlaskStandardDialect extends SpringStandardDialect {

	private FlaskStandardDialect(SpringStandardDialect standard) {
		setEnableSpringELCompiler(standard.getEnableSpringELCompiler());
		setRenderHiddenMarkersBeforeCheckboxes(standard.getRenderHiddenMarkersBeforeCheckboxes());
	}

	/** Takes the place of the standard dialect; one that somebody has changed stays. */
	static void install(SpringTemplateEngine engine) {
		Map<String, Set<IDialect>> dialects = engine.getDialectsByPrefix();
		engine.clearDialects();
		for (Map.Entry<String, Set<IDialect>> prefixed : dialects.entrySet()) {
			for (IDialect dialect : prefixed.getValue()) {
				add(engine, prefixed.getKey(), dialect);
			}
		}
	}

	private static void add(SpringTemplateEngine engine, @Nullable String prefix, IDialect dialect) {
		IDialect added = (dialect.getClass() == SpringStandardDialect.class)
				? new FlaskStandardDialect((SpringStandardDialect) dialect) : dialect;
		if (prefix != null) {
			engine.addDialect(prefix, added);
		}
		else {
			engine.addDialect(added);
		}
	}

	@Override
	public Set<IProcessor> getProcessors(String dialectPrefix) {
		Set<IProcessor> processors = new LinkedHashSet<>();
		for (IProcessor processor : super.getProcessors(dialectPrefix)) {
			processors.add((isMarkup(processor.getTemplateMode()) && processor instanceof IElementTagProcessor tag
					&& !writesUnescaped(tag)) ? new QuotingProcessor(tag) : processor);
		}
		return processors;
	}

	private static boolean isMarkup(TemplateMode mode) {
		return mode == TemplateMode.HTML || mode == TemplateMode.XML;
	}

	private static boolean writesUnescaped(IElementTagProcessor processor) {
		return processor instanceof StandardUtextTagProcessor || processor instanceof SpringUErrorsTagProcessor;
	}

}
