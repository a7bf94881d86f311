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
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.HttpException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.ContextProcessor;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.annotation.UrlDefaults;
import io.github.flaskspring.annotation.UrlValuePreprocessor;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.afterThisRequest;
import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.renderTemplateString;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;

/** Tenants on subdomains, language in the path, theme in a cookie, hooks for all. */
@EnableAutoConfiguration
@FlaskController
@Import({ MixPortalApplication.Tenant.class, MixPortalApplication.Pages.class })
class MixPortalApplication {

	private static final Map<String, Map<String, String>> TENANTS = Map.of("red", Map.of("en", "Hello", "de", "Hallo"),
			"blue", Map.of("en", "Hi"));

	@ErrorHandler(404)
	Object missing() {
		return Reply.of("portal 404", 404);
	}

	@Route("/")
	Object www() {
		Map<String, String> urls = new TreeMap<>();
		TENANTS.keySet().forEach((tenant) -> urls.put(tenant, urlFor("tenant.start", "tenant", tenant)));
		return urls;
	}

	private static Map<String, String> texts() {
		return g.get("texts", Map.of());
	}

	@BlueprintController(name = "tenant", subdomain = "<tenant>")
	static class Tenant {

		@UrlValuePreprocessor
		void pull(ViewArgs values) {
			g.put("tenant", values.remove("tenant"));
			g.put("lang", values.remove("lang"));
			g.put("texts", TENANTS.get(g.get("tenant", String.class)));
		}

		@UrlDefaults
		void push(String endpoint, Map<String, @Nullable Object> values) {
			values.putIfAbsent("tenant", g.get("tenant"));
			if (g.get("lang") != null && currentApp.urlMap().isEndpointExpecting(endpoint, "lang")) {
				values.putIfAbsent("lang", g.get("lang"));
			}
		}

		@BeforeRequest
		void check() {
			if (g.get("texts") == null) {
				throw abort(404, "no such tenant");
			}
			String theme = request.args().get("theme");
			if (theme != null) {
				afterThisRequest((response) -> remember(response, theme));
			}
			g.put("theme", (theme != null) ? theme : request.cookies().get("theme", "plain"));
		}

		private static Response remember(Response response, String theme) {
			return response.setCookie("theme", theme, (cookie) -> cookie.sameSite("Strict").maxAge(86400));
		}

		@ContextProcessor
		Map<String, ?> context() {
			Map<String, @Nullable Object> context = new LinkedHashMap<>();
			context.put("tenant", g.get("tenant"));
			context.put("lang", g.get("lang"));
			context.put("theme", g.get("theme"));
			context.put("text", texts().getOrDefault(String.valueOf(g.get("lang")), ""));
			return context;
		}

		@Route("/")
		Object start() {
			String best = request.acceptLanguages().bestMatch(new TreeSet<>(texts().keySet()), "en");
			return redirect(urlFor("tenant.pages.home", "lang", best));
		}

		@ErrorHandler(404)
		Object missing(HttpException error) {
			return Reply.of(g.get("tenant", "?") + ": " + error.description(), 404);
		}

	}

	@BlueprintController(name = "pages", urlPrefix = "/<lang>", parent = "tenant")
	static class Pages {

		@BeforeRequest
		void known() {
			if (!texts().containsKey(String.valueOf(g.get("lang")))) {
				throw abort(404, "no such language");
			}
		}

		@Route("/")
		String home() {
			return renderTemplateString(
					"[[${tenant}]]/[[${lang}]]/[[${theme}]]: [[${text}]]"
							+ " [[${url_for('.topic', n=1)}]] [[${url_for('tenant.start')}]] [[${url_for('www')}]]",
					Map.of());
		}

		@Route("/topic/<int:n>")
		Object topic(BigInteger n) {
			List<String> others = new TreeSet<>(texts().keySet()).stream()
				.map((lang) -> urlFor(".topic", "n", n, "lang", lang))
				.toList();
			return Map.of("n", n, "others", others, "blueprints", request.blueprints());
		}

	}

}
