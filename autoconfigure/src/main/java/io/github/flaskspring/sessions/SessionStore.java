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

package io.github.flaskspring.sessions;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import io.github.flaskspring.itsdangerous.PayloadSerializer;

/** Keeps the content of sessions as text in one attribute of Spring's sessions. */
record SessionStore<S extends Session>(SessionRepository<S> repository, PayloadSerializer<@Nullable Object> serializer,
		@Nullable Duration lifetime, Clock clock) {

	private static final String CONTENT = "flask";

	/** Does not find sessions of others, which a cookie may name as well. */
	@Nullable S find(String id) {
		S found = this.repository.findById(id);
		return (found != null && found.getAttribute(CONTENT) instanceof String) ? found : null;
	}

	Map<String, @Nullable Object> read(S session) {
		return PythonDict.of(this.serializer.loads(session.getRequiredAttribute(CONTENT)));
	}

	S create() {
		return this.repository.createSession();
	}

	S write(S session, Map<String, @Nullable Object> content, boolean modified) {
		if (modified) {
			session.setAttribute(CONTENT, this.serializer.dumps(content));
		}
		if (this.lifetime != null) {
			session.setMaxInactiveInterval(this.lifetime);
		}
		session.setLastAccessedTime(this.clock.instant());
		this.repository.save(session);
		return session;
	}

	void delete(S session) {
		this.repository.deleteById(session.getId());
	}

}
