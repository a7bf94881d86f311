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
package io.github.flaskspring.docs;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.mvc.Calls;
import io.github.flaskspring.mvc.InProcess;

import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;

/** What the page of patterns promises. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=patterns" })
class PatternsTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	@TempDir
	private static Path folder;

	@LocalServerPort
	private int port;

	@Autowired
	private Flask app;

	private Calls calls;

	@DynamicPropertySource
	static void uploads(DynamicPropertyRegistry registry) {
		registry.add("uploads", folder::toString);
	}

	@BeforeEach
	void setUp() {
		this.calls = new Calls(this.port);
	}

	private String text(String path, String... headers) throws Exception {
		return this.calls.get(path, headers).body();
	}

	@Test
	@Tag("DEP-008")
	@Tag("DEP-016")
	@Tag("CFG-026")
	void aFactoryMakesApplicationsThatDiffer() throws Exception {
		Flask plain = Patterns.createApp(Map.of());
		Flask other = Patterns.createApp(Map.of("CURRENCY", "USD", "TESTING", true));

		assertThat(new InProcess(plain).text("/price")).isEqualTo("10 EUR");
		assertThat(new InProcess(other).text("/price")).isEqualTo("10 USD");
		assertThat(plain.testing()).isFalse();
		assertThat(other.testing()).isTrue();
	}

	@Test
	@Tag("DEP-026")
	void aDecoratorGuardsAView() throws Exception {
		HttpResponse<String> refused = this.calls.get("/account");
		assertThat(refused.statusCode()).isEqualTo(302);
		assertThat(refused.headers().firstValue("Location"))
			.hasValue("/login?next=http://localhost:" + this.port + "/account");

		assertThat(text("/login")).isEqualTo("logged in");
		assertThat(text("/account")).isEqualTo("of ann");
		assertThat(this.app.viewFunctions()).containsKeys("account", "slow", "shop.hello");
	}

	@Test
	@Tag("DEP-025")
	void aDecoratorCachesByThePath() throws Exception {
		assertThat(text("/slow")).isEqualTo("rendered 1 times");
		assertThat(text("/slow?again")).isEqualTo("rendered 1 times");
	}

	@Test
	@Tag("DEP-026")
	void aDecoratorRendersTheTemplateOfTheEndpoint() throws Exception {
		assertThat(text("/shop/hello?plain")).isEqualTo("plain");
		assertThat(this.calls.get("/shop/hello").body()).contains("<p>hello from shop</p>");
	}

	@ParameterizedTest
	@Tag("DEP-030")
	@CsvSource({ "a=1&b=2, 3", "a=x&b=2, 2", "'', 0" })
	void scriptsAskForJson(String query, int result) throws Exception {
		assertThat(text("/_add_numbers?" + query)).isEqualTo("{\"result\":" + result + "}\n");
	}

	@Test
	@Tag("DEP-033")
	void theIconHasItsType() throws Exception {
		HttpResponse<String> icon = this.calls.get("/favicon.ico");

		assertThat(icon.headers().firstValue("Content-Type")).hasValue("image/vnd.microsoft.icon");
		assertThat(icon.body()).isEqualTo("icon");
	}

	@Test
	@Tag("DEP-035")
	void aFunctionBeforeTheRequestChangesItsResponse() throws Exception {
		HttpResponse<String> first = this.calls.get("/language/", "Accept-Language", "de");
		assertThat(first.body()).isEqualTo("de");
		assertThat(first.headers().firstValue("Set-Cookie")).hasValue("user_lang=de; Path=/");

		HttpResponse<String> second = this.calls.get("/language/", "Accept-Language", "en");
		assertThat(second.body()).isEqualTo("de");
		assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@Tag("DEP-024")
	@CsvSource({ "../../notes.txt, /uploads/notes.txt", "notes.exe, /uploads/", "'', /uploads/" })
	void uploadsAreKeptAndServed(String name, String location) throws Exception {
		String body = "--x\r\nContent-Disposition: form-data; name=file; filename=\"" + name
				+ "\"\r\n\r\ntext\r\n--x--\r\n";

		HttpResponse<String> answer = this.calls.send("POST", "/uploads/", body, "Content-Type",
				"multipart/form-data; boundary=x");

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(location);
		if (location.endsWith(".txt")) {
			assertThat(text(location)).isEqualTo("text");
		}
	}

	@Test
	@Tag("DEP-024")
	void anUploadWithoutFileGoesBack() throws Exception {
		HttpResponse<String> answer = this.calls.send("POST", "/uploads/", "a=1", "Content-Type", FORM);

		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/uploads/");
		assertThat(this.calls.send("POST", "/uploads/", "x".repeat(70_000), "Content-Type", FORM).statusCode())
			.isEqualTo(413);
	}

	@Test
	@Tag("DEP-027")
	@Tag("DEP-028")
	void aFormIsCheckedAndDrawnByFragmentsInALayout() throws Exception {
		String empty = text("/members/register");
		assertThat(empty)
			.contains("<title>Register - Shop</title>", "<input name=\"username\">", "<footer>the shop</footer>")
			.doesNotContain("class=\"error\"");

		String wrong = this.calls.send("POST", "/members/register", "username=a&email=%3Cx%3E", "Content-Type", FORM)
			.body();
		assertThat(wrong).contains("value=\"a\"", "value=\"&lt;x&gt;\"", "size must be between 4 and 25",
				"must be a well-formed email address");

		HttpResponse<String> right = this.calls.send("POST", "/members/register",
				"username=anna&email=anna%40example.com", "Content-Type", FORM);
		assertThat(right.statusCode()).isEqualTo(302);
		assertThat(right.headers().firstValue("Location")).hasValue("/login");
	}

	@Test
	@Tag("DEP-022")
	void aConnectionLivesAsLongAsTheContext() throws Exception {
		Patterns.Entries.initDb(this.app);

		assertThat(text("/entries/1")).isEqualTo("First");
		assertThat(text("/entries/2")).isEqualTo("no such entry");
	}

	@Test
	@Tag("DEP-038")
	void workInTheBackgroundHasAContext() throws Exception {
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			assertThat(Patterns.later(this.app, executor).get()).isEqualTo("works for " + this.app.name());
		}
		finally {
			executor.shutdown();
		}
	}

	@Test
	@Tag("DEP-041")
	void oneFileAnswersAllPathsOfAClient(@TempDir Path files) throws Exception {
		Files.writeString(files.resolve("index.html"), "<main>");
		Files.writeString(files.resolve("main.js"), "run()");
		InProcess server = new InProcess(Patterns.client(files.toString()));

		assertThat(server.text("/")).isEqualTo("<main>");
		assertThat(server.text("/any/path")).isEqualTo("<main>");
		assertThat(server.text("/app/main.js")).isEqualTo("run()");
		assertThat(server.text("/heartbeat")).isEqualTo("{\"status\":\"healthy\"}\n");
	}

	@Test
	@Tag("DEP-037")
	void theChecksumOfABodyIsKnownOnceItIsRead() throws Exception {
		String sha1 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest("a=1&b=2".getBytes()));

		assertThat(this.calls.send("POST", "/checksum", "a=1&b=2", "Content-Type", FORM).body())
			.isEqualTo("[a, b] " + sha1);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Patterns.Views.class, Patterns.Shop.class, Patterns.Language.class, Patterns.Uploads.class,
			Patterns.Members.class, Patterns.Entries.class })
	static class Application {

		@Bean
		FilterRegistrationBean<Patterns.ChecksumFilter> checksums() {
			FilterRegistrationBean<Patterns.ChecksumFilter> registration = new FilterRegistrationBean<>(
					new Patterns.ChecksumFilter());
			registration.addUrlPatterns("/checksum");
			registration.setOrder(Integer.MIN_VALUE);
			return registration;
		}

		@Bean
		FlaskCustomizer checksum() {
			return (app) -> {
				app.config().put("MAX_CONTENT_LENGTH", 65536);
				app.route("/checksum", () -> request.form().keySet() + " " + digest()).methods("POST");
			};
		}

		private static String digest() {
			HttpServletRequest servlet = request.environ().unwrap(HttpServletRequest.class);
			MessageDigest checksum = (MessageDigest) Objects.requireNonNull(servlet).getAttribute("checksum");
			return HexFormat.of().formatHex(checksum.digest());
		}

	}

}
