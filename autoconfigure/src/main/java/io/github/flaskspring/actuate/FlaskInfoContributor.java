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

package io.github.flaskspring.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

import io.github.flaskspring.Flask;

/**
 * Adds the version of the library, and of the Flask that it follows, to the endpoint
 * {@code info}.
 *
 * @since 0.1
 */
public final class FlaskInfoContributor implements InfoContributor {

	private static final String SEMANTICS = "3.1";

	/** A contributor. */
	public FlaskInfoContributor() {
	}

	@Override
	public void contribute(Info.Builder builder) {
		Map<String, Object> flask = new LinkedHashMap<>();
		flask.put("semantics", SEMANTICS);
		String version = Flask.class.getPackage().getImplementationVersion();
		if (version != null) {
			flask.put("version", version);
		}
		builder.withDetail("flask", flask);
	}

}
