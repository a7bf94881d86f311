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

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;

/** JSON request bodies: silent, forced, errors 400 and 415. */
@EnableAutoConfiguration
@FlaskController
class RequestJsonApplication {

	@Route(value = "/echo", methods = "POST")
	Map<String, ?> echo() {
		return got(request.json());
	}

	@Route(value = "/property", methods = "POST")
	Map<String, ?> property() {
		return got(request.json());
	}

	@Route(value = "/silent", methods = "POST")
	Map<String, ?> silent() {
		return got(request.getJson(false, true));
	}

	@Route(value = "/force", methods = "POST")
	Map<String, ?> force() {
		return got(request.getJson(true, false));
	}

	@Route(value = "/force-silent", methods = "POST")
	Map<String, ?> forceSilent() {
		return got(request.getJson(true, true));
	}

	private static Map<String, ?> got(@Nullable Object json) {
		return Collections.singletonMap("got", json);
	}

	@Route(value = "/is-json", methods = "POST")
	Map<String, ?> isJson() {
		return Map.of("is_json", request.isJson(), "mimetype", request.mimetype());
	}

	@Route(value = "/key", methods = "POST")
	@Nullable Object key() {
		return ((Map<?, ?>) request.json()).get("name");
	}

	@Route(value = "/types", methods = "POST")
	Map<String, ?> types() {
		Map<String, String> types = new TreeMap<>();
		((Map<?, ?>) request.json()).forEach((key, value) -> types.put(key.toString(), pythonType(value)));
		return types;
	}

	private static String pythonType(@Nullable Object value) {
		if (value == null) {
			return "NoneType";
		}
		if (value instanceof Number) {
			return (value instanceof Double) ? "float" : "int";
		}
		if (value instanceof Boolean) {
			return "bool";
		}
		if (value instanceof String) {
			return "str";
		}
		return (value instanceof Map) ? "dict" : "list";
	}

	@Route(value = "/twice", methods = "POST")
	Map<String, ?> twice() {
		Object first = request.json();
		Object second = request.json();
		return Map.of("same", first == second, "data", request.getText());
	}

}
