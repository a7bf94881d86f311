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

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A conversation with one Flask application, to be repeated in order against a freshly
 * started server.
 *
 * @param app the name of the application
 * @param topic what the conversation is about
 * @param source the Python file that holds the application
 * @param secretKey the key that signs sessions, if the application has one
 * @param sessionCookie the name of the session cookie
 * @param frozenTime the unix time stamped into session cookies while recording
 * @param steps requests with the answers expected
 * @since 0.1
 */
public record Transcript(String app, String topic, String source, @Nullable Secret secretKey, String sessionCookie,
		long frozenTime, List<Step> steps) {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	static Transcript read(Path file) {
		return MAPPER.readValue(file, Transcript.class);
	}

	static Transcript parse(String json) {
		return MAPPER.readValue(json, Transcript.class);
	}

	/**
	 * Find a step by its number.
	 * @param number the number of the step, from 1
	 * @return the step
	 */
	public Step step(int number) {
		return this.steps.get(number - 1);
	}

}
