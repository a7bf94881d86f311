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

package io.github.flaskspring.golden.replay;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.flaskspring.WithoutSecurity;

/**
 * A Spring Boot application on a free port of the loopback interface.
 */
final class SpringServer implements TranscriptServer {

	private final Class<?> application;

	private final List<String> arguments = new ArrayList<>(
			List.of("--server.address=127.0.0.1", "--server.port=0", "--" + WithoutSecurity.PROPERTY));

	private @Nullable ConfigurableApplicationContext context;

	SpringServer(Class<?> application, String... properties) {
		this.application = application;
		for (String property : properties) {
			this.arguments.add("--" + property);
		}
	}

	@Override
	public URI start() {
		ConfigurableApplicationContext started = new SpringApplicationBuilder(this.application)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties("logging.level.root=warn")
			.registerShutdownHook(false)
			.run(this.arguments.toArray(String[]::new));
		this.context = started;
		return URI.create("http://127.0.0.1:" + started.getEnvironment().getRequiredProperty("local.server.port"));
	}

	@Override
	public void close() {
		if (this.context != null) {
			this.context.close();
		}
	}

}
