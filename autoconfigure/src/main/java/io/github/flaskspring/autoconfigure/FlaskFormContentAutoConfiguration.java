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
import org.springframework.boot.servlet.filter.OrderedFormContentFilter;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.FormContentFilter;

import io.github.flaskspring.mvc.FlaskFormContentFilter;

/**
 * Auto-configuration that leaves the forms of Flask requests to Flask, whatever the
 * method; those of controllers are read as ever.
 *
 * @since 0.1
 */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBooleanProperty(name = "flask.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "spring.mvc.formcontent.filter.enabled", matchIfMissing = true)
public final class FlaskFormContentAutoConfiguration {

	FlaskFormContentAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(FormContentFilter.class)
	FlaskFormContentFilter formContentFilter() {
		return new FlaskFormContentFilter(OrderedFormContentFilter.DEFAULT_ORDER);
	}

}
