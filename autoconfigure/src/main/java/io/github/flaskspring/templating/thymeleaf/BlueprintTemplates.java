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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

import org.springframework.context.ApplicationContext;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Flask;

/**
 * The templates of blueprints, in order of registration. Blueprints are asked each time,
 * so those that are registered late count as well.
 */
final class BlueprintTemplates {

	private final ApplicationContext applicationContext;

	private final @Nullable AbstractConfigurableTemplateResolver model;

	private final Supplier<List<Flask>> apps;

	private final Map<String, ITemplateResolver> resolvers = new ConcurrentHashMap<>();

	/**
	 * Templates of blueprints.
	 * @param applicationContext finds resources
	 * @param applicationResolvers the first configurable one says how templates are read
	 * @param apps whose blueprints count outside of a context
	 */
	BlueprintTemplates(ApplicationContext applicationContext, List<ITemplateResolver> applicationResolvers,
			Supplier<List<Flask>> apps) {
		this.applicationContext = applicationContext;
		this.apps = apps;
		this.model = firstConfigurable(applicationResolvers);
	}

	private static @Nullable AbstractConfigurableTemplateResolver firstConfigurable(List<ITemplateResolver> resolvers) {
		for (ITemplateResolver resolver : resolvers) {
			if (resolver instanceof AbstractConfigurableTemplateResolver configurable) {
				return configurable;
			}
		}
		return null;
	}

	boolean hasSeveralApps() {
		return this.apps.get().size() > 1;
	}

	List<TemplateLoader> loaders(@Nullable Flask app) {
		List<TemplateLoader> loaders = new ArrayList<>();
		for (Flask owner : (app != null) ? List.of(app) : this.apps.get()) {
			Set<Blueprint> seen = new LinkedHashSet<>(owner.blueprints().values());
			for (Blueprint blueprint : seen) {
				String location = blueprint.templateLocation();
				if (location != null) {
					loaders.add(new TemplateLoader("blueprint '" + blueprint.name() + "' (" + location + ")",
							this.resolvers.computeIfAbsent(location, this::resolver), false));
				}
			}
		}
		return loaders;
	}

	private ITemplateResolver resolver(String location) {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setApplicationContext(this.applicationContext);
		resolver.setName("Blueprint templates at " + location);
		resolver.setPrefix(location);
		resolver.setCheckExistence(true);
		resolver.setSuffix(".html");
		if (this.model != null) {
			resolver.setSuffix(this.model.getSuffix());
			resolver.setTemplateMode(this.model.getTemplateMode());
			resolver.setCharacterEncoding(this.model.getCharacterEncoding());
			resolver.setCacheable(this.model.isCacheable());
		}
		return resolver;
	}

}
