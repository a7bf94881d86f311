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

package io.github.flaskspring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static io.github.flaskspring.Dispatching.get;
import static io.github.flaskspring.Dispatching.status;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.urlFor;
import static org.assertj.core.api.Assertions.assertThat;

/** Functions that see the values of URLs before views and before links are built. */
class UrlProcessorsTests {

	private final Flask app = new Flask("processors").staticFolder(null);

	private final List<String> calls = new ArrayList<>();

	private static Blueprint child(Blueprint parent, String name) {
		Blueprint child = new Blueprint(name).urlPrefix("/" + name);
		child.addUrlRule("/page", "page", (args) -> "");
		parent.registerBlueprint(child);
		return child;
	}

	@Test
	@Tag("RT-143")
	void defaultsRunFromTheApplicationInwards() {
		Blueprint parent = new Blueprint("parent").urlPrefix("/parent");
		child(parent, "child").urlDefaults((endpoint, values) -> this.calls.add("child " + endpoint));
		parent.urlDefaults((endpoint, values) -> this.calls.add("parent " + endpoint));
		this.app.urlDefaults((endpoint, values) -> this.calls.add("app " + endpoint));
		this.app.registerBlueprint(parent);

		try (RequestContext context = this.app.testRequestContext("/").push()) {
			context.app().urlFor("parent.child.page", Map.of());
		}

		assertThat(this.calls).containsExactly("app parent.child.page", "parent parent.child.page",
				"child parent.child.page");
	}

	@Test
	@Tag("RT-145")
	void defaultsMayOverwrite() {
		this.app.addUrlRule("/<lang>", "page", (args) -> "");
		this.app.urlDefaults((endpoint, values) -> values.put("lang", "de"));

		try (RequestContext context = this.app.testRequestContext("/").push()) {
			assertThat(context.app().urlFor("page", Map.of("lang", "fr"))).isEqualTo("/de");
		}
	}

	@Test
	@Tag("RT-146")
	void preprocessorsRunFirstAndMayTakeValues() throws Exception {
		Blueprint blueprint = new Blueprint("bp").urlPrefix("/bp");
		blueprint.addUrlRule("/<lang>", "page", (args) -> args + " " + this.calls);
		blueprint.urlValuePreprocessor((endpoint, values) -> this.calls.add("bp " + values));
		Action hook = () -> this.calls.add("before");
		this.app.beforeRequest(hook);
		this.app.urlValuePreprocessor((endpoint, values) -> this.calls.add("app " + values.remove("lang")));
		this.app.registerBlueprint(blueprint);

		assertThat(get(this.app, "/bp/de")).isEqualTo("{} [app de, bp {}, before]");
	}

	@Test
	@Tag("RT-147")
	void preprocessorsSeeNothingWithoutAMatch() throws Exception {
		this.app.urlValuePreprocessor((endpoint, values) -> this.calls.add(endpoint + " " + values));

		assertThat(status(this.app, "GET", "/none")).isEqualTo(404);
		assertThat(this.calls).containsExactly("null null");
	}

	@Test
	@Tag("RT-148")
	@Tag("RT-149")
	@Tag("DEP-019")
	void languagePrefixIsPassedOn() throws Exception {
		this.app.addUrlRule("/<lang>/", "index", (args) -> String.join(" ", urlFor("about"), urlFor("plain"),
				urlFor("about", "lang", "fr"), args.toString()));
		this.app.addUrlRule("/<lang>/about", "about", (args) -> "");
		this.app.addUrlRule("/plain/x/y", "plain", (args) -> "");
		this.app.urlDefaults((endpoint, values) -> {
			if (this.app.urlMap().isEndpointExpecting(endpoint, "lang") && g.contains("lang")) {
				values.putIfAbsent("lang", g.get("lang"));
			}
		});
		this.app.urlValuePreprocessor((endpoint, values) -> g.put("lang", values.remove("lang")));

		assertThat(get(this.app, "/de/")).isEqualTo("/de/about /plain/x/y /fr/about {}");
	}

}
