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
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.routing.Converter;

import static io.github.flaskspring.Globals.request;

/** Converters, priorities, defaults and slash rules, echoed as JSON. */
@EnableAutoConfiguration
class RoutingApplication {

	@Bean
	FlaskCustomizer routes() {
		return (app) -> {
			app.urlMap().converters().put("list", (map, args, kwargs) -> new ListConverter());
			app.urlMap().converters().put("year", (map, args, kwargs) -> new YearConverter());
			PATHS.forEach((endpoint, path) -> app.addUrlRule(path, endpoint, this::echo));
			app.addUrlRule("/pages/", "pages", this::echo).defaults(Map.of("page", 1));
			app.addUrlRule("/pages/<int:page>", "pages", this::echo);
			app.addUrlRule("/loose/", "loose", this::echo).strictSlashes(false);
			app.addUrlRule("/moved/<int:id>", "moved", this::echo).redirectTo("post/<id>");
			app.addUrlRule("/p/<int:id>", "post", this::echo).alias();
			app.addUrlRule("/raw//double", "double", this::echo).mergeSlashes(false);
		};
	}

	private static final Map<String, String> PATHS = new LinkedHashMap<>();
	static {
		PATHS.put("index", "/");
		PATHS.put("post", "/post/<int:id>");
		PATHS.put("latest", "/post/latest");
		PATHS.put("slug", "/post/<slug>");
		PATHS.put("price", "/price/<float:amount>");
		PATHS.put("signed", "/signed/<int(signed=True):n>");
		PATHS.put("code", "/code/<string(length=2):code>");
		PATHS.put("item", "/item/<uuid:item>");
		PATHS.put("lang", "/lang/<any(en, de, fr):lang>/");
		PATHS.put("docs", "/docs/<path:page>");
		PATHS.put("edit", "/docs/<path:page>/edit");
		PATHS.put("limit", "/limit/<int(min=1, max=10):n>");
		PATHS.put("fixed", "/fixed/<int(fixed_digits=3):n>");
		PATHS.put("tags", "/tags/<list:tags>");
		PATHS.put("archive", "/archive/<year:year>/");
		PATHS.put("month", "/archive/<year:year>/<int:month>");
		PATHS.put("file", "/file/<name>.<ext>");
		PATHS.put("range", "/range/<int:a>-<int:b>");
	}

	private Map<String, ?> echo(ViewArgs args) {
		Map<String, Object> values = new TreeMap<>();
		args.forEach((name, value) -> values.put(name, List.of(kind(value), text(value))));
		return Map.of("endpoint", request.endpoint(), "rule", request.urlRule().rule(), "values", values);
	}

	private static String kind(Object value) {
		if (value instanceof Double) {
			return "float";
		}
		if (value instanceof Number) {
			return "int";
		}
		if (value instanceof List) {
			return "list";
		}
		return (value instanceof UUID) ? "uuid" : "string";
	}

	private static String text(Object value) {
		return (value instanceof List<?> list) ? String.join("|", list.stream().map(Object::toString).toList())
				: value.toString();
	}

	/** Values joined by '+', for example /tags/a+b. */
	private static final class ListConverter implements Converter {

		@Override
		public Object toJava(String text) {
			return List.of(text.split("\\+", -1));
		}

		@Override
		public String toUrl(Object values) {
			return ((List<?>) values).stream().map(Converter.super::toUrl).collect(Collectors.joining("+"));
		}

	}

	private static final class YearConverter implements Converter {

		@Override
		public String regex() {
			return "[12]\\d{3}";
		}

		@Override
		public Object toJava(String text) {
			return Integer.valueOf(text);
		}

	}

}
