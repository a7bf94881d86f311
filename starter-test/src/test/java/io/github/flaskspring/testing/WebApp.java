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
package io.github.flaskspring.testing;

import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;

/** An application that runs on a free port, for as long as a test class. */
final class WebApp implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private WebApp(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * An application in testing mode with a secret key, unless the properties say
	 * otherwise.
	 */
	static WebApp start(FlaskCustomizer setup, String... properties) {
		String[] all = Stream
			.concat(Stream.of("server.port=0", "flask.testing=true", "flask.secret-key=testing",
					"spring.main.banner-mode=off"), Stream.of(properties))
			.toArray(String[]::new);
		return new WebApp(new SpringApplicationBuilder(Application.class).properties(all)
			.initializers(
					(GenericApplicationContext context) -> context.registerBean(FlaskCustomizer.class, () -> setup))
			.run());
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	Flask app() {
		return this.context.getBean(Flask.class);
	}

	FlaskClient client() {
		return client(ClientOptions.Wire.IN_PROCESS);
	}

	FlaskClient client(ClientOptions.Wire wire) {
		return new FlaskClient(this.context, ClientOptions.defaults().wire(wire));
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** Nothing but what auto-configuration brings. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
