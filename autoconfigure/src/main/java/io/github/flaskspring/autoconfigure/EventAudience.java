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

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.context.event.GenericApplicationListenerAdapter;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Who listens to events of an application context and those around it. Listeners to
 * everything do not count: Spring Security always brings one.
 */
final class EventAudience {

	private static final ResolvableType UNHEARD_OF = ResolvableType.forClass(UnheardOf.class);

	private final List<GenericApplicationListener> listeners = new ArrayList<>();

	EventAudience(ApplicationContext context) {
		for (ApplicationContext each = context; each != null; each = each.getParent()) {
			addListeners(each);
		}
	}

	private void addListeners(@Nullable ApplicationContext context) {
		if (context instanceof AbstractApplicationContext known) {
			// those that exist, and those that their first event makes
			for (ApplicationListener<?> listener : known.getApplicationListeners()) {
				add(listener);
			}
			for (String name : known.getBeanNamesForType(ApplicationListener.class, true, false)) {
				if (!known.getBeanFactory().containsSingleton(name)) {
					add(known.getBean(name, ApplicationListener.class));
				}
			}
		}
	}

	/** Spring's executors and MVC and Spring Boot listen, but not to events of Flask. */
	private static boolean isFrameworks(ApplicationListener<?> listener) {
		String type = listener.getClass().getName();
		return type.startsWith("org.springframework.boot.") || type.startsWith("org.springframework.web.")
				|| type.startsWith("org.springframework.scheduling.");
	}

	private void add(ApplicationListener<?> listener) {
		if (isFrameworks(listener)) {
			return;
		}
		GenericApplicationListener typed = (listener instanceof GenericApplicationListener generic) ? generic
				: new GenericApplicationListenerAdapter(listener);
		if (!typed.supportsEventType(UNHEARD_OF)) {
			this.listeners.add(typed);
		}
	}

	boolean isEmpty() {
		return this.listeners.isEmpty();
	}

	boolean listensTo(Class<? extends ApplicationEvent> type) {
		ResolvableType event = ResolvableType.forClass(type);
		for (GenericApplicationListener listener : this.listeners) {
			if (listener.supportsEventType(event)) {
				return true;
			}
		}
		return false;
	}

	/** What only listeners to everything listen to. */
	@SuppressWarnings("serial")
	private static final class UnheardOf extends ApplicationEvent {

		UnheardOf(Object source) {
			super(source);
		}

	}

}
