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

import java.util.List;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;

/** Whole host names in rules. */
@EnableAutoConfiguration
@FlaskController
class HostMatchingApplication {

	@Route(value = "/", host = "example.test")
	String main() {
		return "main";
	}

	@Route(value = "/", host = "api.example.test:8080")
	String api() {
		return "api with port";
	}

	@Route(value = "/", host = "<tenant>.example.test")
	String tenant(String tenant) {
		return "tenant " + tenant;
	}

	@Route(value = "/both", host = "a.test")
	@Route(value = "/both", host = "b.test")
	String both() {
		return "both on " + request.host();
	}

	@Route(value = "/any", host = "<host>")
	String anywhere(String host) {
		return "any on " + host;
	}

	@Route("/nohost")
	String nohost() {
		return "never matched";
	}

	@Route(value = "/dir/", host = "<tenant>.example.test")
	String directory(String tenant) {
		return "directory";
	}

	@Route(value = "/links", host = "<host>")
	List<String> links(String host) {
		return List.of(urlFor("main"), urlFor("api"), urlFor("tenant", "tenant", "t"), urlFor("both"),
				urlFor("anywhere", "host", "x.test"), urlFor("links", "host", host), urlFor("main", "_external", true));
	}

}
