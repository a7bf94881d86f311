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

import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import io.github.flaskspring.AppContextScope;
import io.github.flaskspring.CurrentApp;
import io.github.flaskspring.Flask;
import io.github.flaskspring.G;
import io.github.flaskspring.Globals;
import io.github.flaskspring.Request;
import io.github.flaskspring.Session;

/**
 * Auto-configuration of Flask applications: the application itself, its sessions, the
 * proxies of the current context, and what Spring MVC needs to serve it.
 *
 * @since 0.1
 */
@AutoConfiguration(afterName = { "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
		"org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration",
		"org.springframework.boot.freemarker.autoconfigure.FreeMarkerAutoConfiguration",
		"org.springframework.boot.mustache.autoconfigure.MustacheAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration" })
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBooleanProperty(name = "flask.enabled", matchIfMissing = true)
@EnableConfigurationProperties(FlaskProperties.class)
@Import({ FlaskMvcConfiguration.class, FlaskSessionConfiguration.class, FlaskDebugConfiguration.class,
		FlaskTomcatConfiguration.class, FlaskProxyConfiguration.class, FlaskThymeleafConfiguration.class,
		FlaskViewTemplateConfiguration.class })
public final class FlaskAutoConfiguration {

	FlaskAutoConfiguration() {
		SupportedBoot.check(SpringBootVersion.getVersion());
	}

	@Bean
	@ConditionalOnMissingBean
	Flask flask(FlaskProperties properties, Environment environment) {
		String name = (properties.getName() != null) ? properties.getName()
				: environment.getProperty("spring.application.name", "app");
		Flask app = new Flask(name);
		app.subdomainMatching(properties.isSubdomainMatching()).hostMatching(properties.isHostMatching());
		app.staticFolder(properties.getStaticFolder().isEmpty() ? null : properties.getStaticFolder());
		app.staticHost(properties.getStaticHost());
		if (properties.getInstancePath() != null) {
			app.instancePath(properties.getInstancePath());
		}
		if (properties.isInstanceRelativeConfig()) {
			app.instanceRelativeConfig();
		}
		if (properties.getStaticUrlPath() != null) {
			app.staticUrlPath(properties.getStaticUrlPath());
		}
		return app;
	}

	@Bean
	static FlaskConfigurer flaskConfigurer(ObjectProvider<FlaskProperties> properties) {
		return new FlaskConfigurer(properties);
	}

	@Bean
	static CustomScopeConfigurer flaskScopeConfigurer() {
		CustomScopeConfigurer configurer = new CustomScopeConfigurer();
		configurer.setScopes(Map.of(AppContextScope.NAME, new AppContextScope()));
		return configurer;
	}

	@Bean
	SignalEvents flaskSignalEvents(ApplicationContext context) {
		return new SignalEvents(context, context);
	}

	/**
	 * The proxy: its {@code close} is for the request of the moment, of which a shutdown
	 * has none. Like those that follow it is made for whoever wants it injected, and
	 * gives way to a bean of one's own without a condition, which would look through all
	 * beans at each start.
	 */
	@Bean(destroyMethod = "")
	@Lazy
	@Fallback
	Request flaskRequest() {
		return Globals.request;
	}

	@Bean(destroyMethod = "")
	@Lazy
	@Fallback
	Session flaskSession() {
		return Globals.session;
	}

	@Bean(destroyMethod = "")
	@Lazy
	@Fallback
	G flaskGlobals() {
		return Globals.g;
	}

	@Bean(destroyMethod = "")
	@Lazy
	@Fallback
	CurrentApp currentApp() {
		return Globals.currentApp;
	}

}
