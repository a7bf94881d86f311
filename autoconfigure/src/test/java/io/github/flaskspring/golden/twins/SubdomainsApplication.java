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

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** Subdomain matching with SERVER_NAME: static, variable and blueprint subdomains. */
@EnableAutoConfiguration
@FlaskController
@Import(SubdomainsApplication.Admin.class)
class SubdomainsApplication {

	@Route("/")
	String index() {
		return "main site";
	}

	@Route(value = "/", subdomain = "api")
	Map<String, ?> api() {
		return Map.of("api", true);
	}

	@Route(value = "/", subdomain = "<user>")
	String home(String user) {
		return "home of " + user;
	}

	@Route(value = "/post/<int:id>", subdomain = "<user>")
	String post(String user, BigInteger id) {
		return "post " + id + " of " + user;
	}

	@Route(value = "/", subdomain = "<team>.teams")
	String team(String team) {
		return "team " + team;
	}

	@Route("/links")
	@Route(value = "/links", subdomain = "<user>")
	List<String> links(@Nullable String user) {
		return List.of(urlFor("index"), urlFor("api"), urlFor("home", "user", "ann"),
				urlFor("post", "user", "ann", "id", 1), urlFor("admin.panel"), urlFor("team", "team", "red"),
				urlFor("links"), urlFor("static", "filename", "x"));
	}

	@Route("/login")
	String login() {
		session.put("user", "ann");
		return "ok";
	}

	@Route(value = "/who", subdomain = "<user>")
	Map<String, ?> who(String user) {
		Map<String, @Nullable Object> answer = new TreeMap<>();
		answer.put("sub", user);
		answer.put("user", session.get("user"));
		answer.put("host", request.host());
		return answer;
	}

	@BlueprintController(name = "admin", subdomain = "admin")
	static class Admin {

		@Route("/")
		String panel() {
			return "admin " + urlFor(".panel") + " " + urlFor("index");
		}

		@Route("/slash/")
		String slash() {
			return "slash";
		}

	}

}
