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

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;

/** The examples of the page about security. */
class WebSecurity {

	@Configuration(proxyBeanMethods = false)
	static class Headers {

		// tag::headers[]
		@Bean
		FlaskCustomizer securityHeaders() {
			return (app) -> app.afterRequest(
					(response) -> response.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
						.header("Content-Security-Policy", "default-src 'self'")
						.header("X-Content-Type-Options", "nosniff")
						.header("X-Frame-Options", "SAMEORIGIN"));
		}
		// end::headers[]

	}

	@BlueprintController(name = "security", urlPrefix = "/security")
	static class Examples {

		// tag::next[]
		@Route("/next")
		Response next() {
			String target = request.args().get("next", "/");
			boolean local = target.startsWith("/") && !target.startsWith("//") && !target.startsWith("/\\");
			return redirect(local ? target : "/");
		}
		// end::next[]

	}

}
