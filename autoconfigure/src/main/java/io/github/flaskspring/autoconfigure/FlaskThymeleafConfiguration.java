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
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import io.github.flaskspring.TemplateRenderer;
import io.github.flaskspring.templating.thymeleaf.FlaskTemplateEngine;
import io.github.flaskspring.templating.thymeleaf.TemplateFailureExplainer;
import io.github.flaskspring.templating.thymeleaf.ThymeleafTemplateRenderer;

/**
 * Flask's templates on the engine that Boot configures for Thymeleaf.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(SpringTemplateEngine.class)
class FlaskThymeleafConfiguration {

	@Bean
	static BeanPostProcessor flaskTemplateEngineInstaller(ApplicationContext applicationContext) {
		return new FlaskTemplateEngineInstaller(applicationContext);
	}

	@Bean
	@ConditionalOnSingleCandidate(ISpringTemplateEngine.class)
	@ConditionalOnMissingBean
	TemplateRenderer flaskTemplateRenderer(ISpringTemplateEngine engine, ApplicationContext applicationContext) {
		return new ThymeleafTemplateRenderer(engine, applicationContext);
	}

	@Bean
	@Lazy
	TemplateFailureExplainer flaskTemplateFailureExplainer(ObjectProvider<ISpringTemplateEngine> engines) {
		return new TemplateFailureExplainer(engines);
	}

	/**
	 * Sees each engine after its bean method and before the engine fixes its
	 * configuration.
	 */
	private static final class FlaskTemplateEngineInstaller implements BeanPostProcessor {

		private final ApplicationContext applicationContext;

		FlaskTemplateEngineInstaller(ApplicationContext applicationContext) {
			this.applicationContext = applicationContext;
		}

		@Override
		public @Nullable Object postProcessBeforeInitialization(Object bean, String beanName) {
			if (bean instanceof SpringTemplateEngine engine) {
				FlaskTemplateEngine.prepare(engine, this.applicationContext);
			}
			return bean;
		}

	}

}
