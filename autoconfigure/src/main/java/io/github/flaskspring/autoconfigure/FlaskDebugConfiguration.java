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

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import io.github.flaskspring.debug.ApplicationCode;
import io.github.flaskspring.debug.DebugPages;
import io.github.flaskspring.debug.FailureExplainer;
import io.github.flaskspring.mvc.FlaskDebugFilter;
import io.github.flaskspring.mvc.FlaskMounts;

import static java.util.Collections.emptyList;

/** The page of debug mode, and what keeps it out of production. */
@Configuration(proxyBeanMethods = false)
class FlaskDebugConfiguration {

	@Bean
	DebugGuard flaskDebugGuard(FlaskProperties properties, Environment environment) {
		return new DebugGuard(properties.getProductionProfiles(), environment);
	}

	/** Lazy because only debug mode shows pages. */
	@Bean
	@Lazy
	@Fallback
	DebugPages flaskDebugPages(BeanFactory beans, ObjectProvider<FailureExplainer> explainers) {
		ApplicationCode code = new ApplicationCode(
				AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : emptyList());
		return new DebugPages(code, explainers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean(name = "flaskDebugFilter")
	FilterRegistrationBean<FlaskDebugFilter> flaskDebugFilter(FlaskMounts mounts, ObjectProvider<DebugPages> pages,
			DebugGuard guard, FlaskProperties properties) {
		FilterRegistrationBean<FlaskDebugFilter> registration = new FilterRegistrationBean<>(
				new FlaskDebugFilter(mounts, pages::getObject));
		registration.setEnabled(properties.isDebugPage() && !guard.isProduction());
		// around the filter of the contexts
		registration.setOrder(properties.getMvc().getFilterOrder() - 1);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
		registration.setAsyncSupported(true);
		return registration;
	}

}
