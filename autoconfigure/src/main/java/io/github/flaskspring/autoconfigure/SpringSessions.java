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
import java.util.Map;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import io.github.flaskspring.sessions.JsonTag;
import io.github.flaskspring.sessions.SpringSessionInterface;

/** Finds the repository that sessions are kept in; loaded only with Spring Session. */
final class SpringSessions {

	private SpringSessions() {
	}

	static SpringSessionInterface in(ListableBeanFactory beans, List<JsonTag> tags) {
		Map<String, ?> found = beans.getBeansOfType(SessionRepository.class);
		if (found.size() != 1) {
			throw new MissingSessionRepositoryException(found.isEmpty() ? "there is no bean of type SessionRepository"
					: "there are several beans of type SessionRepository: " + found.keySet());
		}
		SpringSessionInterface sessions = new SpringSessionInterface(typed(found.values().iterator().next()));
		sessions.setTags(tags);
		return sessions;
	}

	@SuppressWarnings("unchecked")
	private static SessionRepository<? extends Session> typed(Object repository) {
		return (SessionRepository<? extends Session>) repository;
	}

}
