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

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

/**
 * Starts Flaskr. Flask: the application factory {@code create_app} of the tutorial.
 */
@SpringBootApplication(proxyBeanMethods = false)
@FlaskController
public class FlaskrApplication {

	@Route("/hello")
	String hello() {
		return "Hello, World!";
	}

	/** Lets {@code urlFor("index")} and {@code urlFor("blog.index")} both mean "/". */
	@Bean
	FlaskCustomizer indexEndpoint() {
		return (app) -> app.addUrlRule("/", "index").buildOnly();
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
	}

	public static void main(String[] args) {
		// H2 lets a second instance in over a socket, which no other machine needs to
		// reach
		System.setProperty("h2.bindAddress", System.getProperty("h2.bindAddress", "localhost"));
		SpringApplication.run(FlaskrApplication.class, args);
	}

}
