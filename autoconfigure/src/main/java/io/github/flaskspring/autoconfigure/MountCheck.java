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

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;

/** Sees that each application has a place of its own. */
final class MountCheck {

	private record Place(@Nullable String host, String prefix) {

		static Place of(Flask app) {
			String host = app.mountHost();
			return new Place((host != null) ? host.toLowerCase(Locale.ROOT) : null, app.mountPrefix());
		}

		@Override
		public String toString() {
			String path = this.prefix.isEmpty() ? "the root" : "'" + this.prefix + "'";
			return (this.host != null) ? path + " of the host '" + this.host + "'" : path;
		}

	}

	private MountCheck() {
	}

	static void check(Map<String, Flask> applications) {
		Map<Place, String> taken = new HashMap<>();
		applications.forEach((name, app) -> {
			Place place = Place.of(app);
			String other = taken.putIfAbsent(place, name);
			if (other != null) {
				throw new DuplicateMountException(other, name, place.toString());
			}
		});
	}

}
