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

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.makeResponse;
import static io.github.flaskspring.Globals.request;

/** Plain cookies: reading, setting with every attribute, deleting, quoting. */
@EnableAutoConfiguration
@FlaskController
public class CookiesApplication {

	private static final List<String> ODD = List.of("a b", "a;b", "a,b", "a\"b", "a\\b", "a=b", "caf\u00e9",
			"\u4e2d\ud83d\ude00", "tab\t", "!#$%&'()*+-./:<>?@[]^_`{|}~");

	@Route("/read")
	Map<String, ?> read() {
		Map<String, String> first = new LinkedHashMap<>();
		Map<String, List<String>> lists = new LinkedHashMap<>();
		for (String name : new TreeSet<>(request.cookies().keySet())) {
			first.put(name, request.cookies().getOrThrow(name));
			lists.put(name, request.cookies().getList(name));
		}
		return Map.of("first", first, "lists", lists);
	}

	@Route("/set")
	Response set() {
		return makeResponse("ok").setCookie("plain", "value");
	}

	@Route("/set-all")
	Response setAll() {
		Response response = makeResponse("ok");
		response.setCookie("full", "v",
				(cookie) -> cookie.maxAge(3600)
					.path("/area")
					.domain("example.test")
					.secure(true)
					.httpOnly(true)
					.sameSite("Lax"));
		response.setCookie("delta", "v", (cookie) -> cookie.maxAge(Duration.ofDays(2)));
		response.setCookie("until", "v", (cookie) -> cookie.expires(Instant.parse("2030-01-02T03:04:05Z")));
		response.setCookie("stamp", "v", (cookie) -> cookie.expires(1893553445));
		response.setCookie("strict", "v", (cookie) -> cookie.sameSite("Strict").path(null));
		response.setCookie("none", "v", (cookie) -> cookie.sameSite("None").secure(true).partitioned(true));
		return response.setCookie("empty", "");
	}

	@Route("/odd")
	Response odd() {
		Response response = makeResponse("ok");
		for (int i = 0; i < ODD.size(); i++) {
			response.setCookie("odd" + i, ODD.get(i));
		}
		return response;
	}

	@Route("/twice")
	Response twice() {
		return makeResponse("ok").setCookie("a", "1")
			.setCookie("a", "2")
			.setCookie("b", "3", (cookie) -> cookie.path("/x"));
	}

	@Route("/delete")
	Response delete() {
		return makeResponse("deleted").deleteCookie("plain")
			.deleteCookie("full", (
					cookie) -> cookie.path("/area").domain("example.test").secure(true).httpOnly(true).sameSite("Lax"));
	}

	@Route("/count")
	Response count() {
		int n = Integer.parseInt(request.cookies().get("n", "0")) + 1;
		return makeResponse(Integer.toString(n)).setCookie("n", Integer.toString(n), (cookie) -> cookie.httpOnly(true));
	}

}
