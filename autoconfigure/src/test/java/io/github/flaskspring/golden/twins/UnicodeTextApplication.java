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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.makeResponse;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** Unicode everywhere: rules, paths, queries, forms, headers, cookies, JSON. */
@EnableAutoConfiguration
@FlaskController
class UnicodeTextApplication {

	@Route("/\u4e2d\u6587/<name>")
	String chinese(String name) {
		return "\u4f60\u597d " + name;
	}

	@Route("/caf\u00e9/")
	String cafe() {
		return "caf\u00e9";
	}

	@Route("/length/<text>")
	Map<String, ?> length(String text) {
		List<String> points = text.codePoints().mapToObj(Integer::toHexString).toList();
		return Map.of("length", points.size(), "text", text, "points", points);
	}

	@Route("/query")
	Map<String, ?> query() {
		return request.args().toMap(false);
	}

	@Route(value = "/form", methods = "POST")
	String form() {
		return request.form()
			.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + field.getValue())
			.collect(Collectors.joining("|"));
	}

	@Route("/go/<text>")
	Response go(String text) {
		return redirect(urlFor("chinese", "name", text, "q", text, "_anchor", text));
	}

	@Route("/header")
	Response header() {
		return makeResponse("header").header("X-Latin", "caf\u00e9");
	}

	@Route("/cookie")
	Response cookie() {
		Response response = makeResponse(request.cookies().get("u", "none"));
		return response.setCookie("u", "caf\u00e9 \u4e2d \ud83d\ude00");
	}

	@Route("/session/<word>")
	Map<String, ?> put(String word) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("before", session.put("word", word));
		answer.put("now", word);
		return answer;
	}

	@Route(value = "/json", methods = "POST")
	@Nullable Object asJson() {
		return request.json();
	}

	@Route("/error/<word>")
	Reply error(String word) {
		return Reply.of("<" + word + ">", 400, Map.of("Content-Type", "text/plain; charset=utf-8"));
	}

}
