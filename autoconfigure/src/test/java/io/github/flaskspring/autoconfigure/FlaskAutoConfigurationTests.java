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

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.TemplateEngine;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.SessionRepository;

import io.github.flaskspring.CurrentApp;
import io.github.flaskspring.EnvironBuilder;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.G;
import io.github.flaskspring.Globals;
import io.github.flaskspring.Request;
import io.github.flaskspring.Session;
import io.github.flaskspring.SessionInterface;
import io.github.flaskspring.config.Config;
import io.github.flaskspring.mvc.FlaskContextFilter;
import io.github.flaskspring.mvc.FlaskExceptionResolver;
import io.github.flaskspring.mvc.FlaskHandlerAdapter;
import io.github.flaskspring.mvc.FlaskHandlerMapping;
import io.github.flaskspring.mvc.FlaskMultipartResolver;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;

import static org.assertj.core.api.Assertions.assertThat;

class FlaskAutoConfigurationTests {

	private final AutoConfigurations configurations = AutoConfigurations.of(FlaskAutoConfiguration.class,
			FlaskBodyAutoConfiguration.class, WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
			ThymeleafAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(this.configurations);

	@Test
	void anApplicationAndItsPlaceInSpringMvcArePresent() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(Flask.class)
				.hasSingleBean(SecureCookieSessionInterface.class)
				.hasSingleBean(FlaskHandlerAdapter.class)
				.hasSingleBean(FlaskExceptionResolver.class)
				.hasSingleBean(FlaskMultipartResolver.class)
				.hasBean("flaskHandlerMapping")
				.hasBean("flaskFallbackHandlerMapping");
			assertThat(context.getBean("flaskContextFilter", FilterRegistrationBean.class).getFilter())
				.isInstanceOf(FlaskContextFilter.class);
			assertThat(context.getBean(Flask.class).sessionInterface())
				.isSameAs(context.getBean(SessionInterface.class));
		});
	}

	@Test
	void injectableProxiesAreThoseOfGlobals() {
		this.runner.run((context) -> {
			assertThat(context.getBean(Request.class)).isSameAs(Globals.request);
			assertThat(context.getBean(Session.class)).isSameAs(Globals.session);
			assertThat(context.getBean(G.class)).isSameAs(Globals.g);
			assertThat(context.getBean(CurrentApp.class)).isSameAs(Globals.currentApp);
		});
	}

	@Test
	void beansOfOnesOwnComeBeforeTheProxies() {
		this.runner
			.withBean("ownRequest", Request.class,
					() -> new Request(new EnvironBuilder(new Flask("own"), "/own").build()))
			.run((context) -> assertThat(context.getBean(Request.class)).isSameAs(context.getBean("ownRequest")));
		this.runner.withBean("ownGlobals", G.class, G::new)
			.run((context) -> assertThat(context.getBean(G.class)).isSameAs(context.getBean("ownGlobals")));
	}

	@Test
	void anApplicationOfOnesOwnIsConfiguredAllTheSame() {
		this.runner.withUserConfiguration(OwnFlask.class).withPropertyValues("flask.secret-key=key").run((context) -> {
			Flask app = context.getBean(Flask.class);
			assertThat(app.name()).isEqualTo("own");
			assertThat(app.config()).containsEntry("SECRET_KEY", "key");
			assertThat(app.sessionInterface()).isSameAs(context.getBean(SessionInterface.class));
		});
	}

	@Test
	@Tag("SES-063")
	void aSessionInterfaceOfOnesOwnReplacesTheCookie() {
		this.runner.withUserConfiguration(OwnSessions.class).run((context) -> {
			assertThat(context).doesNotHaveBean(SecureCookieSessionInterface.class);
			assertThat(context.getBean(Flask.class).sessionInterface()).isSameAs(context.getBean("ownSessions"));
		});
	}

	@Test
	void canBeSwitchedOff() {
		this.runner.withPropertyValues("flask.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(Flask.class)
				.doesNotHaveBean(FlaskHandlerMapping.class)
				.doesNotHaveBean(FlaskMultipartResolver.class)
				.doesNotHaveBean(FlaskProperties.class)
				.doesNotHaveBean("flaskContextFilter"));
	}

	@Test
	void isForWebApplicationsOnly() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(FlaskAutoConfiguration.class, FlaskBodyAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Flask.class));
	}

	@ParameterizedTest
	@ValueSource(classes = { TemplateEngine.class, Tomcat.class, SessionRepository.class, SecurityFilterChain.class })
	void optionalLibrariesMayBeMissing(Class<?> member) {
		this.runner.withClassLoader(new FilteredClassLoader(member.getPackageName()))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Flask.class));
	}

	@Test
	void theNameIsThatOfTheSpringApplicationUnlessGiven() {
		this.runner.withPropertyValues("spring.application.name=shop")
			.run((context) -> assertThat(context.getBean(Flask.class).name()).isEqualTo("shop"));
		this.runner.withPropertyValues("spring.application.name=shop", "flask.name=till")
			.run((context) -> assertThat(context.getBean(Flask.class).name()).isEqualTo("till"));
	}

	@Test
	@Tag("CFG-022")
	void onlyWhatIsSetDiffersFromFlasksDefaults() {
		this.runner.run((context) -> assertThat(context.getBean(Flask.class).config()).isEqualTo(new Config()));
	}

	@Test
	@Tag("CFG-022")
	void propertiesReachTheConfiguration() {
		this.runner
			.withPropertyValues("flask.session-cookie-name=sid", "flask.permanent-session-lifetime=10m",
					"flask.send-file-max-age-default=60", "flask.max-content-length=16MB", "flask.debug=true",
					"flask.trusted-hosts=a.test,.b.test", "flask.secret-key-fallbacks[0]=older",
					"flask.secret-key-fallbacks[1]=old")
			.run((context) -> assertThat(context.getBean(Flask.class).config())
				.containsEntry("SESSION_COOKIE_NAME", "sid")
				.containsEntry("PERMANENT_SESSION_LIFETIME", Duration.ofMinutes(10))
				.containsEntry("SEND_FILE_MAX_AGE_DEFAULT", Duration.ofSeconds(60))
				.containsEntry("MAX_CONTENT_LENGTH", 16L * 1024 * 1024)
				.containsEntry("DEBUG", true)
				.containsEntry("TRUSTED_HOSTS", List.of("a.test", ".b.test"))
				.containsEntry("SECRET_KEY_FALLBACKS", List.of("older", "old")));
	}

	@Test
	@Tag("APP-041")
	@Tag("CFG-024")
	@Tag("CFG-016")
	void environmentVariablesOfFlaskReachTheConfiguration() {
		Map<String, Object> variables = Map.of("FLASK_SECRET_KEY", "key", "FLASK_SECRET_KEY_FALLBACKS",
				"[\"older, with a comma\", \"old\"]", "FLASK_SESSION_COOKIE_NAME", "sid", "FLASK_DEBUG", "1",
				"FLASK_PERMANENT_SESSION_LIFETIME", "600", "FLASK_USE_X_SENDFILE", "true");

		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables)))
			.run((context) -> assertThat(context.getBean(Flask.class).config()).containsEntry("SECRET_KEY", "key")
				.containsEntry("SECRET_KEY_FALLBACKS", List.of("older, with a comma", "old"))
				.containsEntry("SESSION_COOKIE_NAME", "sid")
				.containsEntry("DEBUG", true)
				.containsEntry("PERMANENT_SESSION_LIFETIME", Duration.ofMinutes(10))
				.containsEntry("USE_X_SENDFILE", true));
	}

	@Test
	@Tag("SES-032")
	void oldKeysMayComeFromAnIndexedEnvironmentVariable() {
		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.replace("systemEnvironment",
						new SystemEnvironmentPropertySource("systemEnvironment",
								Map.of("FLASK_SECRET_KEY_FALLBACKS_0", "one, and only"))))
			.run((context) -> assertThat(context.getBean(Flask.class).config()).containsEntry("SECRET_KEY_FALLBACKS",
					List.of("one, and only")));
	}

	@Test
	void furtherSettingsKeepTheirNamesAndGetTheirTypes() {
		this.runner
			.withPropertyValues("flask.config.page-size=10", "flask.config.[PAGE_TITLE]=Shop",
					"flask.config.flag=false", "flask.config.mail.host=localhost", "flask.config.PAGE_WIDTH=5",
					"flask.config.CODE=0123")
			.run((context) -> assertThat(context.getBean(Flask.class).config()).containsEntry("PAGE_SIZE", 10)
				.containsEntry("PAGE_TITLE", "Shop")
				.containsEntry("PAGE_WIDTH", 5)
				.containsEntry("CODE", "0123")
				.containsEntry("FLAG", false)
				.containsEntry("MAIL", Map.of("host", "localhost")));
	}

	@Test
	void aCustomizerSeesTheProperties() {
		this.runner.withUserConfiguration(Customized.class)
			.withPropertyValues("flask.session-cookie-name=sid")
			.run((context) -> assertThat(context.getBean(Flask.class).config()).containsEntry("SEEN", "sid"));
	}

	@Test
	void secretsStayOutOfTextForms() {
		this.runner.withPropertyValues("flask.secret-key=hush-hush", "flask.secret-key-fallbacks[0]=old-hush")
			.run((context) -> {
				assertThat(context.getBean(FlaskProperties.class).toString()).contains("SECRET_KEY")
					.doesNotContain("hush");
				assertThat(context.getBean(Flask.class).config().toString()).doesNotContain("hush");
				assertThat(context.getBean(Flask.class).toString()).doesNotContain("hush");
			});
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnFlask {

		@Bean
		Flask own() {
			return new Flask("own");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnSessions {

		@Bean
		SessionInterface ownSessions() {
			return SessionInterface.unavailable();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customized {

		@Bean
		FlaskCustomizer seeing() {
			return (app) -> app.config().put("SEEN", app.config().get("SESSION_COOKIE_NAME"));
		}

	}

}
