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
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;

/** Form bodies: urlencoded and multipart fields, missing keys, empty bodies. */
@EnableAutoConfiguration
@FlaskController
class RequestFormApplication {

	@Route(value = "/form", methods = { "POST", "PUT", "PATCH", "DELETE" })
	Map<String, ?> form() {
		Map<String, @Nullable Object> answer = new TreeMap<>();
		answer.put("pairs",
				request.form().items(true).stream().map((item) -> List.of(item.getKey(), item.getValue())).toList());
		answer.put("length", request.contentLength());
		answer.put("mimetype", request.mimetype());
		answer.put("files", List.copyOf(new TreeSet<>(request.files().keySet())));
		return answer;
	}

	@Route(value = "/need", methods = "POST")
	String need() {
		return request.form().getOrThrow("first") + " " + request.form().getOrThrow("last");
	}

	@Route(value = "/typed", methods = "POST")
	Map<String, ?> typed() {
		Map<String, @Nullable Object> answer = new TreeMap<>();
		answer.put("age", request.form().get("age", PythonNumbers::integer));
		answer.put("news", request.form().get("news", "off").equals("on"));
		answer.put("tags", request.form().getList("tag"));
		return answer;
	}

	@Route(value = "/data", methods = "POST")
	Map<String, ?> data() {
		return Map.of("data", request.getText(), "form", request.form().toMap());
	}

	@Route(value = "/form-then-data", methods = "POST")
	Map<String, ?> formThenData() {
		Map<String, String> form = request.form().toMap();
		return Map.of("data", request.getText(), "form", form);
	}

	@Route(value = "/stream", methods = "POST")
	Map<String, ?> stream() throws IOException {
		InputStream stream = request.stream();
		String first = PythonNames.ofText(stream.readNBytes(4));
		return Map.of("first", first, "rest", PythonNames.ofText(stream.readAllBytes()));
	}

}
