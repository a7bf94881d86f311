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

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.DispatcherType;

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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.hasRequestContext;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** Spring Security in front of an application, and inside of its views. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "flask.secret-key=test")
class SecurityIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Teardowns teardowns;

	@BeforeEach
	void reset() {
		this.teardowns.errors.clear();
	}

	private HttpResponse<String> get(String path) throws Exception {
		return new Calls(this.port).get(path);
	}

	private HttpResponse<String> get(String path, String user) throws Exception {
		String credentials = Base64.getEncoder().encodeToString((user + ":secret").getBytes(StandardCharsets.UTF_8));
		return new Calls(this.port).get(path, "Authorization", "Basic " + credentials);
	}

	/** The answer may arrive before the thread of the server has finished. */
	private void assertThatOneContextEnded() throws InterruptedException {
		for (int i = 0; i < 500 && this.teardowns.errors.isEmpty(); i++) {
			Thread.sleep(10);
		}
		assertThat(this.teardowns.errors).containsExactly("none");
	}

	@Test
	void whoIsNotLoggedInIsTurnedAwayBeforeAnyHook() throws Exception {
		HttpResponse<String> answer = get("/who");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
		assertThat(answer.headers().map()).doesNotContainKey("x-after");
		assertThatOneContextEnded();
	}

	@Test
	void whoMayNotIsForbidden() throws Exception {
		assertThat(get("/admin", "reader").statusCode()).isEqualTo(403);
		assertThatOneContextEnded();
	}

	@Test
	void viewsKnowTheUserInEachWay() throws Exception {
		assertThat(get("/who", "reader").body())
			.isEqualTo("principal reader, authentication reader, details reader, holder reader, session none");
		assertThatOneContextEnded();
	}

	@Test
	void theUserIsThereInAsynchronousViews() throws Exception {
		assertThat(get("/later", "reader").body()).isEqualTo("later reader");
	}

	@Test
	void methodSecurityOfAViewEndsInSecuritysHandling() throws Exception {
		assertThat(get("/editors", "editor").body()).isEqualTo("editors");
		assertThat(get("/editors", "reader").statusCode()).isEqualTo(403);
		assertThat(get("/open/editors").statusCode()).isEqualTo(401);
	}

	@Test
	void whatAViewChangedBeforeItWasDeniedIsSaved() throws Exception {
		HttpResponse<String> answer = get("/open/denied");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().allValues("Set-Cookie")).anyMatch((cookie) -> cookie.startsWith("session="));
		assertThat(answer.headers().map()).doesNotContainKey("x-after");
		assertThatOneContextEnded();
	}

	@Test
	void authenticationExceptionsOfViewsAskForALogin() throws Exception {
		assertThat(get("/open/bad").statusCode()).isEqualTo(401);
		assertThatOneContextEnded();
	}

	@Test
	void anErrorHandlerOfTheApplicationComesFirst() throws Exception {
		HttpResponse<String> answer = get("/open/own");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("handled: own");
		assertThat(answer.headers().firstValue("X-After")).hasValue("yes");
	}

	@Test
	void filtersOfSecurityRunInsideOfTheContext() throws Exception {
		assertThat(get("/who").headers().firstValue("X-Context")).hasValue("true");
	}

	@Test
	void plainControllersAreGuardedAsBefore() throws Exception {
		assertThat(get("/plain").statusCode()).isEqualTo(401);
		assertThat(get("/plain", "reader").body()).isEqualTo("plain reader");
	}

	/** The errors that teardown functions were told of. */
	static class Teardowns {

		private final List<String> errors = new CopyOnWriteArrayList<>();

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableMethodSecurity
	@Import({ Views.class, Plain.class })
	static class Application {

		@Bean
		Teardowns teardowns() {
			return new Teardowns();
		}

		@Bean
		FlaskCustomizer hooks(Teardowns teardowns) {
			return (app) -> {
				app.afterRequest((response) -> response.header("X-After", "yes"));
				app.teardownAppContext((error) -> teardowns.errors.add((error != null) ? "error" : "none"));
				app.errorHandler(OwnDeniedException.class, (error) -> "handled: " + error.getMessage());
			};
		}

		@Bean
		SecurityFilterChain security(HttpSecurity http) {
			return http
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/open/**")
					.permitAll()
					.requestMatchers("/admin")
					.hasRole("ADMIN")
					.anyRequest()
					.authenticated())
				.httpBasic((basic) -> basic.authenticationEntryPoint((request, response, error) -> {
					response.setHeader("WWW-Authenticate", "Basic");
					if (request.getDispatcherType() == DispatcherType.REQUEST) {
						response.setHeader("X-Context", String.valueOf(hasRequestContext()));
					}
					response.sendError(401);
				}))
				.csrf(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService users() {
			return new InMemoryUserDetailsManager(user("reader", "READER"), user("editor", "EDITOR"));
		}

		private static UserDetails user(String name, String role) {
			return User.withUsername(name).password("{noop}secret").roles(role).build();
		}

	}

	@FlaskController
	static class Views {

		@Route("/who")
		String who(Principal principal, Authentication authentication, @AuthenticationPrincipal UserDetails details) {
			return "principal " + principal.getName() + ", authentication " + authentication.getName() + ", details "
					+ details.getUsername() + ", holder "
					+ SecurityContextHolder.getContext().getAuthentication().getName() + ", session "
					+ session.get("user", "none");
		}

		@Route("/later")
		Callable<String> later() {
			return () -> "later " + SecurityContextHolder.getContext().getAuthentication().getName();
		}

		@Route("/admin")
		String admin() {
			return "admin";
		}

		@Route(value = "/editors")
		@Route("/open/editors")
		@PreAuthorize("hasRole('EDITOR')")
		String editors() {
			return "editors";
		}

		@Route("/open/denied")
		String denied() {
			flash("You may not read " + request.path());
			throw new AccessDeniedException("denied");
		}

		@Route("/open/bad")
		String bad() {
			throw new BadCredentialsException("bad");
		}

		@Route("/open/own")
		String own() {
			throw new OwnDeniedException();
		}

	}

	@RestController
	static class Plain {

		@GetMapping("/plain")
		String plain(Principal principal) {
			return "plain " + principal.getName();
		}

	}

	@SuppressWarnings("serial")
	static class OwnDeniedException extends AccessDeniedException {

		OwnDeniedException() {
			super("own");
		}

	}

}
