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

package io.github.flaskspring.actuate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.FlaskExtension;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.NotFoundException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.renderTemplateString;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** What operators see of a running application, and what they do not. */
class ActuatorIntegrationTests {

	private static final String[] PROPERTIES = { "server.port=0", WithoutSecurity.PROPERTY,
			"spring.application.name=shop", "flask.secret-key=hush-key", "flask.secret-key-fallbacks=[\"hush-old\"]",
			"flask.config.mail.password=hush-mail", "flask.config.api-token=hush-token", "flask.config.page-size=20",
			"management.endpoints.web.exposure.include=*", "spring.thymeleaf.check-template-location=false",
			"spring.jmx.enabled=false" };

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static ConfigurableApplicationContext application;

	@BeforeAll
	static void start() {
		application = run();
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	private static ConfigurableApplicationContext run(String... properties) {
		return new SpringApplicationBuilder(Application.class, Pages.class).properties(PROPERTIES)
			.properties(properties)
			.registerShutdownHook(false)
			.run();
	}

	private static String send(ConfigurableApplicationContext context, String method, String path) {
		String port = context.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.method(method, BodyPublishers.noBody())
			.build();
		try {
			return CLIENT.send(request, BodyHandlers.ofString()).body();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static String get(String path) {
		return send(application, "GET", path);
	}

	private static JsonNode json(String path) {
		return new JsonMapper().readTree(get(path));
	}

	private static List<String> scrape(String meter) {
		return get("/actuator/prometheus").lines().filter((line) -> line.startsWith(meter + "{")).toList();
	}

	@Test
	void metricsNameTheRuleAndNeverThePath() {
		assertThat(get("/user/hush-ann")).isEqualTo("hello hush-ann");
		assertThat(get("/shop/item/4711/")).contains("4711");
		get("/hush-nowhere");
		get("/missing/hush-page");
		send(application, "HUSH", "/user/hush-ann");
		send(application, "POST", "/user/hush-ann");

		String metrics = get("/actuator/prometheus");

		assertThat(metrics).doesNotContain("hush", "HUSH", "4711").contains("uri=\"NOT_FOUND\"");
		assertThat(scrape("http_server_requests_seconds_count"))
			.anySatisfy((line) -> assertThat(line).contains("uri=\"/user/<name>\"", "flask_endpoint=\"user\"",
					"flask_blueprint=\"none\"", "status=\"200\""))
			.anySatisfy((line) -> assertThat(line).contains("uri=\"/shop/item/<int:id>/\"",
					"flask_endpoint=\"shop.item\"", "flask_blueprint=\"shop\""))
			.anySatisfy((line) -> assertThat(line).contains("exception=\"TemplateNotFoundException\"",
					"flask_endpoint=\"missing\"", "status=\"500\""))
			.anySatisfy((line) -> assertThat(line).contains("status=\"405\"", "flask_endpoint=\"none\""));
	}

	@Test
	void requestsOfControllersHaveTheSameKeys() {
		get("/actuator/info");

		assertThat(scrape("http_server_requests_seconds_count")).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).contains("flask_endpoint=", "flask_blueprint="));
	}

	@Test
	void dispatchTemplateAndSessionAreMeasured() {
		get("/login");
		get("/fails");

		assertThat(scrape("flask_dispatch_seconds_count"))
			.anySatisfy((line) -> assertThat(line).contains("flask_application=\"shop\"", "flask_endpoint=\"login\"",
					"flask_method=\"GET\"", "flask_outcome=\"SUCCESS\"", "flask_exception=\"none\""))
			.anySatisfy((line) -> assertThat(line).contains("flask_endpoint=\"fails\"",
					"flask_outcome=\"SERVER_ERROR\"", "flask_exception=\"IllegalStateException\""));
		assertThat(scrape("flask_template_seconds_count"))
			.anySatisfy((line) -> assertThat(line).contains("flask_template=\"string\""));
		assertThat(scrape("flask_session_seconds_count"))
			.anySatisfy((line) -> assertThat(line).contains("flask_operation=\"open\"", "flask_state=\"unmodified\""))
			.anySatisfy((line) -> assertThat(line).contains("flask_operation=\"save\"", "flask_state=\"modified\""));
		assertThat(get("/actuator/prometheus")).doesNotContain("hush");
	}

	@Test
	void theEndpointDescribesTheApplication() {
		JsonNode app = json("/actuator/flask").at("/applications/flask");

		assertThat(app.get("name").asString()).isEqualTo("shop");
		assertThat(app.get("rules").toString()).contains("\"rule\":\"/user/<name>\"", "\"endpoint\":\"shop.item\"",
				"\"view\":\"Pages.user\"");
		assertThat(app.at("/blueprints/shop/urlPrefix").asString()).isEqualTo("/shop");
		assertThat(app.get("hooks").toString()).contains("\"kind\":\"before_request\"", "\"function\":\"Pages.count\"",
				"\"kind\":\"after_request\"", "\"blueprint\":\"shop\"",
				"ActuatorIntegrationTests$Application (lambda)");
		assertThat(app.get("errorHandlers").toString()).contains(NotFoundException.class.getName(), "\"code\":404");
		assertThat(app.at("/signals/request-started").asInt()).isEqualTo(1);
		assertThat(app.at("/signals/template-rendered").asInt()).isZero();
		assertThat(app.get("extensions").toString()).contains("\"ledger\"");
		assertThat(app.at("/config/PAGE_SIZE").asString()).isEqualTo("******");
	}

	@Test
	void theEndpointShowsNoSecretEvenIfItShowsValues() {
		try (ConfigurableApplicationContext open = run("flask.actuator.show-values=always")) {
			String answer = send(open, "GET", "/actuator/flask");

			assertThat(answer).doesNotContain("hush");
			assertThat(answer).contains("\"PAGE_SIZE\":20", "\"SESSION_COOKIE_NAME\":\"session\"",
					"\"PERMANENT_SESSION_LIFETIME\":\"PT744H\"", "\"SECRET_KEY\":\"******\"",
					"\"SECRET_KEY_FALLBACKS\":[\"******\"]", "\"MAIL\":{\"password\":\"******\"}",
					"\"API_TOKEN\":\"******\"", "\"LEDGER\":\"java.lang.Object\"");
		}
	}

	@Test
	void noEndpointShowsASecret() {
		for (String endpoint : List.of("flask", "mappings", "info", "env", "configprops", "beans", "metrics")) {
			assertThat(get("/actuator/" + endpoint)).as(endpoint).doesNotContain("hush-");
		}
	}

	@Test
	void mappingsListTheRules() {
		JsonNode rules = json("/actuator/mappings").at("/contexts/shop/mappings/flask/flask");

		assertThat(rules.toString()).contains("\"rule\":\"/shop/item/<int:id>/\"", "\"methods\":[");
	}

	@Test
	void infoNamesTheFlaskThatIsFollowed() {
		assertThat(json("/actuator/info").at("/flask/semantics").asString()).isEqualTo("3.1");
	}

	@FlaskController
	static class Pages {

		@BeforeRequest
		void count() {
			// only listed
		}

		@Route("/user/<name>")
		String user(String name) {
			return renderTemplateString("hello [[${name}]]", Map.of("name", name));
		}

		@Route("/login")
		String login() {
			session.put("hush-name", "hush-value");
			return renderTemplateString("in", Map.of());
		}

		@Route("/fails")
		String fails() {
			throw new IllegalStateException("hush-message");
		}

		@Route("/missing/<page>")
		String missing(String page) {
			return renderTemplate("pages/" + page);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		Blueprint shop() {
			Blueprint shop = new Blueprint("shop").urlPrefix("/shop");
			shop.get("/item/<int:id>/", (args) -> "item " + args.get("id")).endpoint("item");
			shop.afterRequest((response) -> response);
			return shop;
		}

		@Bean
		FlaskCustomizer wiring() {
			return (app) -> {
				app.errorHandler(404, (error) -> Reply.of("nothing", 404));
				app.config().put("LEDGER", new Object());
				FlaskSignals.REQUEST_STARTED.connect((sender, arguments) -> {
				}, app);
			};
		}

		@Bean
		FlaskExtension ledger() {
			return (app) -> app.extensions().put("ledger", new Object());
		}

	}

}
