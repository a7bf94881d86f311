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

import org.apache.catalina.startup.Tomcat;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets Tomcat hand on paths which it refuses by default: to Flask {@code %2F} is a slash,
 * a backslash or a bracket is a character like any other, and what is not UTF-8 is
 * U+FFFD.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ Tomcat.class, ConfigurableTomcatWebServerFactory.class })
@ConditionalOnBooleanProperty(name = "flask.mvc.any-path", matchIfMissing = true)
class FlaskTomcatConfiguration {

	/** What RFC 9112 does not allow in a request line, but browsers and scripts send. */
	private static final String RELAXED = "\"<>[\\]^`{|}";

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> flaskTomcatCustomizer() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> {
			connector.setEncodedSolidusHandling("passthrough");
			connector.setEncodedReverseSolidusHandling("passthrough");
			connector.setAllowBackslash(true);
			connector.setProperty("relaxedPathChars", RELAXED);
			connector.setProperty("relaxedQueryChars", RELAXED);
			// the context filter refuses it where no Flask application answers
			connector.setAllowTrace(true);
			connector.addLifecycleListener(TolerantAdapter.installer(connector));
		});
	}

}
