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

package io.github.flaskspring.benchmarks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application of Spring MVC, which knows nothing of Flask.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
class PlainStartup {

	public static void main(String[] args) {
		SpringApplication.run(PlainStartup.class, args);
	}

	@GetMapping("/")
	String index() {
		return "Hello, World!";
	}

	@GetMapping("/number/{number}")
	String number(@PathVariable int number) {
		return Integer.toString(number);
	}

}
