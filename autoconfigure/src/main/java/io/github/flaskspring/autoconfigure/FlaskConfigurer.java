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

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

import io.github.flaskspring.Flask;

/**
 * Puts the properties into the configuration of each application as soon as its bean
 * exists, so that beans which set it up further see them.
 */
final class FlaskConfigurer implements BeanPostProcessor, EnvironmentAware {

	private final ObjectProvider<FlaskProperties> properties;

	private @Nullable SecretKeyFallbacks fallbacks;

	FlaskConfigurer(ObjectProvider<FlaskProperties> properties) {
		this.properties = properties;
	}

	@Override
	public void setEnvironment(Environment environment) {
		this.fallbacks = new SecretKeyFallbacks(environment);
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof Flask app) {
			checkedProperties().applyTo(app.config());
			DebugLogging.apply(app);
		}
		return bean;
	}

	private FlaskProperties checkedProperties() {
		FlaskProperties checked = this.properties.getObject();
		if (this.fallbacks != null) {
			checked.setSecretKeyFallbacks(this.fallbacks.checked(checked.getSecretKeyFallbacks()));
		}
		SettingsCheck.check(checked);
		return checked;
	}

}
