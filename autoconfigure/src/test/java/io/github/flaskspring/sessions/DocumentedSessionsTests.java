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

package io.github.flaskspring.sessions;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

import io.github.flaskspring.Flask;
import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/** The code of the pages about sessions and flashing, running. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=docs" })
class DocumentedSessionsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Flask app;

	@Autowired
	private SecureCookieSessionInterface sessions;

	private Browser browser = new Browser(0);

	@BeforeEach
	void open() {
		this.browser = new Browser(this.port);
	}

	@Test
	void aLoginLastsUntilTheLogout() {
		this.browser.post("/login", "username", "ann");
		assertThat(this.browser.get("/").body()).isEqualTo("Logged in as ann");
		assertThat(DocumentedSessions.whoIs(this.sessions, this.app, this.browser.cookies().get("session")))
			.isEqualTo("ann");

		this.browser.get("/logout");
		assertThat(this.browser.get("/").body()).isEqualTo("You are not logged in");
	}

	@Test
	void aListGrows() {
		this.browser.get("/cart/bread");

		assertThat(this.browser.get("/cart/milk").body()).isEqualTo("[bread, milk]");
	}

	@Test
	void aPermanentSessionExpires() {
		assertThat(this.browser.get("/remember").headers().firstValue("Set-Cookie").orElse("")).contains("; Expires=");
	}

	@Test
	void messagesAreShownOnce() {
		HttpResponse<String> answer = this.browser.post("/save");
		assertThat(answer.statusCode()).isEqualTo(302);
		Browser filtered = this.browser.copy();

		assertThat(this.browser.get("/show").body()).isEqualTo("message: Saved.\nwarning: The disk is almost full.\n");
		assertThat(this.browser.get("/show").body()).isEmpty();
		assertThat(filtered.get("/warnings").body()).isEqualTo("[\"The disk is almost full.\"]\n");
	}

	@Test
	void theTagKeepsTheType() {
		var serializer = Objects.requireNonNull(this.sessions.getSigningSerializer(this.app));
		Map<String, Object> content = Map.of("home", new DocumentedSessions.Address("Main Street", "Ghent"));

		assertThat(serializer.loads(serializer.dumps(content)).value()).isEqualTo(content);
	}

	@Test
	void theFormKeepsTheName() {
		DocumentedSessions.PreAuthenticatedForm form = new DocumentedSessions.PreAuthenticatedForm();
		SecurityContextImpl login = new SecurityContextImpl(
				new PreAuthenticatedAuthenticationToken("ann", "", List.of()));

		assertThat(form.supports(login)).isTrue();
		assertThat(form.toJson(login)).isEqualTo("ann");
		assertThat(form.toAttribute("ann", new MockHttpServletRequest())).isEqualTo(login);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ DocumentedSessions.Login.class, DocumentedSessions.Cart.class, DocumentedSessions.Messages.class,
			DocumentedSessions.Types.class })
	static class Application {

	}

}
