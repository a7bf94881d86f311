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

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;

import io.github.flaskspring.TemplateRenderer;
import io.github.flaskspring.templating.ViewTemplateRenderer;

/**
 * Flask's templates on another engine than Thymeleaf. Has to come after
 * {@link FlaskThymeleafConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(AbstractTemplateViewResolver.class)
class FlaskViewTemplateConfiguration {

	@Bean
	@ConditionalOnMissingBean
	TemplateRenderer flaskViewTemplateRenderer(ObjectProvider<AbstractTemplateViewResolver> resolvers) {
		return new ViewTemplateRenderer(resolvers.orderedStream().toList());
	}

}
