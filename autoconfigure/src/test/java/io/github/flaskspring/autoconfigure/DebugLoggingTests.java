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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

import io.github.flaskspring.Flask;

import static org.assertj.core.api.Assertions.assertThat;

/** The level of the application's logger. */
class DebugLoggingTests {

	private final LoggingSystem system = LoggingSystem.get(getClass().getClassLoader());

	private final Flask app = new Flask("debug-logging-tests");

	@BeforeEach
	@AfterEach
	void reset() {
		this.system.setLogLevel(this.app.name(), null);
	}

	@Test
	@Tag("LOG-005")
	void debugModeShowsWhatIsSaidAtDebug() {
		DebugLogging.apply(this.app);
		assertThat(this.app.logger().isDebugEnabled()).isFalse();

		this.app.config().put("DEBUG", true);
		DebugLogging.apply(this.app);

		assertThat(this.app.logger().isDebugEnabled()).isTrue();
	}

	@Test
	@Tag("LOG-005")
	void aLevelThatIsSetStays() {
		this.system.setLogLevel(this.app.name(), LogLevel.ERROR);
		this.app.config().put("DEBUG", true);

		DebugLogging.apply(this.app);

		assertThat(this.app.logger().isWarnEnabled()).isFalse();
	}

}
