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

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

import io.github.flaskspring.Environ;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Request;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.json.DefaultJsonProvider;

import static io.github.flaskspring.Globals.urlFor;

/** What the page about becoming big shows. */
final class BecomingBig {

	private BecomingBig() {
	}

	// tag::subclass[]
	static class Shop extends Flask {

		Shop() {
			super("shop");
		}

		@Override
		protected void logException(Throwable error) {
			logger().error("A customer saw an error page", error);
		}

		@Override
		public String urlFor(String endpoint, Map<String, ? extends @Nullable Object> values) {
			return super.urlFor(endpoint, values) + "#shop";
		}

	}
	// end::subclass[]

	// tag::request[]
	static class ShopRequest extends Request {

		ShopRequest(Environ environ) {
			super(environ);
		}

		boolean isFromApp() {
			return headers().get("X-Shop-App") != null;
		}

	}
	// end::request[]

	@Configuration(proxyBeanMethods = false)
	static class Wiring {

		// tag::beans[]
		@Bean
		Flask flask() {
			return new Shop();
		}

		@Bean
		FlaskCustomizer shop() {
			DefaultJsonProvider json = new DefaultJsonProvider().sortKeys(false);
			UnaryOperator<Object> stock = json.defaultFunction();
			json.defaultFunction((value) -> (value instanceof LocalDate date) ? date.toString() : stock.apply(value));
			return (app) -> app.requestClass(ShopRequest::new).json(json);
		}
		// end::beans[]

		// tag::filter[]
		@Bean
		FilterRegistrationBean<OncePerRequestFilter> poweredBy() {
			return new FilterRegistrationBean<>(new OncePerRequestFilter() {
				@Override
				protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
						FilterChain chain) throws ServletException, IOException {
					response.setHeader("X-Powered-By", "Shop");
					chain.doFilter(request, response);
				}
			});
		}
		// end::filter[]

	}

	// tag::view[]
	@FlaskController
	static class Views {

		@Route("/")
		Map<String, ?> index(ShopRequest request) {
			return Map.of("from app", request.isFromApp());
		}

	}
	// end::view[]

	@FlaskController
	static class Pages {

		@Route("/links")
		List<String> links() {
			return List.of(urlFor("index"));
		}

		@Route("/days")
		Map<String, ?> days() {
			return new TreeMap<>(Map.of("opened", LocalDate.of(2026, 1, 2)));
		}

		@Route("/broken")
		String broken() {
			throw new IllegalStateException("sold out");
		}

	}

}
