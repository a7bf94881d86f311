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

package io.github.flaskspring.autoconfigure;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Globals;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** What the developer reads when an application does not start. */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalyzersTests {

	private static void start(Class<?> application, String... properties) {
		SpringApplication spring = new SpringApplicationBuilder(Base.class, application)
			.properties("server.port=0", WithoutSecurity.PROPERTY)
			.properties(properties)
			.registerShutdownHook(false)
			.build();
		assertThatException().isThrownBy(spring::run);
	}

	private static void assertExplained(CapturedOutput output, String description, String action) {
		assertThat(output).contains("APPLICATION FAILED TO START", "Description:", description, "Action:", action);
	}

	@Test
	@Tag("SES-060")
	void aSessionWrittenDuringTheStartNeedsAKey(CapturedOutput output) {
		start(WritesSession.class, "spring.application.name=shop");

		assertExplained(output,
				"The session of the Flask application 'shop' was written, but there is no secret key to sign its cookie"
						+ " with.",
				"Set the property 'flask.secret-key' (or the environment variable FLASK_SECRET_KEY)");
	}

	@Test
	void sessionsWithoutTheirStore(CapturedOutput output) {
		start(Empty.class, "flask.session-store=spring-session");

		assertExplained(output,
				"flask.session-store is 'spring-session', but there is no bean of type SessionRepository.",
				"Add a store, such as spring-boot-starter-session-data-redis or spring-boot-starter-session-jdbc");
	}

	@Test
	void twoViewsOfOneEndpoint(CapturedOutput output) {
		start(DuplicateEndpoint.class);

		assertExplained(output, "Two different views are registered under the endpoint 'index':",
				"Give one of them another name");
		assertThat(output).contains("first:", "second:", "FailureAnalyzersTests.java");
	}

	@Test
	void twoBlueprintsOfOneName(CapturedOutput output) {
		start(DuplicateBlueprint.class);

		assertExplained(output, "'shop'", "Rename one of the blueprints");
	}

	@Test
	void aRuleThatCannotBe(CapturedOutput output) {
		start(BadRule.class);

		assertExplained(output, "The rule '/<nope:id>' of the endpoint 'index'", "Write rules as");
	}

	@Test
	void aParameterThatNothingFills(CapturedOutput output) {
		start(UnknownParameter.class);

		assertExplained(output, "'missing'", "Name the parameter like a variable of the rule");
	}

	@ParameterizedTest
	@Tag("SES-032")
	@ValueSource(strings = { "hush-hush", "hush-1,hush-2", "{\"a\": \"hush\"}", "[\"hush" })
	void oldKeysAsASingleValue(String value, CapturedOutput output) {
		start(Empty.class, "flask.secret-key-fallbacks=" + value);

		assertExplained(output, "The property 'flask.secret-key-fallbacks' is a single value.",
				"FLASK_SECRET_KEY_FALLBACKS='[\"the old key\"]'");
		assertThat(output).doesNotContain("hush");
	}

	@ParameterizedTest
	@Tag("SES-032")
	@ValueSource(strings = { "flask.secret-key-fallbacks[0]=x", "flask.secret-key-fallbacks=[\"hush-hush\", \"x\"]" })
	void oldKeysOfOneCharacter(String property, CapturedOutput output) {
		start(Empty.class, property);

		assertExplained(output, "contains a key of less than two characters", "Write a list, even for one key.");
		assertThat(output).doesNotContain("hush");
	}

	@Test
	void oldKeysThatAreNoTexts(CapturedOutput output) {
		start(Empty.class, "flask.secret-key-fallbacks=[1, 2]");

		assertExplained(output, "is a JSON list, but not all of its items are texts.", "Write a list");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "admin.users" })
	void aBlueprintNamedWithADotOrNotAtAll(String name, CapturedOutput output) {
		start(DottedBlueprint.class, "blueprint.name=" + name);

		assertExplained(output, "cannot be named '" + name + "'", "parent.registerBlueprint(child)");
		assertThat(output).contains("made at", "FailureAnalyzersTests.java");
	}

	@Test
	@Tag("DEP-045")
	void twoApplicationsAtOnePlace(CapturedOutput output) {
		start(DuplicateMount.class);

		assertExplained(output,
				"The Flask beans 'first' and 'second' are both mounted at '/api' of the host 'a.example'",
				"Mount one of them elsewhere");
	}

	@Test
	void aKeyOfOneCharacter(CapturedOutput output) {
		start(Empty.class, "flask.secret-key=~");

		assertExplained(output, "The property 'flask.secret-key' is a single character", "openssl rand -hex 32");
		assertThat(output).doesNotContain("'~'");
	}

	@Test
	void aSameSiteThatIsNone(CapturedOutput output) {
		start(Empty.class, "flask.session-cookie-samesite=Loose");

		assertExplained(output, "'flask.session-cookie-samesite' is 'Loose'", "Use Strict, Lax or None");
	}

	@Test
	void aCookieThatBrowsersWouldThrowAway(CapturedOutput output) {
		start(Empty.class, "flask.session-cookie-samesite=None");

		assertExplained(output, "is 'None', but the cookie is not secure", "flask.session-cookie-secure=true");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Base {

	}

	static class Empty {

	}

	static class WritesSession {

		@Bean
		FlaskCustomizer writes() {
			return (app) -> {
				try (RequestContext context = app.testRequestContext("/").push()) {
					assertThat(context.app()).isSameAs(app);
					Globals.session.put("a", 1);
				}
			};
		}

	}

	static class DuplicateEndpoint {

		@Bean
		FlaskCustomizer routes() {
			return (app) -> {
				app.route("/a", () -> "a").endpoint("index");
				app.route("/b", () -> "b").endpoint("index");
			};
		}

	}

	static class DuplicateBlueprint {

		@Bean
		Blueprint first() {
			return new Blueprint("shop");
		}

		@Bean
		Blueprint second() {
			return new Blueprint("shop");
		}

	}

	static class DottedBlueprint {

		@Bean
		Blueprint dotted(Environment environment) {
			return new Blueprint(environment.getProperty("blueprint.name", ""));
		}

	}

	static class DuplicateMount {

		@Bean
		Flask first() {
			return new Flask("one").mount("/api").mountHost("a.example");
		}

		@Bean
		Flask second() {
			return new Flask("two").mount("/api").mountHost("A.example");
		}

	}

	static class BadRule {

		@Bean
		FlaskCustomizer routes() {
			return (app) -> app.route("/<nope:id>", () -> "a").endpoint("index");
		}

	}

	@FlaskController
	static class UnknownParameter {

		@Route("/")
		String index(Flask app, Runnable missing) {
			return app.name() + missing;
		}

	}

}
