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

package io.github.flaskspring.autoconfigure;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.FlaskExtension;
import io.github.flaskspring.SessionInterface;
import io.github.flaskspring.TemplateRenderer;
import io.github.flaskspring.json.JsonProvider;
import io.github.flaskspring.mvc.FlaskControllers;
import io.github.flaskspring.routing.ConverterFactory;

/**
 * Completes each application when all beans exist and before the server takes requests:
 * extensions, controllers, customizers, blueprints. Mistakes in rules stop the start.
 */
final class FlaskInitializer implements SmartInitializingSingleton {

	private final ListableBeanFactory beans;

	private final FlaskControllers controllers;

	private final DebugGuard debugGuard;

	FlaskInitializer(ListableBeanFactory beans, FlaskControllers controllers, DebugGuard debugGuard) {
		this.beans = beans;
		this.controllers = controllers;
		this.debugGuard = debugGuard;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Map<String, Flask> applications = this.beans.getBeansOfType(Flask.class);
		for (Map.Entry<String, Flask> application : applications.entrySet()) {
			initialize(application.getKey(), application.getValue());
		}
		MountCheck.check(applications);
	}

	private void initialize(String beanName, Flask app) {
		takeParts(app);
		for (FlaskExtension extension : sorted(FlaskExtension.class)) {
			extension.initApp(app);
		}
		this.controllers.registerControllers(app, beanName);
		for (FlaskCustomizer customizer : sorted(FlaskCustomizer.class)) {
			customizer.customize(app);
		}
		for (Blueprint blueprint : sorted(Blueprint.class)) {
			register(app, blueprint);
		}
		for (Blueprint blueprint : this.controllers.blueprints(beanName)) {
			register(app, blueprint);
		}
		app.urlMap();
		this.debugGuard.check(app);
	}

	private void takeParts(Flask app) {
		this.beans.getBeanProvider(SessionInterface.class).ifUnique(app::sessionInterface);
		this.beans.getBeanProvider(JsonProvider.class).ifUnique(app::json);
		this.beans.getBeanProvider(TemplateRenderer.class).ifUnique(app::templateRenderer);
		app.urlMap().converters().putAll(this.beans.getBeansOfType(ConverterFactory.class));
	}

	private <T> List<T> sorted(Class<T> type) {
		return this.beans.getBeanProvider(type).orderedStream().toList();
	}

	/** Unless a customizer or another blueprint has done so. */
	private static void register(Flask app, Blueprint blueprint) {
		if (!blueprint.isClaimed()) {
			app.registerBlueprint(blueprint);
		}
	}

}
