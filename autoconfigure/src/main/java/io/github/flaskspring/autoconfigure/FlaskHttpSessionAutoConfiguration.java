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

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.DispatcherServlet;

import io.github.flaskspring.sessions.JsonTag;
import io.github.flaskspring.sessions.security.SecurityForms;
import io.github.flaskspring.sessions.servlet.FlashMapsInSession;
import io.github.flaskspring.sessions.servlet.FlaskHttpSessionFilter;
import io.github.flaskspring.sessions.servlet.SessionAttributeForm;
import io.github.flaskspring.sessions.servlet.SessionAttributes;

/**
 * Auto-configuration that makes the {@code HttpSession} a view of Flask's session, for
 * Spring MVC and Spring Security alike.
 *
 * @since 0.1
 */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBooleanProperty(name = "flask.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "flask.http-session", havingValue = "flask")
public final class FlaskHttpSessionAutoConfiguration {

	FlaskHttpSessionAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	SessionAttributes flaskSessionAttributes(ObjectProvider<SessionAttributeForm> forms, ObjectProvider<JsonTag> tags) {
		return new SessionAttributes(forms.orderedStream().toList(), tags.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean(name = "flaskHttpSessionFilter")
	FilterRegistrationBean<FlaskHttpSessionFilter> flaskHttpSessionFilter(SessionAttributes attributes,
			FlaskProperties properties) {
		FilterRegistrationBean<FlaskHttpSessionFilter> registration = new FilterRegistrationBean<>(
				new FlaskHttpSessionFilter(attributes));
		registration.setOrder(properties.getMvc().getFilterOrder() + 1);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		registration.setAsyncSupported(true);
		return registration;
	}

	@Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
	@ConditionalOnMissingBean(name = DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
	FlashMapsInSession flashMapManager(SessionAttributes attributes) {
		return new FlashMapsInSession(attributes);
	}

	/** What Spring Security keeps in the session. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ UserDetailsService.class, CsrfToken.class })
	static class SecurityConfiguration {

		@Bean
		SessionAttributeForm flaskLoginForm(ObjectProvider<UserDetailsService> users) {
			return SecurityForms.login(users::getIfUnique);
		}

		@Bean
		SessionAttributeForm flaskCsrfTokenForm() {
			return SecurityForms.csrfToken();
		}

		@Bean
		SessionAttributeForm flaskSavedRequestForm() {
			return SecurityForms.savedRequest();
		}

		@Bean
		SessionAttributeForm flaskLoginFailureForm() {
			return SecurityForms.failure();
		}

	}

}
