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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.ViewFunction;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.annotation.UrlValuePreprocessor;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;

/** Blueprints: prefixes, names, endpoints, defaults, registering twice. */
@EnableAutoConfiguration
@FlaskController
@Import({ BlueprintsApplication.Plain.class, BlueprintsApplication.Admin.class, BlueprintsApplication.Tenant.class })
class BlueprintsApplication {

	private static Map<String, @Nullable Object> info(Map<String, ?> values) {
		Map<String, @Nullable Object> info = new LinkedHashMap<>();
		info.put("endpoint", request.endpoint());
		info.put("blueprint", request.blueprint());
		info.put("blueprints", request.blueprints());
		info.put("values", values);
		return info;
	}

	@Route("/")
	Object root() {
		return info(Map.of());
	}

	@Route(value = "/map", endpoint = "show_map")
	Object showMap() {
		return currentApp.urlMap()
			.rules()
			.stream()
			.filter((rule) -> !rule.endpoint().equals("static"))
			.map((rule) -> List.of(rule.rule(), rule.endpoint(), List.copyOf(new TreeSet<>(rule.methods()))))
			.sorted((one, other) -> one.toString().compareTo(other.toString()))
			.toList();
	}

	@Bean
	FlaskCustomizer shops() {
		Blueprint shop = new Blueprint("shop");
		shop.route("/items", () -> {
			Map<String, @Nullable Object> info = info(Map.of());
			info.put("self", urlFor(".list_items"));
			info.put("other", urlFor("second.list_items"));
			return info;
		}).endpoint("list_items");
		ViewFunction mode = (args) -> info(Map.of("mode", args.getString("mode")));
		shop.addUrlRule("/mode/", "mode", mode).defaults(Map.of("mode", "dflt"));
		shop.addUrlRule("/mode/<mode>", "mode", mode);
		return (app) -> app.registerBlueprint(shop, (options) -> options.urlPrefix("/one").name("first"))
			.registerBlueprint(shop, (options) -> options.urlPrefix("/two/").name("second"));
	}

	@BlueprintController(name = "plain")
	static class Plain {

		@Route("/plain")
		Object home() {
			return info(Map.of());
		}

	}

	@BlueprintController(name = "admin", urlPrefix = "/admin")
	static class Admin {

		@Route("/")
		Object index() {
			return info(Map.of());
		}

		@Route(value = "/user/<int:id>", methods = { "GET", "POST" })
		Object user(BigInteger id) {
			return info(Map.of("id", id));
		}

		@Route("/links")
		Object links() {
			return List.of(urlFor(".index"), urlFor(".user", "id", 3), urlFor("plain.home"), urlFor("first.list_items"),
					urlFor("tenant.page", "tenant", "x", "n", 1), urlFor("root"));
		}

	}

	@BlueprintController(name = "tenant", urlPrefix = "/t/<tenant>")
	static class Tenant {

		@Route("/<int:n>")
		Object page(String tenant, BigInteger n) {
			return info(Map.of("tenant", tenant, "n", n));
		}

		@UrlValuePreprocessor
		void shout(ViewArgs values) {
			values.put("tenant", values.getString("tenant").toUpperCase(Locale.ROOT));
		}

	}

}
