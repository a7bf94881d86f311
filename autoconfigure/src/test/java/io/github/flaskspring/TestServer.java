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
package io.github.flaskspring;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Chooses the server of a test, since both are on the class path: Tomcat, or what the
 * property {@code test.server} names.
 */
public final class TestServer implements AutoConfigurationImportFilter, EnvironmentAware {

	/** The property of a test that runs on Jetty. */
	public static final String JETTY = "test.server=jetty";

	private static final String BOOT = "org.springframework.boot.";

	private String other = BOOT + "jetty.";

	@Override
	public void setEnvironment(Environment environment) {
		boolean jetty = environment.getProperty("test.server", "tomcat").equals("jetty");
		this.other = BOOT + (jetty ? "tomcat." : "jetty.");
	}

	@Override
	public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
		boolean[] matches = new boolean[classes.length];
		for (int i = 0; i < classes.length; i++) {
			String name = classes[i];
			matches[i] = name == null || !name.startsWith(this.other);
		}
		return matches;
	}

}
