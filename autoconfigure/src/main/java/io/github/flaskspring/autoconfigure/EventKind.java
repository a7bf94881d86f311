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

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

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
import io.github.flaskspring.signals.Signal;
import io.github.flaskspring.signals.SignalArguments;
import io.github.flaskspring.templating.Template;

/** A signal of Flask and the event that becomes of it. */
enum EventKind {

	APPCONTEXT_PUSHED(FlaskSignals.APPCONTEXT_PUSHED, AppContextPushedEvent.class),

	APPCONTEXT_TEARING_DOWN(FlaskSignals.APPCONTEXT_TEARING_DOWN, AppContextTearingDownEvent.class),

	APPCONTEXT_POPPED(FlaskSignals.APPCONTEXT_POPPED, AppContextPoppedEvent.class),

	REQUEST_STARTED(FlaskSignals.REQUEST_STARTED, RequestStartedEvent.class),

	REQUEST_FINISHED(FlaskSignals.REQUEST_FINISHED, RequestFinishedEvent.class),

	REQUEST_TEARING_DOWN(FlaskSignals.REQUEST_TEARING_DOWN, RequestTearingDownEvent.class),

	GOT_REQUEST_EXCEPTION(FlaskSignals.GOT_REQUEST_EXCEPTION, GotRequestExceptionEvent.class),

	BEFORE_RENDER_TEMPLATE(FlaskSignals.BEFORE_RENDER_TEMPLATE, BeforeRenderTemplateEvent.class),

	TEMPLATE_RENDERED(FlaskSignals.TEMPLATE_RENDERED, TemplateRenderedEvent.class),

	MESSAGE_FLASHED(FlaskSignals.MESSAGE_FLASHED, MessageFlashedEvent.class);

	private final Signal signal;

	private final Class<? extends FlaskEvent> type;

	EventKind(Signal signal, Class<? extends FlaskEvent> type) {
		this.signal = signal;
		this.type = type;
	}

	Signal signal() {
		return this.signal;
	}

	Class<? extends FlaskEvent> type() {
		return this.type;
	}

	FlaskEvent event(Flask app, SignalArguments args) {
		return switch (this) {
			case APPCONTEXT_PUSHED -> new AppContextPushedEvent(app);
			case APPCONTEXT_TEARING_DOWN -> new AppContextTearingDownEvent(app, args.get("exc", Throwable.class));
			case APPCONTEXT_POPPED -> new AppContextPoppedEvent(app);
			case REQUEST_STARTED -> new RequestStartedEvent(app);
			case REQUEST_FINISHED -> new RequestFinishedEvent(app, given(args, "response", Response.class));
			case REQUEST_TEARING_DOWN -> new RequestTearingDownEvent(app, args.get("exc", Throwable.class));
			case GOT_REQUEST_EXCEPTION -> new GotRequestExceptionEvent(app, given(args, "exception", Exception.class));
			case BEFORE_RENDER_TEMPLATE ->
				new BeforeRenderTemplateEvent(app, given(args, "template", Template.class), context(args));
			case TEMPLATE_RENDERED ->
				new TemplateRenderedEvent(app, given(args, "template", Template.class), context(args));
			case MESSAGE_FLASHED ->
				new MessageFlashedEvent(app, given(args, "message", Object.class), args.get("category", String.class));
		};
	}

	private static <T> T given(SignalArguments arguments, String name, Class<T> type) {
		return Objects.requireNonNull(arguments.get(name, type));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> context(SignalArguments arguments) {
		return given(arguments, "context", Map.class);
	}

}
