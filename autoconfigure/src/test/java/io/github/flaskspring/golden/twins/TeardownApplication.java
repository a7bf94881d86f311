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
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.Scaffold;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.makeResponse;
import static io.github.flaskspring.Globals.request;

/** Teardown functions: order, the error they receive, failures inside them, g. */
@EnableAutoConfiguration
class TeardownApplication {

	private final List<String> log = Collections.synchronizedList(new ArrayList<>());

	@Bean
	FlaskCustomizer application() {
		return (app) -> {
			for (int number : new int[] { 1, 2 }) {
				app.teardownRequest((error) -> this.log
					.add("app request " + number + " " + PythonNames.ofClass(error) + " path=" + request.path()));
				app.teardownAppContext((error) -> this.log.add("app context " + number + " "
						+ PythonNames.ofClass(error) + " g=" + PythonNames.of(g.get("resource"))));
			}
			app.teardownAppContext((error) -> {
				if (g.pop("resource", null) != null) {
					this.log.add("closed resource");
				}
			});
			addRoutes(app);
			app.route("/handled", () -> {
				throw new KeyError("x");
			});
			app.errorHandler(KeyError.class, (error) -> Reply.of("handled", 409));
			app.route("/stream", this::stream);
			app.route("/close", this::onClose);
			app.registerBlueprint(blueprint());
		};
	}

	private Blueprint blueprint() {
		Blueprint bp = new Blueprint("bp").urlPrefix("/bp");
		bp.teardownRequest((error) -> this.log.add("bp request " + PythonNames.ofClass(error)));
		bp.teardownAppRequest((error) -> this.log.add("bp app-request " + PythonNames.ofClass(error)));
		addRoutes(bp);
		return bp;
	}

	private static void addRoutes(Scaffold<?> target) {
		target.route("/open", () -> {
			g.put("resource", "db");
			return "opened";
		});
		target.route("/fail", () -> {
			g.put("resource", "db");
			throw new ValueError("x");
		});
		target.route("/abort", () -> abort(403));
	}

	private @Nullable Object stream() {
		g.put("resource", "db");
		return IntStream.range(0, 3).mapToObj((i) -> {
			this.log.add("row " + i);
			return i + "\n";
		});
	}

	private Response onClose() {
		return makeResponse("with close").callOnClose(() -> this.log.add("response closed"));
	}

	@Bean
	FilterRegistrationBean<LogFilter> logFilter() {
		return LogFilter.at("/log", this.log);
	}

	private static final class KeyError extends RuntimeException {

		private static final long serialVersionUID = 1L;

		KeyError(String message) {
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
