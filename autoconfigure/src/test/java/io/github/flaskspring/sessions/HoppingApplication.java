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
package io.github.flaskspring.sessions;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.FlashedMessage;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.json.FloatText;
import io.github.flaskspring.json.Tuple;
import io.github.flaskspring.markupsafe.Markup;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.getFlashedMessages;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;

/** The other half of {@code hopping.py}. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(HoppingApplication.Views.class)
class HoppingApplication {

	static String describe(@Nullable Object value) {
		if (value instanceof Markup markup) {
			return "markup:" + markup.html();
		}
		if (value instanceof byte[] bytes) {
			return "bytes:" + HexFormat.of().formatHex(bytes);
		}
		if (value instanceof UUID id) {
			return "uuid:" + id;
		}
		if (value instanceof Instant time) {
			return "time:" + time.getEpochSecond();
		}
		if (value instanceof Map<?, ?> map) {
			return new TreeMap<>(map).entrySet()
				.stream()
				.map((entry) -> entry.getKey() + "=" + describe(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		if (value instanceof List<?> list) {
			boolean tuple = value instanceof Tuple;
			return list.stream()
				.map(HoppingApplication::describe)
				.collect(Collectors.joining(", ", tuple ? "(" : "[", tuple ? ")" : "]"));
		}
		return (value instanceof Double number) ? FloatText.repr(number) : String.valueOf(value);
	}

	static Map<String, Object> values() {
		return Map.ofEntries(Map.entry("tuple", Tuple.of(1, "two", Tuple.of(3.5, Arrays.asList((Object) null)))),
				Map.entry("bytes", new byte[] { 0, -1 }), Map.entry("markup", Markup.of("<b>&amp;</b>")),
				Map.entry("uuid", UUID.fromString("7eb41166-9ebf-4d26-b771-ea3f54f8b383")),
				Map.entry("time", Instant.parse("2020-01-02T03:04:05Z")), Map.entry("tag", Map.of(" t", "not a tuple")),
				Map.entry("tags", Map.of(" di", Map.of(" u", "x"))),
				Map.entry("text", "h\u00e4 \ud83d\ude00 </script>"),
				Map.entry("numbers", List.of(BigInteger.TWO.pow(70), -1, 0.1, 1e16)),
				Map.entry("flags", Arrays.asList(true, false, null)), Map.entry("long", "x".repeat(300)));
	}

	@FlaskController
	static class Views {

		@Route("/hop")
		String hop() {
			session.put("counter", session.get("counter", 0) + 1);
			String found = describe(session.get("values"));
			session.put("values", request.args().containsKey("renew") ? values() : session.get("values"));
			String flashed = getFlashedMessages(true).stream()
				.map((message) -> (FlashedMessage) message)
				.map((message) -> message.getCategory() + ":" + message.getMessage())
				.collect(Collectors.joining(","));
			flash("from Java " + session.get("counter"), "hop");
			return session.get("user_id") + " " + session.get("counter") + " "
					+ (session.isPermanent() ? "True " : "False ") + flashed + "\n" + found;
		}

		@Route(value = "/logout", methods = "POST")
		String logout() {
			session.clear();
			return "out";
		}

		@Route(value = "/rotate", methods = "POST")
		String rotate() {
			currentApp.config().put("SECRET_KEY_FALLBACKS", request.form().getList("old"));
			currentApp.config().put("SECRET_KEY", request.form("key"));
			return "rotated";
		}

	}

}
