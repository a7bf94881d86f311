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

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * {@link AutoConfiguration Auto-configuration} which lets Jetty hand on paths which it
 * refuses by default, as {@link FlaskTomcatConfiguration} does with Tomcat.
 *
 * @since 0.1
 */
@AutoConfiguration
@ConditionalOnClass({ Server.class, ServletContextHandler.class, ConfigurableJettyWebServerFactory.class })
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBooleanProperty(name = { "flask.enabled", "flask.mvc.any-path" }, matchIfMissing = true)
public final class FlaskJettyAutoConfiguration {

	/** All but {@code %u2215}, which Jetty alone would decode. */
	private static final UriCompliance ANY_PATH = UriCompliance.UNSAFE.without("ANY_PATH",
			UriCompliance.Violation.UTF16_ENCODINGS);

	FlaskJettyAutoConfiguration() {
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> flaskJettyCustomizer() {
		return (factory) -> factory.addServerCustomizers(FlaskJettyAutoConfiguration::customize);
	}

	private static void customize(Server server) {
		for (Connector connector : server.getConnectors()) {
			connector.getConnectionFactories()
				.stream()
				.filter(HttpConfiguration.ConnectionFactory.class::isInstance)
				.map(HttpConfiguration.ConnectionFactory.class::cast)
				.forEach((factory) -> factory.getHttpConfiguration().setUriCompliance(ANY_PATH));
		}
		server.getDescendants(ServletContextHandler.class)
			.forEach((context) -> context.getServletHandler().setDecodeAmbiguousURIs(true));
		server.insertHandler(new JettyContentTypes());
		server.insertHandler(new JettyUnreadBody());
	}

}
