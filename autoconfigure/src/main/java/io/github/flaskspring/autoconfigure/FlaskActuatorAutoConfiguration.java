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

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.web.mappings.MappingsEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Flask;
import io.github.flaskspring.actuate.ConfigValues;
import io.github.flaskspring.actuate.FlaskEndpoint;
import io.github.flaskspring.actuate.FlaskEndpointWebExtension;
import io.github.flaskspring.actuate.FlaskInfoContributor;
import io.github.flaskspring.actuate.FlaskMappingDescriptionProvider;

/**
 * Auto-configuration of what Actuator shows of Flask.
 *
 * @since 0.1
 */
@AutoConfiguration(after = FlaskAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(Flask.class)
public final class FlaskActuatorAutoConfiguration {

	FlaskActuatorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnAvailableEndpoint(MappingsEndpoint.class)
	FlaskMappingDescriptionProvider flaskMappingDescriptionProvider() {
		return new FlaskMappingDescriptionProvider();
	}

	@Bean
	@ConditionalOnEnabledInfoContributor("flask")
	@ConditionalOnMissingBean
	FlaskInfoContributor flaskInfoContributor() {
		return new FlaskInfoContributor();
	}

	/** The endpoint and its form over HTTP. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnAvailableEndpoint(FlaskEndpoint.class)
	@EnableConfigurationProperties(FlaskActuatorProperties.class)
	static class EndpointConfiguration {

		@Bean
		@ConditionalOnMissingBean
		FlaskEndpoint flaskEndpoint(ListableBeanFactory beans, ObjectProvider<SanitizingFunction> sanitizing,
				FlaskActuatorProperties properties) {
			return new FlaskEndpoint(() -> beans.getBeansOfType(Flask.class),
					new ConfigValues(sanitizing.orderedStream().toList()), properties.getShowValues());
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBean(FlaskEndpoint.class)
		FlaskEndpointWebExtension flaskEndpointWebExtension(FlaskEndpoint endpoint,
				FlaskActuatorProperties properties) {
			return new FlaskEndpointWebExtension(endpoint, properties.getShowValues(), properties.getRoles());
		}

	}

}
