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
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.cache.NonCacheableCacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.ITemplateResource;

import io.github.flaskspring.Flask;
import io.github.flaskspring.templating.TemplateScope;

/**
 * Looks for a template where the application keeps its own, with the resolvers that the
 * engine had, and then in its blueprints. So an application can replace any template of a
 * blueprint. Flask: {@code DispatchingJinjaLoader}.
 */
final class FlaskTemplateResolver implements ITemplateResolver {

	private final List<ITemplateResolver> applicationResolvers;

	private final BlueprintTemplates blueprints;

	private final ForeignSuffix foreign;

	FlaskTemplateResolver(List<ITemplateResolver> applicationResolvers, BlueprintTemplates blueprints,
			ForeignSuffix foreign) {
		this.applicationResolvers = applicationResolvers.stream()
			.sorted(Comparator.comparing(ITemplateResolver::getOrder, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
		this.blueprints = blueprints;
		this.foreign = foreign;
	}

	static FlaskTemplateResolver of(ITemplateEngine engine) {
		for (ITemplateResolver resolver : engine.getConfiguration().getTemplateResolvers()) {
			if (resolver instanceof FlaskTemplateResolver flask) {
				return flask;
			}
		}
		throw new IllegalStateException("The template engine does not know Flask. Call FlaskTemplateEngine.prepare"
				+ " before it renders its first template.");
	}

	@Override
	public String getName() {
		return "Flask";
	}

	@Override
	public @Nullable Integer getOrder() {
		return null;
	}

	@Override
	public @Nullable TemplateResolution resolveTemplate(IEngineConfiguration configuration,
			@Nullable String ownerTemplate, String template, @Nullable Map<String, Object> attributes) {
		if (ownerTemplate == null && SpecialTemplate.isText(attributes)) {
			return new TemplateResolution(SpecialTemplate.resource(template), true, TemplateMode.HTML, false,
					NonCacheableCacheEntryValidity.INSTANCE);
		}
		Flask app = TemplateScope.currentApp();
		explain(app, configuration, template, attributes);
		return find(app, configuration, template, attributes);
	}

	/**
	 * Looks before a rendering begins; only if that is in vain, the log hears of it now
	 * and not then.
	 */
	boolean exists(IEngineConfiguration configuration, String template, @Nullable Map<String, Object> attributes) {
		Flask app = TemplateScope.currentApp();
		if (find(app, configuration, template, attributes) != null) {
			return true;
		}
		explain(app, configuration, template, attributes);
		return false;
	}

	private void explain(@Nullable Flask app, IEngineConfiguration configuration, String template,
			@Nullable Map<String, Object> attributes) {
		if (app != null && app.config().isTrue("EXPLAIN_TEMPLATE_LOADING")) {
			new LoadingExplanation(app, template, loaders(app, template))
				.log((loader) -> search(loader, configuration, template, attributes));
		}
	}

	@Nullable TemplateResolution find(@Nullable Flask app, IEngineConfiguration configuration, String template,
			@Nullable Map<String, Object> attributes) {
		for (TemplateLoader loader : loaders(app, template)) {
			TemplateResolution resolution = search(loader, configuration, template, attributes);
			if (resolution != null) {
				return settled(resolution, app, isShared(loader, attributes), SpecialTemplate.isFile(attributes));
			}
		}
		return null;
	}

	/**
	 * A resolver may promise a template without looking; then the blueprints could never
	 * have it.
	 */
	private static @Nullable TemplateResolution search(TemplateLoader loader, IEngineConfiguration configuration,
			String template, @Nullable Map<String, Object> attributes) {
		TemplateResolution resolution = loader.resolver().resolveTemplate(configuration, null, template, attributes);
		boolean found = resolution != null
				&& (resolution.isTemplateResourceExistenceVerified() || resolution.getTemplateResource().exists());
		return found ? resolution : null;
	}

	/** Where a template is looked for, in words. */
	List<String> places(Flask app, String template) {
		return loaders(app, template).stream().map((loader) -> loader.place(template)).toList();
	}

	private List<TemplateLoader> loaders(@Nullable Flask app, String template) {
		List<TemplateLoader> loaders = new ArrayList<>();
		String owner = (app != null) ? "application '" + app.name() + "'" : "the application";
		this.applicationResolvers.forEach((resolver) -> loaders.add(new TemplateLoader(owner, resolver, true)));
		loaders.addAll(this.blueprints.loaders(app));
		return ForeignSuffix.isIn(template) ? this.foreign.beside(loaders) : loaders;
	}

	/** Whether another application could find another template by this name. */
	private boolean isShared(TemplateLoader loader, @Nullable Map<String, Object> attributes) {
		return loader.shared() || SpecialTemplate.knowsApp(attributes) || !this.blueprints.hasSeveralApps();
	}

	private static TemplateResolution settled(TemplateResolution resolution, @Nullable Flask app, boolean shared,
			boolean ofView) {
		ITemplateResource resource = ofView ? new JinjaResource(resolution.getTemplateResource())
				: resolution.getTemplateResource();
		ICacheEntryValidity validity = shared ? resolution.getValidity() : NonCacheableCacheEntryValidity.INSTANCE;
		if (app != null && validity.isCacheable() && isAutoReload(app)) {
			validity = new UnchangedTextValidity(validity, resource);
		}
		return new TemplateResolution(resource, true, resolution.getTemplateMode(), resolution.getUseDecoupledLogic(),
				validity);
	}

	private static boolean isAutoReload(Flask app) {
		return (app.config().get("TEMPLATES_AUTO_RELOAD") != null) ? app.config().isTrue("TEMPLATES_AUTO_RELOAD")
				: app.debug();
	}

}
