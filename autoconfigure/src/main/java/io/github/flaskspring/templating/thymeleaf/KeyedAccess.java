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

package io.github.flaskspring.templating.thymeleaf;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;

import io.github.flaskspring.G;
import io.github.flaskspring.Session;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.config.Config;
import io.github.flaskspring.http.Headers;
import io.github.flaskspring.http.MultiDict;

/**
 * Flask's collections by key: {@code g.user}, {@code config.DEBUG},
 * {@code request.args.q}. A key that is not there is null, which prints as nothing, as in
 * Flask; SpEL's own accessor would fail.
 */
final class KeyedAccess implements PropertyAccessor {

	static final KeyedAccess INSTANCE = new KeyedAccess();

	/** Jinja looks for attributes before keys. */
	private static final Set<String> SESSION_ATTRIBUTES = Set.of("permanent", "modified", "accessed", "new");

	private KeyedAccess() {
	}

	@Override
	public Class<?>[] getSpecificTargetClasses() {
		return new Class<?>[] { G.class, Config.class, Session.class, MultiDict.class, ViewArgs.class, Headers.class };
	}

	@Override
	public boolean canRead(EvaluationContext context, @Nullable Object target, String name) {
		return target != null;
	}

	@Override
	public TypedValue read(EvaluationContext context, @Nullable Object target, String name) throws AccessException {
		if (target instanceof Session session) {
			return new TypedValue(SESSION_ATTRIBUTES.contains(name) ? attribute(session, name) : session.get(name));
		}
		if (target instanceof G g) {
			return new TypedValue(g.get(name));
		}
		if (target instanceof Headers headers) {
			return new TypedValue(headers.get(name));
		}
		if (target instanceof Map<?, ?> map
				&& (map instanceof Config || map instanceof MultiDict || map instanceof ViewArgs)) {
			return new TypedValue(map.get(name));
		}
		throw new AccessException("'" + name + "' cannot be read of this object.");
	}

	private static boolean attribute(Session session, String name) {
		return switch (name) {
			case "permanent" -> session.isPermanent();
			case "modified" -> session.isModified();
			case "accessed" -> session.isAccessed();
			default -> session.isNew();
		};
	}

	@Override
	public boolean canWrite(EvaluationContext context, @Nullable Object target, String name) {
		return false;
	}

	@Override
	public void write(EvaluationContext context, @Nullable Object target, String name, @Nullable Object newValue)
			throws AccessException {
		throw new AccessException("A template cannot change '" + name + "'.");
	}

}
