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

package io.github.flaskspring;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.Scope;

/**
 * The bean scope {@value #NAME}: a bean lives as long as {@link Globals#g}, from its
 * first use in an application context until the teardown functions of that context have
 * run. Requests, commands, jobs and copies of contexts each have beans of their own.
 *
 * @since 0.1
 * @see io.github.flaskspring.annotation.FlaskScope
 */
public final class AppContextScope implements Scope {

	/** The name of the scope. */
	public static final String NAME = "flask";

	@Override
	public Object get(String name, ObjectFactory<?> objectFactory) {
		return Contexts.requireApp().beans().get(name, objectFactory::getObject);
	}

	@Override
	public @Nullable Object remove(String name) {
		return Contexts.requireApp().beans().remove(name);
	}

	@Override
	public void registerDestructionCallback(String name, Runnable callback) {
		Contexts.requireApp().beans().atEnd(name, callback);
	}

	@Override
	public @Nullable Object resolveContextualObject(String key) {
		return null;
	}

	@Override
	public @Nullable String getConversationId() {
		AppContext context = Contexts.current().app();
		return (context != null) ? Integer.toHexString(System.identityHashCode(context)) : null;
	}

}
