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

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.HttpRequestHandler;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.ViewSupplier;
import io.github.flaskspring.json.Tuple;

import static io.github.flaskspring.Globals.makeResponse;

/** Every kind of view return value and what becomes of it. */
@EnableAutoConfiguration
public class ResponsesApplication {

	/** A response that is plain text unless it says otherwise. */
	static final class Upper extends Response {

		Upper(String text) {
			super(text);
		}

		@Override
		protected String defaultMimetype() {
			return "text/plain";
		}

	}

	@Bean
	FlaskCustomizer views() {
		Map<String, ViewSupplier> views = new LinkedHashMap<>();
		addValues(views);
		addReplies(views);
		addResponses(views);
		return (app) -> views.forEach((name, view) -> app.route("/" + name, view).endpoint(name));
	}

	private static void addValues(Map<String, ViewSupplier> views) {
		views.put("text", () -> "text");
		views.put("empty", () -> "");
		views.put("bytes", () -> new byte[] { 0, (byte) 0xff, 'b', 'y', 't', 'e', 's' });
		views.put("dict", () -> Map.of("b", 1, "a", Arrays.asList(1, null, true)));
		views.put("list", () -> List.of(1, "two", Map.of("three", 3)));
		views.put("empty-dict", () -> Map.of());
		views.put("empty-list", () -> List.of());
		views.put("none", () -> null);
		views.put("int", () -> 5);
		views.put("true", () -> true);
		views.put("float", () -> 1.5);
		views.put("set", () -> Set.of(1));
		views.put("generator", () -> List.of("a", "b", "c").stream());
		views.put("iterator", () -> List.of(new byte[] { 'x' }, new byte[] { 'y' }).iterator());
		views.put("exception", () -> 1 / new HashMap<>().size());
		views.put("unicode", () -> "\u00e9\u4e2d\ud83d\ude00");
		views.put("long", () -> "x".repeat(70000));
	}

	private static void addReplies(Map<String, ViewSupplier> views) {
		views.put("status", () -> Reply.of("made", 201));
		views.put("status-text", () -> Reply.of("teapot", "418 Short And Stout"));
		views.put("status-only-text", () -> Reply.of("odd", "299"));
		views.put("status-unknown", () -> Reply.of("odd", 299));
		views.put("status-custom-text", () -> Reply.of("odd", "420 Enhance Your Calm"));
		views.put("headers", () -> Reply.of("h", Map.of("X-One", "1")));
		views.put("header-list", () -> Reply.of("h", List.of(Map.entry("X-Multi", "1"), Map.entry("X-Multi", "2"))));
		views.put("three", () -> Reply.of("h", 202, Map.of("X-Three", "3")));
		views.put("content-type", () -> Reply.of("a,b", Map.of("Content-Type", "text/csv")));
		views.put("content-type-list", () -> Reply.of("x", 200, List.of(Map.entry("content-type", "text/plain"))));
		views.put("dict-status", () -> Reply.of(Map.of("error", "no"), 404));
		views.put("list-headers", () -> Reply.of(List.of(1), Map.of("X-L", "1")));
		views.put("list-status", () -> Reply.of(List.of(1, 2), 201));
		views.put("one-tuple", () -> Tuple.of("alone"));
		views.put("four-tuple", () -> Tuple.of("a", 200, Map.of(), "b"));
		views.put("none-tuple", () -> Reply.of(null, 200));
		views.put("no-content", () -> Reply.of("", 204));
		views.put("no-content-body", () -> Reply.of("ignored", 204));
		views.put("not-modified", () -> Reply.of("ignored", 304));
		views.put("generator-status",
				() -> Reply.of("xyz".chars().mapToObj(Character::toString), 207, Map.of("X-G", "1")));
	}

	private static void addResponses(Map<String, ViewSupplier> views) {
		HttpRequestHandler wsgiHello = (request, response) -> {
			response.setStatus(203);
			response.setContentType("text/x-wsgi");
			response.getOutputStream().print("from wsgi " + request.getRequestURI());
		};
		views.put("response", () -> new Response("r").setStatusCode(202).mimetype("application/xml"));
		views.put("response-tuple", () -> Reply.of(new Response("r").header("X-A", "old"), 203, Map.of("X-A", "new")));
		views.put("mimetype", () -> new Response("m").mimetype("text/markdown"));
		views.put("content-type-arg", () -> new Response("m").contentType("text/html; charset=latin-1"));
		views.put("json-mimetype", () -> new Response("{}").mimetype("application/json"));
		views.put("xml-mimetype", () -> new Response("<a/>").mimetype("image/svg+xml"));
		views.put("subclass", () -> new Upper("sub"));
		views.put("wsgi", () -> wsgiHello);
		views.put("made", () -> makeResponse(Reply.of("m", 201, Map.of("X-M", "1"))));
		views.put("made-empty", () -> makeResponse());
		views.put("response-bytes-list", () -> new Response(List.of(new byte[] { 'a' }, new byte[] { 'b' })));
		views.put("status-line-lower", () -> new Response("x").setStatus("404 nothing here"));
	}

}
