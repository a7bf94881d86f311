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

package io.github.flaskspring.events;

import org.springframework.context.ApplicationEvent;

import io.github.flaskspring.Flask;

/**
 * A signal of an application as an event of Spring, for {@code @EventListener} and
 * {@code ApplicationListener}. It is published at the moment of the signal, in its
 * thread, if something listened to it when the application started; a listener to every
 * {@link ApplicationEvent} there is does not count. <pre class="code">
 * &#64;EventListener
 * void count(RequestFinishedEvent event) {
 *     this.counter.add(event.app().name(), event.response().statusCode());
 * }
 * </pre> An exception of a listener counts as one of a receiver: it is that of the
 * request.
 *
 * @since 0.1
 */
public abstract sealed class FlaskEvent extends ApplicationEvent permits RequestStartedEvent, RequestFinishedEvent,
		RequestTearingDownEvent, GotRequestExceptionEvent, AppContextPushedEvent, AppContextTearingDownEvent,
		AppContextPoppedEvent, BeforeRenderTemplateEvent, TemplateRenderedEvent, MessageFlashedEvent {

	private static final long serialVersionUID = 1L;

	private final transient Flask app;

	FlaskEvent(Flask app) {
		super(app);
		this.app = app;
	}

	/**
	 * The application that sent the signal. Flask: the sender.
	 * @return the application
	 */
	public final Flask app() {
		return this.app;
	}

}
