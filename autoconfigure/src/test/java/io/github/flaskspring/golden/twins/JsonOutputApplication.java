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

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.ViewSupplier;
import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.json.JsonProvider;
import io.github.flaskspring.json.Tuple;
import io.github.flaskspring.markupsafe.Markup;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.jsonify;
import static io.github.flaskspring.Globals.request;

/** jsonify and the JSON provider: sorting, ASCII, indentation, custom types. */
@EnableAutoConfiguration
public class JsonOutputApplication {

	record Point(int x, double y) {
	}

	@Bean
	FlaskCustomizer views() {
		return (app) -> {
			DefaultJsonProvider normal = new DefaultJsonProvider();
			DefaultJsonProvider special = new DefaultJsonProvider();
			special.defaultFunction((value) -> (value instanceof Set<?> set) ? List.copyOf(new TreeSet<>(set))
					: normal.defaultFunction().apply(value));
			app.beforeRequest(() -> configure(app, request.args().containsKey("sets") ? special : normal));
			views(data()).forEach((name, view) -> app.route("/" + name, view).endpoint(name));
		};
	}

	private static void configure(Flask app, DefaultJsonProvider json) {
		app.json(json);
		json.sortKeys(request.args().get("sort", "1").equals("1"));
		json.ensureAscii(request.args().get("ascii", "1").equals("1"));
		json.compact(switch (request.args().get("compact", "")) {
			case "1" -> true;
			case "0" -> false;
			default -> null;
		});
		json.mimetype(request.args().get("mimetype", "application/json"));
	}

	private static Map<String, @Nullable Object> data() {
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("name", "caf\u00e9 \ud83d\ude00");
		data.put("id", 1);
		data.put("tags", List.of("b", "a"));
		data.put("None", null);
		Map<String, @Nullable Object> nested = new LinkedHashMap<>();
		nested.put("z", 1.0);
		nested.put("a", true);
		data.put("nested", nested);
		data.put("empty", List.of());
		data.put("html", "</script>&'");
		return data;
	}

	private static Map<String, ViewSupplier> views(Map<String, @Nullable Object> data) {
		Map<String, ViewSupplier> views = new LinkedHashMap<>();
		views.put("dict", () -> data);
		views.put("list", () -> Arrays.asList(data.get("nested"), 2));
		views.put("jsonify", () -> jsonify(data));
		views.put("args", () -> jsonify(1, "two", null));
		views.put("single", () -> jsonify(List.of(1, 2)));
		Map<String, Integer> unsorted = new LinkedHashMap<>();
		unsorted.put("b", 1);
		unsorted.put("a", 2);
		views.put("kwargs", () -> jsonify(unsorted));
		views.put("nothing", () -> jsonify());
		views.put("both", () -> JsonProvider.responseValue(List.of(1), Map.of("a", 2)));
		Map<String, Object> types = new LinkedHashMap<>();
		types.put("date", LocalDate.of(2024, 2, 29));
		types.put("datetime", LocalDateTime.of(2024, 2, 29, 12, 0, 1));
		types.put("decimal", new BigDecimal("1.10"));
		types.put("uuid", new UUID(0, 7));
		types.put("point", new Point(1, 2.5));
		types.put("markup", Markup.of("<b>"));
		types.put("tuple", Tuple.of(1, 2));
		views.put("types", () -> types);
		views.put("floats", () -> List.of(0.1, 1.0, 1e16, 1e-7, 1e22, 123456789.125, Double.POSITIVE_INFINITY, -0.0));
		views.put("ints", () -> List.of((1L << 53) + 1, BigInteger.TWO.pow(64).negate(), 0));
		Map<Integer, String> numbered = new LinkedHashMap<>();
		numbered.put(2, "b");
		numbered.put(10, "c");
		numbered.put(1, "a");
		views.put("intkeys", () -> numbered);
		Map<Object, Object> mixed = new LinkedHashMap<>();
		mixed.put(1, "a");
		mixed.put("b", 2);
		views.put("mixedkeys", () -> mixed);
		views.put("set", () -> Map.of("s", Set.of(3, 1, 2)));
		views.put("bytes", () -> Map.of("b", new byte[] { 'x' }));
		views.put("dumps", () -> currentApp.json().dumps(data));
		views.put("dumps-indent", () -> currentApp.json().dumps(data, (options) -> options.indent(2)));
		views.put("loads", () -> currentApp.json().loads("{\"b\": [1, 2.0], \"a\": \"\\u00e9\"}"));
		return views;
	}

}
