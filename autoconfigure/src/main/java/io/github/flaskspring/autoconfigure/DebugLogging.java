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
package io.github.flaskspring.autoconfigure;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

import io.github.flaskspring.Flask;

/**
 * Lets an application in debug mode log what it says at DEBUG, unless a level is set for
 * it. Flask: {@code create_logger}.
 */
final class DebugLogging {

	private DebugLogging() {
	}

	static void apply(Flask app) {
		if (!app.debug()) {
			return;
		}
		LoggingSystem system = LoggingSystem.get(DebugLogging.class.getClassLoader());
		LoggerConfiguration known = system.getLoggerConfiguration(app.name());
		if (known == null || known.getConfiguredLevel() == null) {
			system.setLogLevel(app.name(), LogLevel.DEBUG);
		}
	}

}
