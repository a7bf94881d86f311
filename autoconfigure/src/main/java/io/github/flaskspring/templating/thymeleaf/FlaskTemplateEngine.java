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

import java.util.List;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

import io.github.flaskspring.Flask;

/**
 * Teaches a Thymeleaf engine Flask's ways, before it renders its first template: links by
 * endpoint, functions, variables, signals and the templates of blueprints.
 *
 * @since 0.1
 */
public final class FlaskTemplateEngine {

	private FlaskTemplateEngine() {
	}

	/**
	 * Prepares an engine.
	 * @param engine the engine with its dialects and resolvers, not yet initialised
	 * @param applicationContext finds resources and applications
	 */
	public static void prepare(SpringTemplateEngine engine, ApplicationContext applicationContext) {
		ObjectProvider<Flask> apps = applicationContext.getBeanProvider(Flask.class);
		List<ITemplateResolver> resolvers = List.copyOf(engine.getTemplateResolvers());
		BlueprintTemplates blueprints = new BlueprintTemplates(applicationContext, resolvers,
				() -> apps.orderedStream().toList());
		engine.setTemplateResolver(
				new FlaskTemplateResolver(resolvers, blueprints, new ForeignSuffix(applicationContext)));
		FlaskStandardDialect.install(engine);
		engine.addDialect(new FlaskDialect());
		engine.addLinkBuilder(new FlaskLinkBuilder());
		engine.addLinkBuilder(new ContextPathLinkBuilder());
		engine.setEngineContextFactory(
				new FlaskEngineContextFactory(engine.getEngineContextFactory(), applicationContext));
	}

}
