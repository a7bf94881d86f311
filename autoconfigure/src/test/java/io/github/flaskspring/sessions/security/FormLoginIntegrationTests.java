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

package io.github.flaskspring.sessions.security;

import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;

import io.github.flaskspring.Flask;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.sessions.Browser;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;

import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** Spring Security's form login keeps the login in Flask's signed cookie. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "flask.secret-key=test", "flask.http-session=flask" })
class FormLoginIntegrationTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Autowired
	private Flask app;

	@Autowired
	private SecureCookieSessionInterface sessions;

	@Autowired
	private InMemoryUserDetailsManager users;

	private Browser browser = new Browser(0);

	@BeforeEach
	void open() {
		this.browser = new Browser(this.port);
		if (this.users.userExists("ann")) {
			this.users.deleteUser("ann");
		}
		this.users.createUser(user("USER"));
	}

	private static UserDetails user(String role) {
		return User.withUsername("ann").password("{noop}secret").roles(role).build();
	}

	private String token(String page) {
		Matcher matcher = TOKEN.matcher(this.browser.get(page).body());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private HttpResponse<String> login(String password) {
		return this.browser.post("/login", "username", "ann", "password", password, "_csrf", token("/login"));
	}

	private static String location(HttpResponse<?> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

	private Object value(String key) {
		return Objects.requireNonNull(Objects.requireNonNull(this.sessions.getSigningSerializer(this.app))
			.loads(Objects.requireNonNull(this.browser.cookies().get("session")))
			.value()
			.get(key));
	}

	@Test
	void aLoginLeadsBackToThePageAndGivesAccess() {
		HttpResponse<String> refused = this.browser.get("/private?tab=1");
		assertThat(refused.statusCode()).isEqualTo(302);
		assertThat(location(refused)).endsWith("/login");

		HttpResponse<String> answer = login("secret");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(location(answer)).endsWith("/private?tab=1&continue");

		HttpResponse<String> page = this.browser.get("/private?tab=1&continue");
		assertThat(page.body()).isEqualTo("ann [ROLE_USER]");
		assertThat(this.browser.get("/private").body()).isEqualTo("ann [ROLE_USER]");
		assertThat(this.browser.cookies()).containsOnlyKeys("session");
	}

	@Test
	void theCookieHoldsTheNameAndFitsEasily() {
		login("secret");

		assertThat(value("SPRING_SECURITY_CONTEXT").toString()).startsWith("{ security={factors={FACTOR_PASSWORD=")
			.endsWith("}, name=ann}}");
		assertThat(this.browser.cookies().get("session")).hasSizeLessThan(600);
	}

	@Test
	void theIdOfTheSessionAndTheTokenChangeWithTheLogin() {
		String token = token("/login");
		Object before = value("_sid");
		Browser planted = this.browser.copy();
		this.browser.post("/login", "username", "ann", "password", "secret", "_csrf", token);

		assertThat(value("_sid")).isNotEqualTo(before);
		assertThat(planted.get("/private").statusCode()).isEqualTo(302);
		assertThat(this.browser.post("/logout", "_csrf", token).statusCode()).isEqualTo(403);
		assertThat(this.browser.get("/private").statusCode()).isEqualTo(200);
	}

	@Test
	void aLogoutClearsTheSessionOfFlaskAsWell() {
		login("secret");
		this.browser.get("/private/remember");
		assertThat(value("colour")).isEqualTo("green");

		HttpResponse<String> answer = this.browser.post("/logout", "_csrf", token("/logout"));

		assertThat(location(answer)).endsWith("/login?logout");
		assertThat(answer.headers().allValues("Set-Cookie")).anyMatch((cookie) -> cookie.startsWith("session=;"));
		assertThat(this.browser.get("/private").statusCode()).isEqualTo(302);
	}

	@Test
	void thePageAfterAFailureKnowsTheReason() {
		HttpResponse<String> answer = login("wrong");

		assertThat(location(answer)).endsWith("/login?error");
		assertThat(this.browser.get("/public/why").body()).isEqualTo("BadCredentialsException: Bad credentials");
		assertThat(this.browser.get("/private").statusCode()).isEqualTo(302);
	}

	@Test
	void whoeverLosesARoleOrTheAccountDoesSoAtOnce() {
		login("secret");
		this.users.updateUser(user("GUEST"));
		assertThat(this.browser.get("/private").body()).isEqualTo("ann [ROLE_GUEST]");

		this.users.updateUser(User.withUserDetails(user("USER")).disabled(true).build());
		assertThat(this.browser.get("/private").statusCode()).isEqualTo(302);

		this.users.deleteUser("ann");
		assertThat(this.browser.get("/private").statusCode()).isEqualTo(302);
	}

	@Test
	void aPageForEverybodyDoesNotDependOnTheCookie() {
		login("secret");
		HttpResponse<String> answer = this.browser.get("/public");

		assertThat(answer.body()).isEqualTo("welcome");
		assertThat(answer.headers().allValues("Vary")).doesNotContain("Cookie");
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Views.class)
	static class Application {

		@Bean
		InMemoryUserDetailsManager users() {
			return new InMemoryUserDetailsManager();
		}

		@Bean
		SecurityFilterChain security(HttpSecurity http) {
			return http
				.authorizeHttpRequests(
						(requests) -> requests.requestMatchers("/public/**").permitAll().anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

	}

	@FlaskController
	static class Views {

		@Route("/public")
		String welcome() {
			return "welcome";
		}

		@Route("/public/why")
		String why(HttpServletRequest servlet) {
			Object reason = servlet.getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
			return reason.getClass().getSimpleName() + ": " + ((AuthenticationException) reason).getMessage();
		}

		@Route("/public/visit")
		String visit() {
			session.put("visited", true);
			return "visited";
		}

		@Route("/private")
		String secret(Authentication login) {
			return login.getName() + " "
					+ login.getAuthorities()
						.stream()
						.map(Object::toString)
						.filter((authority) -> authority.startsWith("ROLE_"))
						.toList();
		}

		@Route("/private/remember")
		String remember() {
			session.put("colour", "green");
			return "remembered";
		}

	}

}
