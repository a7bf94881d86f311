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

package io.github.flaskspring.golden.twins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.AfterRequest;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.annotation.TeardownRequest;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.streamWithContext;

/** An audited counter service: hooks, signals, teardown and streaming together. */
@EnableAutoConfiguration
@FlaskController
@Import({ MixAuditApplication.Trail.class, MixAuditApplication.Api.class })
class MixAuditApplication {

	private final Trail trail;

	MixAuditApplication(Trail trail) {
		this.trail = trail;
	}

	@Bean
	FlaskCustomizer receivers() {
		return (app) -> {
			FlaskSignals.REQUEST_STARTED.connect((sender, sent) -> this.trail.add("started"), app);
			FlaskSignals.REQUEST_FINISHED.connect(
					(sender, sent) -> this.trail.add("finished " + status(sent.get("response", Response.class))), app);
			FlaskSignals.GOT_REQUEST_EXCEPTION.connect(
					(sender, sent) -> this.trail.add("exception " + message(sent.get("exception", Exception.class))),
					app);
		};
	}

	private static int status(@Nullable Response response) {
		return (response != null) ? response.statusCode() : 0;
	}

	private static @Nullable String message(@Nullable Exception error) {
		return (error != null) ? error.getMessage() : null;
	}

	@BeforeRequest
	void begin() {
		g.put("unit", new ArrayList<String>());
		this.trail.add("begin " + request.method() + " " + PythonNames.of(request.endpoint()));
	}

	@AfterRequest
	Response close(Response response) {
		this.trail.add("close " + (unit().isEmpty() ? "-" : String.join(",", unit())));
		return response.header("X-Unit", unit().size());
	}

	@TeardownRequest
	void done(@Nullable Throwable error) {
		this.trail.add("teardown " + ((error != null) ? error.getClass().getSimpleName() : "ok"));
	}

	@Route(value = "/role/<name>", methods = "POST")
	Object role(String name) {
		session.put("role", name);
		return Reply.of("", 204);
	}

	@Route("/calls")
	String calls() {
		return String.valueOf(session.getOrDefault("calls", 0));
	}

	private static List<String> unit() {
		return g.get("unit", List.of());
	}

	@Bean
	static FilterRegistrationBean<LogFilter> trailFilter(Trail trail) {
		return LogFilter.at("/trail", trail.lines);
	}

	/** What happened. */
	static class Trail {

		private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

		void add(String line) {
			this.lines.add(line);
		}

	}

	@BlueprintController(name = "api", urlPrefix = "/c")
	static class Api {

		private final Trail trail;

		private final Map<String, Integer> counters = new TreeMap<>();

		Api(Trail trail) {
			this.trail = trail;
		}

		@BeforeRequest
		void guard() {
			if (!request.method().equals("GET") && !"writer".equals(session.get("role"))) {
				this.trail.add("refused");
				throw abort(403);
			}
		}

		@AfterRequest
		void count() {
			session.put("calls", (Integer) session.getOrDefault("calls", 0) + 1);
			this.trail.add("api after");
		}

		@Route(value = "/<name>", methods = "GET")
		Object read(String name) {
			Integer value = this.counters.get(name);
			if (value == null) {
				throw abort(404);
			}
			return Map.of("name", name, "value", value);
		}

		@Route(value = "/<name>", methods = "POST")
		Object add(String name) {
			int step = request.form().get("step", 1, (text) -> Integer.valueOf(text.strip()));
			unit().add(name);
			int value = this.counters.merge(name, step, Integer::sum);
			if (value > 10) {
				throw new OverflowError(name + " is " + value);
			}
			return Map.of("name", name, "value", value);
		}

		@ErrorHandler
		Object overflow(OverflowError error) {
			if (request.args().containsKey("hard")) {
				throw error;
			}
			return Reply.of(Map.of("error", error.getMessage()), 409);
		}

		@Route("/")
		Object listing() {
			return Reply.of(streamWithContext(this.counters.entrySet().stream().map(this::row)),
					Map.of("Content-Type", "text/plain"));
		}

		private String row(Map.Entry<String, Integer> counter) {
			this.trail.add("row " + counter.getKey());
			return counter.getKey() + "=" + counter.getValue() + " " + request.method() + "\n";
		}

	}

	private static final class OverflowError extends RuntimeException {

		private static final long serialVersionUID = 1L;

		OverflowError(String message) {
			super(message);
		}

	}

}
