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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.github.flaskspring.Flask;

/** Sees that each application has a place of its own. */
final class MountCheck {

	private MountCheck() {
	}

	static void check(Map<String, Flask> applications) {
		Map<String, String> taken = new HashMap<>();
		for (Map.Entry<String, Flask> application : applications.entrySet()) {
			Flask app = application.getValue();
			String other = taken.putIfAbsent(host(app) + app.mountPrefix(), application.getKey());
			if (other != null) {
				throw new DuplicateMountException(other, application.getKey(), inWords(app));
			}
		}
	}

	/** In the spelling that all of a host share; empty for any host. */
	private static String host(Flask app) {
		String host = app.mountHost();
		return (host != null) ? host.toLowerCase(Locale.ROOT) : "";
	}

	private static String inWords(Flask app) {
		String path = app.mountPrefix().isEmpty() ? "the root" : "'" + app.mountPrefix() + "'";
		return host(app).isEmpty() ? path : path + " of the host '" + host(app) + "'";
	}

}
