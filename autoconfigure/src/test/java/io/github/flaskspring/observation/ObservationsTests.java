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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Request;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.Response;
import io.github.flaskspring.SessionInterface;
import io.github.flaskspring.TemplateNotFoundException;
import io.github.flaskspring.TemplateRenderer;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is told to whoever listens, and that nobody is told nothing. */
class ObservationsTests {

	private final Flask app = new Flask("shop").secretKey("key");

	private final ObservationRegistry registry = ObservationRegistry.create();

	private final List<Observation.Context> stopped = new ArrayList<>();

	private final List<String> started = new ArrayList<>();

	@BeforeEach
	void listen() {
		this.registry.observationConfig().observationHandler(new ObservationHandler<>() {

			@Override
			public void onStart(Observation.Context context) {
				ObservationsTests.this.started.add(context.getName() + context.getLowCardinalityKeyValues());
			}

			@Override
			public void onStop(Observation.Context context) {
				ObservationsTests.this.stopped.add(context);
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return true;
			}

		});
	}

	private String tag(String key) {
		KeyValue value = this.stopped.get(this.stopped.size() - 1).getLowCardinalityKeyValue(key);
		return (value != null) ? value.getValue() : "missing";
	}

	private void dispatch(String target, @Nullable Response response, @Nullable Throwable error) {
		DispatchObservations observations = new DispatchObservations(this.registry, null);
		try (RequestContext context = this.app.testRequestContext(target, (request) -> request.method("SPELL"))
			.push()) {
			ObservedDispatch observed = observations.start(this.app, context.request());
			observed.openScope().close();
			observed.answered(response);
			observed.stop(error);
			observed.stop(null);
		}
	}

	@Test
	void aRequestThatMatchedNothing() {
		dispatch("/secret", new Response("").setStatus("404"), null);

		assertThat(this.stopped).hasSize(1);
		assertThat(this.stopped.get(0).getContextualName()).isEqualTo("flask dispatch");
		assertThat(tag("flask.endpoint")).isEqualTo("none");
		assertThat(tag("flask.method")).isEqualTo("UNKNOWN");
		assertThat(tag("flask.outcome")).isEqualTo("CLIENT_ERROR");
		assertThat(this.stopped.get(0).getHighCardinalityKeyValues())
			.containsExactly(KeyValue.of("flask.path", "/secret"));
	}

	@Test
	void aRequestWithoutAnAnswer() {
		dispatch("/", null, new IllegalStateException() {

			private static final long serialVersionUID = 1L;

		});

		assertThat(tag("flask.outcome")).isEqualTo("UNKNOWN");
		assertThat(tag("flask.exception")).isEqualTo("IllegalStateException");
	}

	@Test
	void nobodyListensSoNothingIsMade() {
		DispatchObservations none = DispatchObservations.none();
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			Request request = context.request();

			ObservedDispatch first = none.start(this.app, request);
			first.stop(null);

			assertThat(none.start(this.app, request)).isSameAs(first);
			assertThat(first.openScope()).isSameAs(Observation.Scope.NOOP);
		}
	}

	@Test
	void theApplicationMayNameThingsItself() {
		DispatchObservations observations = new DispatchObservations(this.registry,
				new DefaultFlaskDispatchObservationConvention() {

					@Override
					public String getName() {
						return "web.views";
					}

					@Override
					public KeyValues getLowCardinalityKeyValues(FlaskDispatchObservationContext context) {
						return super.getLowCardinalityKeyValues(context).and("tenant", "blue");
					}

				});
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			observations.start(this.app, context.request()).stop(null);
		}

		assertThat(this.stopped.get(0).getName()).isEqualTo("web.views");
		assertThat(tag("tenant")).isEqualTo("blue");
	}

	@Test
	void theNameOfATemplateIsATagOnlyIfThereIsOne() {
		TemplateRenderer renderer = new ObservedTemplateRenderer(new Shout(), this.registry, null);

		assertThat(renderer.render(this.app, List.of("page"), Map.of())).isEqualTo("PAGE");
		assertThat(tag("flask.template")).isEqualTo("page");
		assertThatExceptionOfType(TemplateNotFoundException.class)
			.isThrownBy(() -> renderer.render(this.app, List.of("secret"), Map.of()));
		assertThat(tag("flask.template")).isEqualTo("none");
		assertThat(renderer.render(this.app, List.of("secret", "page"), Map.of())).isEqualTo("PAGE");
		assertThat(tag("flask.template")).isEqualTo("several");
		assertThat(renderer.renderString(this.app, "secret", Map.of())).isEqualTo("secret");
		assertThat(tag("flask.template")).isEqualTo("string");
		assertThat(this.started).hasSize(4)
			.allSatisfy((text) -> assertThat(text).contains("flask.template=none", "flask.application=shop"));
	}

	@Test
	void streamsAreNotObserved() {
		TemplateRenderer renderer = new ObservedTemplateRenderer(new Shout(), this.registry, null);

		assertThat(renderer.stream(this.app, List.of("page"), Map.of())).toIterable().containsExactly("PAGE");
		assertThat(renderer.streamString(this.app, "text", Map.of())).toIterable().containsExactly("text");
		assertThat(this.stopped).isEmpty();
	}

	@Test
	void sessionsAreObservedByState() {
		SessionInterface sessions = new ObservedSessionInterface(new SecureCookieSessionInterface(), this.registry,
				null);
		this.app.sessionInterface(sessions);
		try (RequestContext context = this.app.testRequestContext("/").push()) {
			assertThat(tag("flask.operation")).isEqualTo("open");
			assertThat(tag("flask.state")).isEqualTo("unmodified");
			context.session().put("name", "secret");

			context.saveSession(new Response(""));

			assertThat(tag("flask.operation")).isEqualTo("save");
			assertThat(tag("flask.state")).isEqualTo("modified");
		}
		assertThat(this.started).noneMatch((text) -> text.contains("secret"));
	}

	@Test
	void aSessionWithoutAKeyIsUnavailable() {
		Flask keyless = new Flask("open");
		keyless.sessionInterface(new ObservedSessionInterface(new SecureCookieSessionInterface(), this.registry, null));
		try (RequestContext context = keyless.testRequestContext("/").push()) {
			assertThat(context.session().isEmpty()).isTrue();
		}

		assertThat(tag("flask.state")).isEqualTo("unavailable");
	}

	/** Knows the template "page" only. */
	private static final class Shout implements TemplateRenderer {

		@Override
		public String render(Flask app, List<String> names, Map<String, ? extends @Nullable Object> context) {
			if (!names.contains("page")) {
				throw new TemplateNotFoundException(names);
			}
			return "PAGE";
		}

		@Override
		public String renderString(Flask app, String source, Map<String, ? extends @Nullable Object> context) {
			return source;
		}

	}

}
