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

package com.example.flaskr;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import io.github.flaskspring.Flask;
import io.github.flaskspring.testing.FlaskClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The tutorial's {@code test_factory.py}. */
@FlaskrTest
class FactoryTests {

	@Autowired
	private Flask app;

	@Test
	void config() {
		assertThat(this.app.testing()).isFalse();
		assertThat(this.app.config().get("SECRET_KEY")).isEqualTo("dev");
		assertThat(this.app.config().get("SESSION_COOKIE_SAMESITE")).isEqualTo("Lax");
	}

	@Test
	void hello(@Autowired FlaskClient client) {
		assertThat(client.get("/hello")).hasText("Hello, World!");
	}

	@Test
	void endpointsAreNamedAsInTheTutorial() {
		assertThat(this.app.viewFunctions().keySet()).contains("auth.register", "auth.login", "auth.logout",
				"blog.index", "blog.create", "blog.update", "blog.delete", "hello");
		assertThat(this.app.blueprints().keySet()).containsExactlyInAnyOrder("auth", "blog");
	}

}
