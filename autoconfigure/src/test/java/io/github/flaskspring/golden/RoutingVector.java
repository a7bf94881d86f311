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

package io.github.flaskspring.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.flaskspring.routing.MapAdapter;
import io.github.flaskspring.routing.MapBinding;
import io.github.flaskspring.routing.PathInfo;
import io.github.flaskspring.routing.Rule;
import io.github.flaskspring.routing.UrlMap;

/**
 * One map of {@code routing.json} with the requests recorded for it.
 */
record RoutingVector(String id, String family, JsonNode options, JsonNode rules, JsonNode cases) {

	static List<RoutingVector> readAll() {
		List<RoutingVector> vectors = new ArrayList<>();
		for (JsonNode map : file().get("maps")) {
			vectors.add(new RoutingVector(map.get("id").asString(), map.get("family").asString(), map.path("options"),
					map.get("rules"), map.get("cases")));
		}
		return vectors;
	}

	static JsonNode file() {
		Path folder = Path.of(System.getProperty("project.root", "")).toAbsolutePath();
		while (folder != null && !Files.isDirectory(folder.resolve("src/golden"))) {
			folder = folder.getParent();
		}
		if (folder == null) {
			throw new IllegalStateException("No folder 'src/golden'. Run the tests inside the source tree.");
		}
		try {
			return new JsonMapper().readTree(Files.readString(folder.resolve("src/golden/routing.json")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	UrlMap buildMap() {
		UrlMap map = new UrlMap().strictSlashes(option("strict_slashes", true))
			.mergeSlashes(option("merge_slashes", true))
			.redirectDefaults(option("redirect_defaults", true))
			.hostMatching(option("host_matching", false))
			.defaultSubdomain(this.options.path("default_subdomain").asString(""));
		this.rules.forEach((rule) -> map.add(rule(rule)));
		return map;
	}

	/**
	 * Bind the map as {@code Flask.create_url_adapter} does.
	 */
	MapAdapter bind(UrlMap map, JsonNode request) {
		String scheme = this.options.path("scheme").asString("http");
		String host = request.path("host").asString("example.com").toLowerCase(Locale.ROOT);
		String usualPort = scheme.equals("https") ? ":443" : ":80";
		MapBinding binding = MapBinding.of(host.endsWith(usualPort) ? host.replace(usualPort, "") : host)
			.withUrlScheme(scheme)
			.withScriptName(this.options.path("script_name").asString(""))
			.withDefaultMethod(request.get("method").asString())
			.withPathInfo(PathInfo.decode(request.get("path").asString()))
			.withQueryString(request.path("query").asString(""));
		String serverName = map.hostMatching() ? null : this.options.path("server_name").asString(null);
		boolean subdomains = map.hostMatching() || option("subdomain_matching", false);
		return map.bindToRequest(subdomains ? binding : binding.withSubdomain(map.defaultSubdomain()), serverName);
	}

	private boolean option(String name, boolean fallback) {
		return this.options.path(name).asBoolean(fallback);
	}

	private static Rule rule(JsonNode spec) {
		Rule.Builder rule = Rule.of(spec.get("rule").asString()).endpoint(spec.get("endpoint").asString());
		for (Map.Entry<String, JsonNode> option : spec.properties()) {
			apply(rule, option.getKey(), option.getValue());
		}
		return rule.build();
	}

	private static void apply(Rule.Builder rule, String name, @Nullable JsonNode value) {
		switch (name) {
			case "rule", "endpoint" -> {
			}
			case "methods" -> rule.methods(value.valueStream().map(JsonNode::asString).toList());
			case "defaults" -> rule.defaults(TypedValue.readAll(value));
			case "strict_slashes" -> rule.strictSlashes(value.asBoolean());
			case "merge_slashes" -> rule.mergeSlashes(value.asBoolean());
			case "subdomain" -> rule.subdomain(value.asString());
			case "host" -> rule.host(value.asString());
			case "build_only" -> rule.buildOnly(value.asBoolean());
			case "alias" -> rule.alias(value.asBoolean());
			case "redirect_to" -> rule.redirectTo(value.asString());
			default -> throw new IllegalArgumentException("Unknown option '" + name + "'");
		}
	}

	@Override
	public String toString() {
		return this.family + " " + this.id;
	}

}
