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

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.servlet.filter.OrderedFormContentFilter;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.FormContentFilter;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

import io.github.flaskspring.mvc.FlaskFormContentFilter;
import io.github.flaskspring.mvc.FlaskMultipartResolver;

/**
 * Auto-configuration that leaves the bodies of Flask requests to Flask: forms whatever
 * the method, and uploads within its own limits. Those of controllers are read as ever.
 *
 * @since 0.1
 */
@AutoConfiguration(before = { WebMvcAutoConfiguration.class, MultipartAutoConfiguration.class })
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBooleanProperty(name = "flask.enabled", matchIfMissing = true)
public final class FlaskBodyAutoConfiguration {

	FlaskBodyAutoConfiguration() {
	}

	@Bean
	@ConditionalOnBooleanProperty(name = "spring.mvc.formcontent.filter.enabled", matchIfMissing = true)
	@ConditionalOnMissingBean(FormContentFilter.class)
	FlaskFormContentFilter formContentFilter() {
		return new FlaskFormContentFilter(OrderedFormContentFilter.DEFAULT_ORDER);
	}

	@Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
	@ConditionalOnBooleanProperty(name = "spring.servlet.multipart.enabled", matchIfMissing = true)
	@ConditionalOnMissingBean(MultipartResolver.class)
	FlaskMultipartResolver multipartResolver(Environment environment) {
		FlaskMultipartResolver resolver = new FlaskMultipartResolver();
		resolver
			.setResolveLazily(environment.getProperty("spring.servlet.multipart.resolve-lazily", Boolean.class, false));
		resolver.setStrictServletCompliance(
				environment.getProperty("spring.servlet.multipart.strict-servlet-compliance", Boolean.class, false));
		return resolver;
	}

}
