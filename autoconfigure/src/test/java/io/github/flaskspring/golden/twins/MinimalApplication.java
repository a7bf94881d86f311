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

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.markupsafe.Markup;

/** The smallest useful application: three text routes and nothing else. */
@EnableAutoConfiguration
@FlaskController
public class MinimalApplication {

	@Route("/")
	String hello() {
		return "Hello, World!";
	}

	@Route("/hello/<name>")
	String greet(String name) {
		return "Hello, " + Markup.escape(name) + "!";
	}

	@Route("/about/")
	String about() {
		return "<h1>About</h1>";
	}

}
