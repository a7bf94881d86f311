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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.flaskspring.AppContext;
import io.github.flaskspring.Blueprint;
import io.github.flaskspring.BlueprintOptions;
import io.github.flaskspring.Flask;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.RouteOptions;
import io.github.flaskspring.Scaffold;

/** One application of {@code urlbuild.json}, registered as Flask registered it. */
record UrlBuildVector(JsonNode vector) {

	static List<UrlBuildVector> readAll() {
		return GoldenFile.read("urlbuild.json").get("apps").valueStream().map(UrlBuildVector::new).toList();
	}

	Stream<JsonNode> cases() {
		return this.vector.get("cases").valueStream();
	}

	Flask app() {
		JsonNode spec = this.vector.get("app");
		Flask app = new Flask("urlbuild").hostMatching(spec.path("host_matching").asBoolean(false))
			.subdomainMatching(spec.path("subdomain_matching").asBoolean(false));
		spec.path("config")
			.properties()
			.forEach((entry) -> app.config().put(entry.getKey(), entry.getValue().asString()));
		if (spec.get("static").isNull()) {
			app.staticFolder(null);
		}
		else {
			app.staticUrlPath(spec.get("static").get("url_path").asString());
			text(spec.get("static"), "host", app::staticHost);
		}
		addRules(app, spec);
		spec.path("blueprints").forEach((node) -> register(node, app::registerBlueprint));
		if (spec.has("url_defaults")) {
			Map<String, @Nullable Object> defaults = values(spec.get("url_defaults"));
			app.urlDefaults((endpoint, values) -> defaults.forEach((name, value) -> {
				if (!values.containsKey(name)) {
					values.put(name, value);
				}
			}));
		}
		return app;
	}

	private static void register(JsonNode spec, BiConsumer<Blueprint, Consumer<BlueprintOptions>> target) {
		Blueprint blueprint = new Blueprint(spec.get("name").asString());
		text(spec, "url_prefix", blueprint::urlPrefix);
		text(spec, "subdomain", blueprint::subdomain);
		if (spec.has("static")) {
			blueprint.staticFolder("static").staticUrlPath(spec.get("static").get("url_path").asString());
		}
		addRules(blueprint, spec);
		spec.path("blueprints").forEach((node) -> register(node, blueprint::registerBlueprint));
		target.accept(blueprint, (options) -> customize(options, spec.path("register")));
	}

	private static void customize(BlueprintOptions options, JsonNode spec) {
		text(spec, "url_prefix", options::urlPrefix);
		text(spec, "subdomain", options::subdomain);
		text(spec, "name", options::name);
		if (spec.has("url_defaults")) {
			options.urlDefaults(values(spec.get("url_defaults")));
		}
	}

	private static void addRules(Scaffold<?> target, JsonNode spec) {
		for (JsonNode rule : spec.path("rules")) {
			RouteOptions options = target.addUrlRule(rule.get("rule").asString(), rule.get("endpoint").asString(),
					null);
			text(rule, "subdomain", options::subdomain);
			text(rule, "host", options::host);
			if (rule.has("methods")) {
				options.methods(rule.get("methods").valueStream().map(JsonNode::asString).toList());
			}
			if (rule.has("defaults")) {
				options.defaults(values(rule.get("defaults")));
			}
			if (rule.has("merge_slashes")) {
				options.mergeSlashes(rule.get("merge_slashes").asBoolean());
			}
			if (rule.has("build_only")) {
				options.buildOnly();
			}
			if (rule.has("alias")) {
				options.alias();
			}
		}
	}

	private static void text(JsonNode node, String name, Consumer<String> target) {
		if (node.has(name)) {
			target.accept(node.get(name).asString());
		}
	}

	static Map<String, @Nullable Object> values(JsonNode typed) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		typed.properties()
			.forEach((entry) -> values.put(entry.getKey(),
					entry.getValue().isObject() ? PythonValue.toJava(entry.getValue()) : entry.getValue().asString()));
		return values;
	}

	/** Calls {@code urlFor} in the context of a case. */
	static String urlFor(Flask app, JsonNode call) {
		Map<String, @Nullable Object> values = values(call.get("values"));
		call.path("options").properties().forEach((entry) -> {
			JsonNode value = entry.getValue();
			values.put(entry.getKey(), value.isBoolean() ? (Object) value.booleanValue() : value.asString());
		});
		JsonNode context = call.get("context");
		if (context.isNull()) {
			try (AppContext pushed = app.appContext().push()) {
				return pushed.app().urlFor(call.get("endpoint").asString(), values);
			}
		}
		try (RequestContext pushed = request(app, context).push()) {
			return pushed.app().urlFor(call.get("endpoint").asString(), values);
		}
	}

	private static RequestContext request(Flask app, JsonNode context) {
		return app.testRequestContext(context.get("path").asString(), (builder) -> {
			builder.method(context.get("method").asString());
			text(context, "base_url", builder::baseUrl);
		});
	}

	@Override
	public String toString() {
		return this.vector.get("id").asString() + " " + this.vector.get("family").asString();
	}

}
