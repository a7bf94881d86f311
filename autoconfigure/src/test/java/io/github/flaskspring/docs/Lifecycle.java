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

package io.github.flaskspring.docs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;

import static io.github.flaskspring.Globals.afterThisRequest;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;

/** The examples of the page about the way of a request. */
@Configuration(proxyBeanMethods = false)
class Lifecycle {

	final List<String> ended = new CopyOnWriteArrayList<>();

	// tag::hooks[]
	@Bean
	FlaskCustomizer hooks() {
		return (app) -> {
			app.urlValuePreprocessor((endpoint, values) -> {
				if (values != null && values.containsKey("lang")) {
					g.put("lang", values.remove("lang"));
				}
			});
			app.beforeRequest(() -> request.path().startsWith("/closed") ? Reply.of("closed", 503) : null);
			app.get("/<lang>/order", () -> {
				afterThisRequest((response) -> response.header("X-Order", "1"));
				return "order in " + g.get("lang");
			}).endpoint("order");
			app.afterRequest((response) -> response.header("Content-Language", g.get("lang", "en")));
			app.teardownRequest((error) -> this.ended.add(request.path() + " " + error));
		};
	}
	// end::hooks[]

}
