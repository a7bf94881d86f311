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
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

import io.github.flaskspring.mvc.ProxyFix;

/**
 * Believes the proxies that the application counts. Spring Boot's own way of believing
 * them would do so a second time, so only one of them may be chosen.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(FlaskProxyConfiguration.OnProxies.class)
@EnableConfigurationProperties(ProxyFixProperties.class)
class FlaskProxyConfiguration {

	private static final String STRATEGY = "server.forward-headers-strategy";

	private static final Set<String> BOOTS = Set.of("framework", "native");

	@Bean
	FilterRegistrationBean<ProxyFix> flaskProxyFix(ProxyFixProperties proxies, Environment environment) {
		String strategy = environment.getProperty(STRATEGY, "none");
		if (BOOTS.contains(strategy.toLowerCase(Locale.ROOT))) {
			throw new InvalidConfigurationPropertyValueException(STRATEGY, strategy,
					"The properties flask.proxy-fix.* count the proxies already. Remove this one or those.");
		}
		FilterRegistrationBean<ProxyFix> registration = new FilterRegistrationBean<>(fix(proxies));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	private static ProxyFix fix(ProxyFixProperties proxies) {
		try {
			return new ProxyFix(proxies.xFor(), proxies.xProto(), proxies.xHost(), proxies.xPort(), proxies.xPrefix());
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("flask.proxy-fix", proxies,
					String.valueOf(ex.getMessage()));
		}
	}

	/** Whether any of the numbers is set. */
	static final class OnProxies extends SpringBootCondition {

		private static final List<String> NUMBERS = List.of("flask.proxy-fix.x-for", "flask.proxy-fix.x-proto",
				"flask.proxy-fix.x-host", "flask.proxy-fix.x-port", "flask.proxy-fix.x-prefix");

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, @Nullable AnnotatedTypeMetadata metadata) {
			ConditionMessage.Builder message = ConditionMessage.forCondition("flask.proxy-fix");
			for (String number : NUMBERS) {
				if (context.getEnvironment().containsProperty(number)) {
					return ConditionOutcome.match(message.foundExactly(number));
				}
			}
			return ConditionOutcome.noMatch(message.didNotFind("property", "properties").items(NUMBERS));
		}

	}

}
