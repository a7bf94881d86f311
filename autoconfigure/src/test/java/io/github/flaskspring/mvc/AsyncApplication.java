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

package io.github.flaskspring.mvc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;

import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;

/** Asynchronous views with hooks that tell when they run. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ AsyncViews.class, FailingAsyncViews.class })
class AsyncApplication {

	/** What happened, in order. */
	static final class Log {

		final List<String> lines = new CopyOnWriteArrayList<>();

		void add(String line) {
			this.lines.add(line);
		}

		long count(String start) {
			return this.lines.stream().filter((line) -> line.startsWith(start)).count();
		}

	}

	@Bean
	Log log() {
		return new Log();
	}

	@Bean
	FlaskCustomizer hooks(Log log) {
		return (app) -> {
			app.beforeRequest(() -> {
				log.add("before");
				g.put("name", "ann");
				session.put("seen", request.path());
				return null;
			});
			app.afterRequest((response) -> {
				log.add("after");
				return response.header("X-After", "status " + response.statusCode());
			});
			app.teardownRequest((error) -> log.add("teardown " + FailingAsyncViews.name(error)));
			app.teardownAppContext((error) -> log.add("end of " + g.get("name")));
			app.errorHandler(FailingAsyncViews.OnPurposeException.class, (error) -> Reply.of("handled", 409));
		};
	}

}
