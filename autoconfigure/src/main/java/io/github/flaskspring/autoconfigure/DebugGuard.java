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

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

import io.github.flaskspring.Flask;

/** Knows production by its profile, and lets no application start in debug mode there. */
final class DebugGuard {

	private final List<String> productionProfiles;

	private final Environment environment;

	DebugGuard(List<String> productionProfiles, Environment environment) {
		this.productionProfiles = List.copyOf(productionProfiles);
		this.environment = environment;
	}

	boolean isProduction() {
		return productionProfile() != null;
	}

	void check(Flask app) {
		String profile = app.debug() ? productionProfile() : null;
		if (profile != null) {
			throw new DebugInProductionException(app.name(), profile);
		}
	}

	private @Nullable String productionProfile() {
		String[] active = this.environment.getActiveProfiles();
		for (String profile : (active.length > 0) ? active : this.environment.getDefaultProfiles()) {
			for (String production : this.productionProfiles) {
				if (profile.equalsIgnoreCase(production)) {
					return profile;
				}
			}
		}
		return null;
	}

}
