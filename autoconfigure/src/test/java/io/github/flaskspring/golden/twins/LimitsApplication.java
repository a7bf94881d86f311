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

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.HttpException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;

/** Request size limits: MAX_CONTENT_LENGTH, form memory and form parts. */
@EnableAutoConfiguration
@FlaskController
public class LimitsApplication {

	@Route(value = "/form", methods = "POST")
	Map<String, ?> form() {
		Map<String, Integer> lengths = new LinkedHashMap<>();
		request.form().forEach((key, value) -> lengths.put(key, value.length()));
		return lengths;
	}

	@Route(value = "/files", methods = "POST")
	Map<String, ?> files() {
		Map<String, Integer> lengths = new LinkedHashMap<>();
		request.files().forEach((key, file) -> lengths.put(key, file.read().length));
		return Map.of("files", lengths, "form", sorted());
	}

	private static List<String> sorted() {
		return List.copyOf(new TreeSet<>(request.form().keySet()));
	}

	@Route(value = "/data", methods = "POST")
	Map<String, ?> data() {
		return Map.of("length", request.getData().length);
	}

	@Route(value = "/json", methods = "POST")
	Map<String, ?> json() {
		return Map.of("n", (request.json() instanceof List<?> list) ? list.size() : ((String) request.json()).length());
	}

	@Route(value = "/unread", methods = "POST")
	String unread() {
		return "body not read";
	}

	@Route(value = "/stream", methods = "POST")
	String stream() throws IOException {
		return Integer.toString(request.stream().readAllBytes().length);
	}

	@Route(value = "/raise-limit", methods = "POST")
	Map<String, ?> raiseLimit() {
		request.setMaxContentLength(300_000L);
		return data();
	}

	@Route(value = "/lower-limit", methods = "POST")
	Map<String, ?> lowerLimit() {
		request.setMaxContentLength(10L);
		return data();
	}

	@Route(value = "/more-parts", methods = "POST")
	Map<String, ?> moreParts() {
		request.setMaxFormParts(10);
		request.setMaxFormMemorySize(null);
		return Map.of("form", sorted());
	}

	@ErrorHandler(413)
	Reply tooLarge(HttpException error) {
		return Reply.of(Map.of("error", error.name(), "code", error.code()), 413);
	}

}
