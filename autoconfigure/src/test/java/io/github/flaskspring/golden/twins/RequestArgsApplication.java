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

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;

/** Query string access: single values, lists, typed values, raw bytes. */
@EnableAutoConfiguration
@FlaskController
class RequestArgsApplication {

	@Route("/first")
	Map<String, ?> first() {
		return request.args().toMap();
	}

	@Route("/all")
	Map<String, ?> every() {
		return request.args().lists();
	}

	@Route("/order")
	List<?> order() {
		return request.args().items(true).stream().map((item) -> List.of(item.getKey(), item.getValue())).toList();
	}

	@Route("/page")
	Map<String, ?> page() {
		Map<String, @Nullable Object> page = new TreeMap<>();
		page.put("page", request.args().get("page", BigInteger.ONE, PythonNumbers::integer));
		page.put("ratio", request.args().get("ratio", PythonNumbers::floating));
		page.put("name", request.args().get("name", "nobody"));
		page.put("ids", request.args().getList("id", PythonNumbers::integer));
		page.put("has_debug", request.args().containsKey("debug"));
		return page;
	}

	@Route("/need")
	String need() {
		return request.args().getOrThrow("token");
	}

	@Route("/dict")
	Map<String, ?> dict() {
		return Map.of("flat", request.args().toMap(), "lists", request.args().toMap(false));
	}

	@Route("/raw")
	Map<String, ?> raw() {
		return Map.of("query_string", request.queryString(), "full_path", request.fullPath(), "path", request.path(),
				"url", request.url(), "base_url", request.baseUrl());
	}

	@Route(value = "/values", methods = { "GET", "POST" })
	Map<String, ?> values() {
		return request.values().lists();
	}

}
