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
package io.github.flaskspring.observation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import io.github.flaskspring.Flask;
import io.github.flaskspring.observation.FlaskMeterDocumentation.ReadTags;
import io.github.flaskspring.observation.FlaskMeterDocumentation.WriteTags;
import io.github.flaskspring.sessions.SessionListener;
import io.github.flaskspring.sessions.SessionRead;

/**
 * Counts session cookies: {@code flask.session.read} and {@code flask.session.write}.
 * After a rotation of the SECRET_KEY it shows when nobody needs a fallback any more.
 *
 * @since 0.1
 */
public final class SessionMetrics implements SessionListener {

	private static final String NONE = "none";

	private final MeterRegistry registry;

	private final Map<String, Counters> applications = new ConcurrentHashMap<>();

	/** The counters of one application, all there from the start. */
	private record Counters(Map<SessionRead, Counter> read, Counter saved, Counter overSize, Counter deleted) {

	}

	/**
	 * Metrics in a registry.
	 * @param registry the registry
	 */
	public SessionMetrics(MeterRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void onRead(Flask app, SessionRead read) {
		Counter counter = counters(app).read().get(read);
		if (counter != null) {
			counter.increment();
		}
	}

	@Override
	public void onWrite(Flask app, boolean overSize) {
		Counters counters = counters(app);
		(overSize ? counters.overSize() : counters.saved()).increment();
	}

	@Override
	public void onDelete(Flask app) {
		counters(app).deleted().increment();
	}

	private Counters counters(Flask app) {
		Counters known = this.applications.get(app.name());
		return (known != null) ? known : this.applications.computeIfAbsent(app.name(), this::register);
	}

	private Counters register(String application) {
		Map<SessionRead, Counter> read = new EnumMap<>(SessionRead.class);
		for (SessionRead outcome : SessionRead.values()) {
			read.put(outcome, read(application, outcome));
		}
		return new Counters(read, write(application, "saved", false), write(application, "saved", true),
				write(application, "deleted", false));
	}

	private Counter read(String application, SessionRead outcome) {
		String result = outcome.isAccepted() ? "accepted" : outcome.isRefused() ? "refused" : "absent";
		String key = (outcome == SessionRead.FALLBACK_KEY) ? "fallback" : "current";
		return Counter.builder(FlaskMeterDocumentation.SESSION_READ.getName())
			.description("Session cookies of requests")
			.tag(ReadTags.APPLICATION.asString(), application)
			.tag(ReadTags.RESULT.asString(), result)
			.tag(ReadTags.REASON.asString(), outcome.isRefused() ? outcome.name().toLowerCase(Locale.ROOT) : NONE)
			.tag(ReadTags.KEY.asString(), outcome.isAccepted() ? key : NONE)
			.register(this.registry);
	}

	private Counter write(String application, String result, boolean overSize) {
		return Counter.builder(FlaskMeterDocumentation.SESSION_WRITE.getName())
			.description("Session cookies of responses")
			.tag(WriteTags.APPLICATION.asString(), application)
			.tag(WriteTags.RESULT.asString(), result)
			.tag(WriteTags.OVER_SIZE.asString(), Boolean.toString(overSize))
			.register(this.registry);
	}

}
