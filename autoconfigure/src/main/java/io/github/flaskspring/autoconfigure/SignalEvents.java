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
import java.util.Objects;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

import io.github.flaskspring.Flask;
import io.github.flaskspring.signals.Receiver;

/**
 * Publishes the signals that somebody listens to as events. The listeners are looked at
 * once, when all of them exist and before the server takes requests; a signal without one
 * is not connected, so that sending it costs what it costs without Spring.
 */
final class SignalEvents implements SmartLifecycle {

	private final ApplicationContext context;

	private final ListableBeanFactory beans;

	private final List<Runnable> connections = new ArrayList<>();

	SignalEvents(ApplicationContext context, ListableBeanFactory beans) {
		this.context = context;
		this.beans = beans;
	}

	@Override
	public void start() {
		EventAudience audience = new EventAudience(this.context);
		if (audience.isEmpty()) {
			return;
		}
		for (EventKind kind : EventKind.values()) {
			if (audience.listensTo(kind.type())) {
				connect(kind);
			}
		}
	}

	private void connect(EventKind kind) {
		Receiver receiver = (sender, arguments) -> this.context
			.publishEvent(kind.event((Flask) Objects.requireNonNull(sender), arguments));
		this.beans.getBeanProvider(Flask.class).forEach((app) -> kind.signal().connect(receiver, app));
		this.connections.add(() -> kind.signal().disconnect(receiver));
	}

	@Override
	public void stop() {
		this.connections.forEach(Runnable::run);
		this.connections.clear();
	}

	@Override
	public boolean isRunning() {
		return !this.connections.isEmpty();
	}

	/** Before the server takes requests, and until it has answered the last one. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
