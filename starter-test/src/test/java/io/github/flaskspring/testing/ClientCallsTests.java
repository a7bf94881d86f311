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
package io.github.flaskspring.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.flaskspring.EnvironBuilder;
import io.github.flaskspring.Flask;
import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.testing.ClientOptions.Wire;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.jsonify;
import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClientCallsTests {

	private static WebApp web;

	@BeforeAll
	static void start() {
		web = WebApp.start(ClientCallsTests::setUp);
	}

	@AfterAll
	static void stop() {
		web.close();
	}

	static void setUp(Flask app) {
		app.route("/method", () -> request.method())
			.methods("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")
			.provideAutomaticOptions(false);
		app.route("/echo", ClientCallsTests::echo).methods("GET", "POST");
		app.route("/fails", () -> {
			throw new IOException("as it was");
		});
		app.route("/json", () -> jsonify(request.json())).methods("POST");
	}

	private static Map<String, ?> echo() {
		Map<String, Object> echo = new LinkedHashMap<>();
		echo.put("url", request.url());
		echo.put("type", request.headers().get("Content-Type", ""));
		echo.put("args", request.args().lists());
		echo.put("form", request.form().lists());
		request.files()
			.lists()
			.forEach((name, files) -> files.forEach((file) -> echo.put(name,
					file.filename() + ":" + file.mimetype() + ":" + new String(file.read(), StandardCharsets.UTF_8))));
		echo.put("agent", request.headers().get("User-Agent", ""));
		echo.put("peer", request.remoteAddr());
		echo.put("x", request.headers().get("X-Test", ""));
		echo.put("data", request.mimetype().startsWith("text/") || request.mimetype().isEmpty()
				? new String(request.getData(), StandardCharsets.UTF_8) : "");
		return echo;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(TestResponse response) {
		return (Map<String, Object>) assertThat(response).isOk().json().isNotNull().actual();
	}

	@ParameterizedTest
	@EnumSource(names = { "IN_PROCESS", "PORT" })
	@Tag("TST-001")
	void thereIsOneCallForEachMethod(Wire wire) {
		FlaskClient client = web.client(wire);

		assertThat(List.of(client.get("/method"), client.post("/method"), client.put("/method"),
				client.delete("/method"), client.patch("/method"), client.options("/method")))
			.extracting(TestResponse::text)
			.containsExactly("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
		assertThat(client.head("/method")).isOk().hasText("");
		assertThat(client.trace("/method")).hasText("TRACE");
		assertThat(client.open("/method", (request) -> request.method("put"))).hasText("PUT");
	}

	@Test
	@Tag("TST-002")
	void everyRequestHasAnAddressAndAnAgentThatCanBeChanged() {
		FlaskClient client = web.client();

		assertThat(map(client.get("/echo"))).containsEntry("peer", "127.0.0.1").containsEntry("agent", "FlaskClient");

		client.environBase().put("REMOTE_ADDR", "10.1.2.3");
		client.environBase().put("HTTP_USER_AGENT", "Netscape");

		assertThat(map(client.get("/echo"))).containsEntry("peer", "10.1.2.3").containsEntry("agent", "Netscape");
		assertThat(map(client.get("/echo", (request) -> request.header("User-Agent", "Lynx")))).containsEntry("agent",
				"Lynx");
	}

	@Test
	@Tag("TST-003")
	void theBaseUrlComesFromTheConfiguration() {
		try (WebApp configured = WebApp.start(ClientCallsTests::setUp, "flask.server-name=example.com:1234",
				"flask.application-root=/root", "flask.preferred-url-scheme=https")) {
			assertThat(map(configured.client().get("/echo"))).containsEntry("url",
					"https://example.com:1234/root/echo");
		}
		assertThat(map(web.client().get("/echo"))).containsEntry("url", "http://localhost/echo");
	}

	@Test
	@Tag("TST-004")
	void anAbsoluteUrlSetsHostAndScheme() {
		assertThat(map(web.client().get("https://foo.com:99/echo?x=1"))).containsEntry("url",
				"https://foo.com:99/echo?x=1");
	}

	@Test
	@Tag("TST-004")
	void anyHostCanBeAskedForOverThePort() {
		assertThat(map(web.client(Wire.PORT).get("http://foo.com:99/echo?x=1"))).containsEntry("url",
				"http://foo.com:99/echo?x=1");
	}

	@Test
	@Tag("TST-005")
	void aRequestIsDescribedInOneExpression() {
		TestResponse response = web.client()
			.open("/echo",
					(request) -> request.method("POST")
						.baseUrl("https://b.com/app/")
						.queryString("q=1")
						.header("X-Test", "1")
						.contentType("text/x-own")
						.environ("REMOTE_ADDR", "1.1.1.1")
						.data("abc"));

		assertThat(map(response)).containsEntry("url", "https://b.com/app/echo?q=1")
			.containsEntry("x", "1")
			.containsEntry("type", "text/x-own")
			.containsEntry("peer", "1.1.1.1")
			.containsEntry("data", "abc");
	}

	@ParameterizedTest
	@EnumSource(names = { "IN_PROCESS", "PORT" })
	@Tag("TST-006")
	void aFormIsUrlEncodedUnlessItHasFiles(Wire wire) {
		FlaskClient client = web.client(wire);

		Map<String, Object> form = map(client.post("/echo", (request) -> request.form(Map.of("a", List.of("1", "ä")))));
		Map<String, Object> files = map(client.post("/echo",
				(request) -> request.form(Map.of("a", "1", "f", FilePart.of("f", "x.bin", "image/own", bytes("b"))))
					.file("t", "ü.txt", bytes("c"))));
		Map<String, Object> text = map(client.post("/echo", (request) -> request.data("raw")));

		assertThat(form).containsEntry("type", "application/x-www-form-urlencoded")
			.containsEntry("form", Map.of("a", List.of("1", "ä")));
		assertThat(files.get("type")).asString().startsWith("multipart/form-data; boundary=");
		assertThat(files).containsEntry("form", Map.of("a", List.of("1")))
			.containsEntry("f", "x.bin:image/own:b")
			.containsEntry("t", "ü.txt:text/plain:c");
		assertThat(text).containsEntry("type", "").containsEntry("data", "raw");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	@Tag("TST-007")
	void theQueryIsTextOrValuesAndGivenOnce() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("a", "1 2");
		values.put("b", List.of("x", "y"));

		assertThat(map(web.client().get("/echo", (request) -> request.queryString(values))))
			.containsEntry("url", "http://localhost/echo?a=1+2&b=x&b=y")
			.containsEntry("args", Map.of("a", List.of("1 2"), "b", List.of("x", "y")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> web.client().get("/echo?a=1", (request) -> request.queryString("b=2")))
			.withMessageContaining("Query string is defined in the path and as an argument");
	}

	@Test
	@Tag("TST-008")
	void jsonIsWrittenAndReadByTheApplication() {
		TestResponse response = web.client().post("/json", (request) -> request.json(Map.of("a", List.of(1, "ä"))));

		assertThat(response).hasMimetype("application/json").hasJson(Map.of("a", List.of(1, "ä")));
		assertThat(response.request().headers().get("Content-Type")).isEqualTo("application/json");
		assertThat(new String(response.request().getData(), StandardCharsets.US_ASCII)).contains("\\u00e4");
		assertThat(map(web.client().post("/echo", (request) -> request.json(List.of()).contentType("text/own"))))
			.containsEntry("type", "text/own")
			.containsEntry("data", "[]");
		assertThat(map(web.client().post("/echo", (request) -> request.json(null)))).containsEntry("type", "");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> web.client().post("/json", (request) -> request.json(1).form(Map.of("a", "b"))))
			.withMessageContaining("can't provide both json and data");
	}

	@Test
	@Tag("TST-009")
	void credentialsAreBasic() {
		TestResponse response = web.client().get("/echo", (request) -> request.auth("u", "p"));

		assertThat(response.request().authorization().username()).isEqualTo("u");
		assertThat(response.request().headers().get("Authorization")).isEqualTo("Basic dTpw");
	}

	@Test
	@Tag("TST-010")
	void theEnvironmentOfOneRequestWinsOverEverything() {
		TestResponse response = web.client()
			.get("/nowhere",
					(request) -> request.header("X-Test", "1")
						.environ("HTTP_X_TEST", "2")
						.environ("PATH_INFO", "/echo")
						.environ("QUERY_STRING", "q=3")
						.environ("REMOTE_ADDR", "9.9.9.9"));

		assertThat(map(response)).containsEntry("x", "2")
			.containsEntry("url", "http://localhost/echo?q=3")
			.containsEntry("peer", "9.9.9.9");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> web.client().get("/echo", (request) -> request.environ("wsgi.errors", "x")))
			.withMessageContaining("'wsgi.errors'");
	}

	@Test
	@Tag("TST-011")
	@Tag("TST-016")
	void aDescribedRequestIsSentAsOftenAsOneLikes() {
		FlaskClient client = web.client();
		EnvironBuilder builder = new EnvironBuilder(web.app(), "/echo").method("POST").form(Map.of("a", "1"));
		TestResponse first = client.open(builder);
		var environ = builder.build();

		assertThat(client.open(builder)).hasText(first.text());
		assertThat(client.open(environ)).hasText(first.text());
		assertThat(client.open(environ)).hasText(first.text());
		assertThat(client.open(first.request().environ())).hasText(first.text());
		assertThat(map(first)).containsEntry("form", Map.of("a", List.of("1")));
	}

	@Test
	@Tag("TST-012")
	void headersOfOneNameAreJoined() {
		TestResponse response = web.client()
			.get("/echo", (request) -> request.header("X-Test", "1").header("X-Test", "2"));

		assertThat(map(response).get("x").toString().replace(" ", "")).isEqualTo("1,2");
	}

	@Test
	@Tag("TST-013")
	void anExceptionArrivesInTheTestAsItWasThrown() {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> web.client().get("/fails"))
			.withMessage("as it was");
	}

	@Test
	void withoutTestingModeAnExceptionIsAPage() {
		web.app().testing(false);
		try {
			assertThat(web.client().get("/fails")).hasStatus(500).contains("Internal Server Error");
		}
		finally {
			web.app().testing(true);
		}
	}

	@Test
	@Tag("TST-014")
	void aResponseTellsAllAboutItself() {
		TestResponse response = web.client().post("/json", (request) -> request.json(Map.of("a", 1)));

		assertThat(response.status()).isEqualTo("200 OK");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().get("Content-Type")).isEqualTo("application/json");
		assertThat(response.text().strip()).isEqualTo("{\"a\":1}");
		assertThat(new String(response.data(), StandardCharsets.UTF_8)).isEqualTo(response.text());
		assertThat(response.json()).hasToString("{a=1}");
		assertThat(response.request().path()).isEqualTo("/json");
		assertThat(response.history()).isEmpty();
		assertThat(web.client().get("/nowhere").json()).isNull();
	}

	@Test
	@Tag("TST-015")
	void aSubdomainIsPutBeforeTheServerName() {
		try (WebApp named = WebApp.start(ClientCallsTests::setUp, "flask.server-name=example.com")) {
			assertThat(map(named.client().get("/echo", (request) -> request.subdomain("x")))).containsEntry("url",
					"http://x.example.com/echo");
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> web.client().get("/echo", (request) -> request.subdomain("x").baseUrl("http://a.com")))
			.withMessage("Cannot pass \"subdomain\" or \"url_scheme\" with \"base_url\".");
	}

	@Test
	@Tag("TST-017")
	void oneClientSendsManyRequestsInAndOutOfABlock() {
		FlaskClient client = web.client();

		assertThat(client.get("/method")).isOk();
		try (FlaskClient kept = client.keepContext()) {
			assertThat(kept.get("/method")).isOk();
			assertThat(kept.post("/method")).isOk();
		}
		assertThat(client.get("/method")).isOk();
	}

	/** A client with a method for its application. */
	static class OwnClient extends FlaskClient {

		private final String user;

		OwnClient(WebApp web, String user) {
			super(web.context(), ClientOptions.defaults().wire(Wire.IN_PROCESS));
			this.user = user;
		}

		String who() {
			return get("/echo", (request) -> request.header("X-Test", this.user)).text();
		}

	}

	@Test
	@Tag("TST-018")
	void aClientMayBeOfAnOwnClass() {
		assertThat(new OwnClient(web, "ada").who()).contains("ada");
	}

	@Test
	void theApplicationOfTheRequestIsTheOneOfTheClient() {
		FlaskClient client = web.client();

		try (FlaskClient kept = client.keepContext()) {
			kept.get("/method");

			assertThat(currentApp.name()).isEqualTo(kept.app().name());
		}
	}

}
