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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Tells once when the application runs on a Spring Boot that this library was not tested
 * with. It never stops the start.
 */
final class SupportedBoot {

	/** The line of versions that the tests run on. */
	static final String LINE = "4.1";

	private static final Log LOG = LogFactory.getLog(SupportedBoot.class);

	private SupportedBoot() {
	}

	static void check(@Nullable String version) {
		if (version != null && !version.startsWith(LINE + ".")) {
			LOG.warn(
					"flask-spring-boot is tested with Spring Boot " + LINE + ", and this application runs on " + version
							+ ". Use the version that the table in its README names for Spring Boot " + version + ".");
		}
	}

}
