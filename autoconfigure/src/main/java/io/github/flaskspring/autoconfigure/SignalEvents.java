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
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.Response;
import io.github.flaskspring.events.AppContextPoppedEvent;
import io.github.flaskspring.events.AppContextPushedEvent;
import io.github.flaskspring.events.AppContextTearingDownEvent;
import io.github.flaskspring.events.BeforeRenderTemplateEvent;
import io.github.flaskspring.events.FlaskEvent;
import io.github.flaskspring.events.GotRequestExceptionEvent;
import io.github.flaskspring.events.MessageFlashedEvent;
import io.github.flaskspring.events.RequestFinishedEvent;
import io.github.flaskspring.events.RequestStartedEvent;
import io.github.flaskspring.events.RequestTearingDownEvent;
import io.github.flaskspring.events.TemplateRenderedEvent;
import io.github.flaskspring.signals.Receiver;
import io.github.flaskspring.signals.Signal;
import io.github.flaskspring.signals.SignalArguments;
import io.github.flaskspring.templating.Template;

/**
 * Publishes the signals that somebody listens to as events. The listeners are looked at
 * once, when all of them exist and before the server takes requests; a signal without one
 * is not connected, so that sending it costs what it costs without Spring.
 */
final class SignalEvents implements SmartLifecycle {

	private static final List<Kind> KINDS = List.of(
			new Kind(FlaskSignals.APPCONTEXT_PUSHED, AppContextPushedEvent.class,
					(app, args) -> new AppContextPushedEvent(app)),
			new Kind(FlaskSignals.APPCONTEXT_TEARING_DOWN, AppContextTearingDownEvent.class,
					(app, args) -> new AppContextTearingDownEvent(app, args.get("exc", Throwable.class))),
			new Kind(FlaskSignals.APPCONTEXT_POPPED, AppContextPoppedEvent.class,
					(app, args) -> new AppContextPoppedEvent(app)),
			new Kind(FlaskSignals.REQUEST_STARTED, RequestStartedEvent.class,
					(app, args) -> new RequestStartedEvent(app)),
			new Kind(FlaskSignals.REQUEST_FINISHED, RequestFinishedEvent.class,
					(app, args) -> new RequestFinishedEvent(app, given(args, "response", Response.class))),
			new Kind(FlaskSignals.REQUEST_TEARING_DOWN, RequestTearingDownEvent.class,
					(app, args) -> new RequestTearingDownEvent(app, args.get("exc", Throwable.class))),
			new Kind(FlaskSignals.GOT_REQUEST_EXCEPTION, GotRequestExceptionEvent.class,
					(app, args) -> new GotRequestExceptionEvent(app, given(args, "exception", Exception.class))),
			new Kind(FlaskSignals.BEFORE_RENDER_TEMPLATE, BeforeRenderTemplateEvent.class,
					(app, args) -> new BeforeRenderTemplateEvent(app, given(args, "template", Template.class),
							context(args))),
			new Kind(FlaskSignals.TEMPLATE_RENDERED, TemplateRenderedEvent.class,
					(app, args) -> new TemplateRenderedEvent(app, given(args, "template", Template.class),
							context(args))),
			new Kind(FlaskSignals.MESSAGE_FLASHED, MessageFlashedEvent.class,
					(app, args) -> new MessageFlashedEvent(app, given(args, "message", Object.class),
							args.get("category", String.class))));

	private final ApplicationContext context;

	private final ListableBeanFactory beans;

	private final List<Runnable> connections = new ArrayList<>();

	/** A signal and the event that becomes of it. */
	private record Kind(Signal signal, Class<? extends FlaskEvent> type,
			BiFunction<Flask, SignalArguments, FlaskEvent> event) {
	}

	SignalEvents(ApplicationContext context, ListableBeanFactory beans) {
		this.context = context;
		this.beans = beans;
	}

	private static <T> T given(SignalArguments arguments, String name, Class<T> type) {
		return Objects.requireNonNull(arguments.get(name, type));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> context(SignalArguments arguments) {
		return given(arguments, "context", Map.class);
	}

	@Override
	public void start() {
		EventAudience audience = new EventAudience(this.context);
		KINDS.stream().filter((kind) -> audience.listensTo(kind.type())).forEach(this::connect);
	}

	private void connect(Kind kind) {
		Receiver receiver = (sender, arguments) -> this.context
			.publishEvent(kind.event().apply((Flask) Objects.requireNonNull(sender), arguments));
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
