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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

import io.github.flaskspring.FlashedMessage;
import io.github.flaskspring.Flask;
import io.github.flaskspring.SessionInterface;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.itsdangerous.Digest;
import io.github.flaskspring.sessions.servlet.SessionAttributeForm;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.getFlashedMessages;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** The code of the pages about sessions and flashing. */
final class DocumentedSessions {

	private DocumentedSessions() {
	}

	// tag::login[]
	@FlaskController
	static class Login {

		@Route("/")
		String index() {
			return session.containsKey("username") ? "Logged in as " + session.get("username")
					: "You are not logged in";
		}

		@Route(value = "/login", methods = { "GET", "POST" })
		Object login() {
			if (request.method().equals("POST")) {
				session.clear();
				session.put("username", request.form().getOrThrow("username"));
				return redirect(urlFor("index"));
			}
			return "<form method=post><input name=username><input type=submit value=Login></form>";
		}

		@Route("/logout")
		Object logout() {
			session.remove("username");
			return redirect(urlFor("index"));
		}

	}
	// end::login[]

	@FlaskController
	static class Cart {

		// tag::nested[]
		@Route("/cart/<item>")
		String add(String item) {
			List<Object> items = new ArrayList<>(session.get("cart", List.of()));
			items.add(item);
			// or change the list in place and call session.setModified(true)
			session.put("cart", items);
			return items.toString();
		}
		// end::nested[]

		// tag::permanent[]
		@Route("/remember")
		String remember() {
			session.setPermanent(true);
			return "See you within " + Duration.ofDays(31).toDays() + " days.";
		}
		// end::permanent[]

	}

	// tag::tag[]
	record Address(String street, String town) {
	}

	@Configuration(proxyBeanMethods = false)
	static class Types {

		@Bean
		JsonTag address() {
			return JsonTag.of("address", Address.class);
		}

	}
	// end::tag[]

	// tag::interface[]
	@Configuration(proxyBeanMethods = false)
	static class StrongerSignatures {

		@Bean
		SessionInterface sessions() {
			return new SecureCookieSessionInterface() {
				@Override
				protected Digest digest() {
					return Digest.SHA256;
				}
			};
		}

	}
	// end::interface[]

	// tag::security[]
	@Configuration(proxyBeanMethods = false)
	static class Security {

		@Bean
		SecurityFilterChain security(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

	}
	// end::security[]

	// tag::form[]
	/** Keeps the name of whoever a proxy has logged in. */
	static class PreAuthenticatedForm implements SessionAttributeForm {

		@Override
		public String key() {
			return " proxy-login";
		}

		@Override
		public boolean supports(Object value) {
			return value instanceof SecurityContext context
					&& context.getAuthentication() instanceof PreAuthenticatedAuthenticationToken;
		}

		@Override
		public @Nullable Object toJson(Object value) {
			return ((SecurityContext) value).getAuthentication().getName();
		}

		@Override
		public @Nullable Object toAttribute(@Nullable Object json, HttpServletRequest request) {
			return new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(json, "", List.of()));
		}

	}
	// end::form[]

	@FlaskController
	static class Messages {

		// tag::flash[]
		@Route(value = "/save", methods = "POST")
		Object save() {
			flash("Saved.");
			flash("The disk is almost full.", "warning");
			return redirect(urlFor("show"));
		}

		@Route("/show")
		String show() {
			StringBuilder page = new StringBuilder();
			for (Object message : getFlashedMessages(true)) {
				FlashedMessage flashed = (FlashedMessage) message;
				page.append(flashed.getCategory()).append(": ").append(flashed.getMessage()).append('\n');
			}
			return page.toString();
		}
		// end::flash[]

		// tag::filter[]
		@Route("/warnings")
		Object warnings() {
			return getFlashedMessages(false, "warning");
		}
		// end::filter[]

	}

	// tag::read[]
	static @Nullable Object whoIs(SecureCookieSessionInterface sessions, Flask app, String cookie) {
		return sessions.getSigningSerializer(app).loads(cookie, Duration.ofDays(31)).value().get("username");
	}
	// end::read[]

}
