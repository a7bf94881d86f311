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

package io.github.flaskspring.golden.twins;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** An application mounted below /mount, with APPLICATION_ROOT set accordingly. */
@EnableAutoConfiguration
@FlaskController
class AppRootApplication {

	@Bean
	FlaskCustomizer mount() {
		return (app) -> {
			app.mount("/mount");
			app.addUrlRule("/moved/<int:n>", "moved").redirectTo("pages/<n>");
		};
	}

	@Bean
	FilterRegistrationBean<Filter> outside() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			if (((HttpServletRequest) request).getRequestURI().matches("/mount(/.*)?")) {
				chain.doFilter(request, response);
			}
			else {
				refuse((HttpServletResponse) response);
			}
		});
		registration.setOrder(Integer.MIN_VALUE + 10);
		return registration;
	}

	private static void refuse(HttpServletResponse response) throws IOException {
		response.setStatus(404);
		response.setHeader("Content-Type", "text/plain");
		response.getOutputStream().print("outside");
	}

	@Route("/")
	String index() {
		return "index";
	}

	@Route("/info/<path:rest>")
	Map<String, ?> info(String rest) {
		return Map.of("path", request.path(), "full_path", request.fullPath(), "script_root", request.scriptRoot(),
				"url", request.url(), "base_url", request.baseUrl(), "url_root", request.urlRoot(), "host_url",
				request.hostUrl(), "rest", rest);
	}

	@Route("/links")
	List<String> links() {
		return List.of(urlFor("index"), urlFor("info", "rest", "a/b", "q", 1), urlFor("static", "filename", "x.css"),
				urlFor("index", "_external", true), urlFor("index", "_scheme", "https"));
	}

	@Route("/slash/")
	String slash() {
		return "slash";
	}

	@Route("/go")
	Response go() {
		return redirect(urlFor("index"));
	}

	@Route("/relative")
	Response relative() {
		return redirect("index2");
	}

	@Route(value = "/pages/", defaults = "n=1")
	@Route("/pages/<int:n>")
	String pages(BigInteger n) {
		return n.toString();
	}

	@Route("/old/<int:n>")
	String old(BigInteger n) {
		return "";
	}

	@Route("/login")
	String login() {
		session.put("n", 1);
		return "ok";
	}

	@Route("/logout")
	String logout() {
		session.clear();
		return "ok";
	}

	@Route("/plain-context")
	List<String> plainContext(Flask app) {
		try (RequestContext context = app.testRequestContext("/x").push()) {
			return List.of(context.request().scriptRoot(), urlFor("index"), urlFor("index", "_external", true));
		}
	}

}
