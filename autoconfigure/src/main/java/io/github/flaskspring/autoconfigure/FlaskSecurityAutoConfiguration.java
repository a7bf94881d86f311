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
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.AuthenticationException;

import io.github.flaskspring.mvc.EscapingExceptions;
import io.github.flaskspring.sessions.security.SessionRenewal;

/**
 * {@link AutoConfiguration Auto-configuration} for Flask applications beside Spring
 * Security.
 *
 * @since 0.1
 */
@AutoConfiguration(afterName = "org.springframework.boot.security.autoconfigure.web.servlet."
		+ "ServletWebSecurityAutoConfiguration")
@ConditionalOnClass({ AccessDeniedException.class, InteractiveAuthenticationSuccessEvent.class })
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBooleanProperty(name = "flask.enabled", matchIfMissing = true)
public final class FlaskSecurityAutoConfiguration {

	FlaskSecurityAutoConfiguration() {
	}

	/** What Spring Security answers itself, where it filters. */
	@Bean
	@ConditionalOnBean(name = "springSecurityFilterChain")
	EscapingExceptions flaskSecurityExceptions() {
		return (error) -> error instanceof AccessDeniedException || error instanceof AuthenticationException;
	}

	/** Spring Security's own protection renews the servlet's session only. */
	@Bean
	SessionRenewal flaskSessionRenewal() {
		return new SessionRenewal();
	}

}
