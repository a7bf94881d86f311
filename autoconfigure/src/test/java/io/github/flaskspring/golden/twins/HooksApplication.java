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
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.HttpException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.AfterRequest;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.annotation.TeardownAppContext;
import io.github.flaskspring.annotation.TeardownRequest;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.makeResponse;
import static io.github.flaskspring.Globals.request;

/** Request hooks: order, early answers, errors inside hooks, g and request context. */
@EnableAutoConfiguration
@FlaskController
class HooksApplication {

	private final List<String> log = Collections.synchronizedList(new ArrayList<>());

	@BeforeRequest
	void first() {
		this.log.add("before1 " + PythonNames.of(request.endpoint()));
		g.put("steps", new ArrayList<>(List.of("first")));
	}

	@BeforeRequest
	@Nullable Object second() {
		this.log.add("before2");
		steps().add("second");
		return switch (request.args().get("before", "")) {
			case "return" -> Reply.of("answered early", 203);
			case "empty" -> "";
			case "abort" -> abort(403);
			case "raise" -> throw new RuntimeError("in before");
			default -> null;
		};
	}

	@BeforeRequest
	void third() {
		this.log.add("before3");
	}

	@AfterRequest
	Response afterFirst(Response response) {
		this.log.add("after1 " + response.statusCode());
		response.headers().set("X-Steps", String.join(",", steps()));
		return response;
	}

	@AfterRequest
	Response afterSecond(Response response) {
		this.log.add("after2");
		String mode = request.args().get("after", "");
		if (mode.equals("replace")) {
			return makeResponse("replaced");
		}
		if (mode.equals("raise")) {
			throw new RuntimeError("in after");
		}
		response.headers().set("X-Second", "yes");
		return response;
	}

	@TeardownRequest
	void teardownFirst(@Nullable Throwable error) {
		this.log.add("teardown1 " + PythonNames.ofClass(error));
	}

	@TeardownRequest
	void teardownSecond(@Nullable Throwable error) {
		this.log.add("teardown2 " + PythonNames.ofClass(error));
	}

	@TeardownAppContext
	void teardownApp(@Nullable Throwable error) {
		this.log.add("appcontext " + PythonNames.ofClass(error));
	}

	@Route("/view")
	String view() {
		this.log.add("view");
		return "view " + steps().stream().collect(Collectors.joining("+"));
	}

	@Route("/fail")
	String fail() {
		this.log.add("view");
		throw new ValueError("in view");
	}

	@Route("/gone")
	Object gone() {
		this.log.add("view");
		throw abort(410);
	}

	@ErrorHandler(410)
	Object onGone(HttpException error) {
		this.log.add("handler 410");
		return Reply.of("gone for good", 410);
	}

	private static List<String> steps() {
		return g.get("steps", List.of());
	}

	@Bean
	FilterRegistrationBean<LogFilter> logFilter() {
		return LogFilter.at("/log", this.log);
	}

	private static final class RuntimeError extends RuntimeException {

		private static final long serialVersionUID = 1L;

		RuntimeError(String message) {
			super(message);
		}

	}

	private static final class ValueError extends RuntimeException {

		private static final long serialVersionUID = 1L;

		ValueError(String message) {
			super(message);
		}

	}

}
