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

package io.github.flaskspring.mvc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.async.DeferredResult;

import io.github.flaskspring.Flask;
import io.github.flaskspring.G;
import io.github.flaskspring.Globals;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Request;
import io.github.flaskspring.Response;
import io.github.flaskspring.Session;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.AfterRequest;
import io.github.flaskspring.annotation.BeforeAppRequest;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static org.assertj.core.api.Assertions.assertThat;

/** Annotated views over a real server: where arguments come from and where results go. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test" })
class AnnotatedViewsIntegrationTests {

	@LocalServerPort
	private int port;

	private HttpResponse<String> answer(String path) {
		URI uri = URI.create("http://localhost:" + this.port + path);
		HttpRequest request = HttpRequest.newBuilder(uri).header("Accept-Language", "en").build();
		try {
			return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private String get(String path) {
		return answer(path).body();
	}

	@Test
	void valuesOfTheUrlFillParametersByName() {
		assertThat(get("/add/2/3")).isEqualTo("5");
		assertThat(get("/uuid/7EB41166-9ebf-4d26-b771-ea3f54f8b383")).isEqualTo("7eb41166-9ebf-4d26-b771-ea3f54f8b383");
	}

	@Test
	void valuesAreConvertedToTheTypeOfTheParameter() {
		assertThat(get("/long/5000000000")).isEqualTo("5000000001");
		assertThat(get("/text/42")).isEqualTo("'42'");
	}

	@Test
	void defaultsFillParametersToo() {
		assertThat(get("/page/")).isEqualTo("page 1");
		assertThat(get("/page/7")).isEqualTo("page 7");
	}

	@Test
	void rulesMayRedirectOrOnlyBeBuilt() {
		assertThat(answer("/old/7").headers().firstValue("Location"))
			.hasValueSatisfying((target) -> assertThat(target).endsWith("/page/7"));
		assertThat(answer("/page//7").statusCode()).isEqualTo(404);
		assertThat(get("/cdn-link")).isEqualTo("/cdn/a.css");
		assertThat(answer("/cdn/a.css").statusCode()).isEqualTo(404);
	}

	@Test
	@Tag("RT-002")
	void stackedRulesAreBuiltFromTheInnermost() {
		assertThat(get("/outer")).isEqualTo("/inner");
		assertThat(get("/inner")).isEqualTo("/inner");
	}

	@Test
	void objectsOfTheContextComeByType() {
		assertThat(get("/context/x?q=1")).isEqualTo("GET /context/x {name=x} 1 from hook true context");
	}

	@Test
	void springResolvesWhatIsAnnotatedOrItsOwn() {
		assertThat(get("/spring?n=4")).isEqualTo("4 en /spring");
	}

	@Test
	void aMissingRequestParameterIsABadRequest() {
		assertThat(answer("/spring").statusCode()).isEqualTo(400);
	}

	@Test
	void beansAreBoundAndValidated() {
		assertThat(get("/bind?name=ann")).isEqualTo("ann");
		assertThat(answer("/bind?name=").statusCode()).isEqualTo(400);
	}

	@Test
	void mapsListsAndRecordsAreJson() {
		HttpResponse<String> answer = answer("/json/record");

		assertThat(answer.body()).isEqualTo("{\"id\":5,\"name\":\"five\"}\n");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(get("/json/list")).isEqualTo("[1,\"two\"]\n");
	}

	@Test
	void repliesCarryStatusAndHeaders() {
		HttpResponse<String> answer = answer("/reply");

		assertThat(answer.statusCode()).isEqualTo(418);
		assertThat(answer.headers().firstValue("X-Pot")).hasValue("tea");
	}

	@Test
	void springsReturnValuesAreAnsweredAndMayStillBeChanged() {
		HttpResponse<String> answer = answer("/entity");

		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(answer.headers().firstValue("X-Entity")).hasValue("yes");
		assertThat(answer.headers().firstValue("X-After")).hasValue("entity");
		assertThat(answer.body()).isEqualTo("body");
	}

	@Test
	void promisesAreAnsweredWhenTheyAreKept() {
		assertThat(get("/later/future")).isEqualTo("future of later.future");
		assertThat(get("/later/callable")).isEqualTo("callable of later.callable");
		assertThat(get("/later/deferred")).isEqualTo("deferred");
	}

	@Test
	void aBrokenPromiseReachesTheErrorHandlers() {
		HttpResponse<String> answer = answer("/later/broken");

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).isEqualTo("handled: broken");
		assertThat(answer.headers().firstValue("X-After")).hasValue("later.broken");
	}

	@Test
	void anInnerBlueprintKeepsTheVariablesOfTheOuterOne() {
		assertThat(get("/de/inner/hello")).isEqualTo("de in outer.inner.hello");
	}

	/** The application. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Pages.class, Later.class, Outer.class, Inner.class })
	static class Application {

	}

	record Item(String name, int id) {
	}

	static class Form {

		@NotBlank
		private String name = "";

		String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

	}

	@FlaskController
	static class Pages {

		@Route("/add/<int:a>/<int:b>")
		String add(int a, int b) {
			return Integer.toString(a + b);
		}

		@Route("/uuid/<uuid:id>")
		String uuid(UUID id) {
			return id.toString();
		}

		@Route("/long/<int:n>")
		String big(long n) {
			return Long.toString(n + 1);
		}

		@Route("/text/<int:n>")
		String text(String n) {
			return "'" + n + "'";
		}

		@Route(value = "/old/<int:n>", redirectTo = "page/<n>", endpoint = "old")
		@Route(value = "/cdn/<path:file>", buildOnly = true, endpoint = "cdn")
		String never() {
			return "never";
		}

		@Route("/cdn-link")
		String link() {
			return Globals.urlFor("cdn", "file", "a.css");
		}

		@Route(value = "/page/", defaults = "number=1")
		@Route(value = "/page/<int:number>", mergeSlashes = false)
		String page(int number) {
			return "page " + number;
		}

		@Route("/outer")
		@Route("/inner")
		String stacked() {
			return Globals.urlFor("stacked");
		}

		@Route("/context/<name>")
		String context(Request request, ViewArgs args, G g, Session session, Flask app) {
			return request.method() + " " + request.path() + " " + args + " " + request.args().get("q") + " "
					+ g.get("seen") + " " + session.isEmpty() + " " + request.endpoint();
		}

		@Route("/spring")
		String spring(@RequestParam int n, Locale locale, HttpServletRequest request) {
			return n + " " + locale.getLanguage() + " " + request.getRequestURI();
		}

		@Route("/bind")
		String bind(@Valid @ModelAttribute Form form) {
			return form.getName();
		}

		@Route("/json/record")
		Item item() {
			return new Item("five", 5);
		}

		@Route("/json/list")
		List<?> list() {
			return List.of(1, "two");
		}

		@Route("/reply")
		Object reply() {
			return Reply.of("short", 418, Map.of("X-Pot", "tea"));
		}

		@Route("/entity")
		Object entity() {
			return ResponseEntity.accepted().header("X-Entity", "yes").body("body");
		}

		@AfterRequest
		void after(Response response, Request request) {
			response.headers().set("X-After", String.valueOf(request.endpoint()));
		}

		@ErrorHandler
		Object conflict(IllegalStateException error) {
			return Reply.of("handled: " + error.getMessage(), 409);
		}

	}

	@BlueprintController(name = "later", urlPrefix = "/later")
	static class Later {

		@BeforeAppRequest
		void note(G g) {
			g.put("seen", "from hook");
		}

		@Route("/future")
		CompletableFuture<String> future(Request request) {
			String endpoint = request.endpoint();
			return CompletableFuture.supplyAsync(() -> "future of " + endpoint);
		}

		@Route("/callable")
		Callable<String> callable() {
			return () -> "callable of " + Globals.request.endpoint();
		}

		@Route("/deferred")
		DeferredResult<String> deferred() {
			DeferredResult<String> result = new DeferredResult<>();
			CompletableFuture.runAsync(() -> result.setResult("deferred"));
			return result;
		}

		@Route("/broken")
		CompletableFuture<String> broken() {
			return CompletableFuture.supplyAsync(() -> {
				throw new IllegalStateException("broken");
			});
		}

	}

	@BlueprintController(name = "outer", urlPrefix = "/<lang>")
	static class Outer {

	}

	@BlueprintController(name = "inner", urlPrefix = "/inner", parent = "outer")
	static class Inner {

		@Route("/hello")
		String hello(String lang, Request request) {
			return lang + " in " + request.endpoint();
		}

	}

}
