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

import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.flaskspring.mvc.ContextsInCallables;
import io.github.flaskspring.mvc.ControllerHooks;

/** What the controllers of Spring MVC have of Flask. */
final class FlaskWebMvcConfigurer implements WebMvcConfigurer {

	private final ControllerHooks hooks;

	private final FlaskProperties.ControllerHooks setting;

	FlaskWebMvcConfigurer(ControllerHooks hooks, FlaskProperties.ControllerHooks setting) {
		this.hooks = hooks;
		this.setting = setting;
	}

	/** In front of the application's own interceptors. */
	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		if (this.setting == FlaskProperties.ControllerHooks.APP) {
			registry.addInterceptor(this.hooks).order(Ordered.HIGHEST_PRECEDENCE);
		}
	}

	/** Callables of controllers see the contexts as those of views do. */
	@Override
	public void configureAsyncSupport(AsyncSupportConfigurer configurer) {
		configurer.registerCallableInterceptors(ContextsInCallables.INSTANCE);
	}

}
