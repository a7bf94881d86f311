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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Environ;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Request;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.http.SecureFilename;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.request;

/** The examples of the page about requests. */
class Requests {

	@BlueprintController(name = "requests", urlPrefix = "/requests")
	static class Examples {

		private final Path folder;

		Examples(@Value("${uploads:uploads}") Path folder) {
			this.folder = folder;
		}

		@Route("/values")
		Map<String, Object> values() {
			// tag::values[]
			String query = request.args("q"); // a 400 without it
			String order = request.args().get("order", "name"); // a default
			int page = request.args().get("page", 1, Integer::valueOf); // 1 for "x", too
			List<String> tags = request.args().getList("tag"); // all, in their order
			// end::values[]
			return Map.of("q", query, "order", order, "page", page, "tags", tags);
		}

		// tag::json[]
		@Route(value = "/items", methods = "POST")
		Object create() {
			Map<?, ?> item = (Map<?, ?>) request.json(); // 415 or 400 if it is no JSON
			return Map.of("created", item.get("name"));
		}
		// end::json[]

		// tag::upload[]
		@Route(value = "/upload", methods = "POST")
		String upload() {
			FilePart file = request.files("photo");
			String name = SecureFilename.of(file.filename());
			if (name.isEmpty() || !name.endsWith(".png")) {
				throw abort(400, "Choose a picture.");
			}
			file.save(this.folder.resolve(name));
			return name;
		}
		// end::upload[]

		// tag::limit[]
		@Route(value = "/import", methods = "POST")
		String importLines() {
			// more than MAX_CONTENT_LENGTH, here only
			request.setMaxContentLength(64L << 20);
			return request.getText().lines().count() + " lines";
		}
		// end::limit[]

		@Route("/kind")
		String kind() {
			return ((AppRequest) request.getCurrentObject()).isFromApp() ? "app" : "browser";
		}

	}

	// tag::own-class[]
	static final class AppRequest extends Request {

		AppRequest(Environ environ) {
			super(environ);
		}

		boolean isFromApp() {
			return userAgent().string().startsWith("ShopApp/");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnRequests {

		@Bean
		FlaskCustomizer requests() {
			return (app) -> app.requestClass(AppRequest::new);
		}

	}
	// end::own-class[]

}
