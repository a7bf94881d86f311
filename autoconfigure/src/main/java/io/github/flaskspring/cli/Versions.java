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

package io.github.flaskspring.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

import org.springframework.core.SpringVersion;

import io.github.flaskspring.Flask;

/** The lines of {@code --version}: the platform, this library, Spring. */
final class Versions implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "Java " + System.getProperty("java.version"),
				"Flask for Spring Boot " + orUnknown(Flask.class.getPackage().getImplementationVersion()),
				"Spring " + orUnknown(SpringVersion.getVersion()) };
	}

	private static String orUnknown(@Nullable String version) {
		return (version != null) ? version : "(unpackaged)";
	}

}
