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

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

import io.github.flaskspring.SessionInterface;
import io.github.flaskspring.autoconfigure.FlaskProperties.SessionStore;
import io.github.flaskspring.itsdangerous.TimestampSigner;
import io.github.flaskspring.sessions.JsonTag;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;

/** Where sessions are kept: in the signed cookie, or with Spring Session. */
@Configuration(proxyBeanMethods = false)
class FlaskSessionConfiguration {

	private static final String REPOSITORY = "org.springframework.session.SessionRepository";

	@Bean
	@ConditionalOnMissingBean
	SessionInterface flaskSessionInterface(FlaskProperties properties, ObjectProvider<JsonTag> tags,
			ListableBeanFactory beans) {
		List<JsonTag> all = tags.orderedStream().toList();
		return (properties.getSessionStore() == SessionStore.SPRING_SESSION) ? stored(beans, all)
				: signed(properties.isSessionLegacyTimestamps(), all);
	}

	private static SessionInterface signed(boolean legacy, List<JsonTag> tags) {
		SecureCookieSessionInterface sessions = new SecureCookieSessionInterface(Clock.systemUTC(),
				legacy ? TimestampSigner.LEGACY_EPOCH : Instant.EPOCH);
		sessions.setTags(tags);
		return sessions;
	}

	private static SessionInterface stored(ListableBeanFactory beans, List<JsonTag> tags) {
		if (!ClassUtils.isPresent(REPOSITORY, FlaskSessionConfiguration.class.getClassLoader())) {
			throw new MissingSessionRepositoryException("Spring Session is not on the class path");
		}
		return SpringSessions.in(beans, tags);
	}

}
