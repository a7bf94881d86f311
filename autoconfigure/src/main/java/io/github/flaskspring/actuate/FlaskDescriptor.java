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

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What the endpoint {@code flask} answers.
 *
 * @param applications the applications by the names of their beans
 * @since 0.1
 */
public record FlaskDescriptor(Map<String, ApplicationDescriptor> applications) implements OperationResponseBody {

	/**
	 * One application.
	 *
	 * @param name its name
	 * @param mountPrefix where it is mounted, empty at the root
	 * @param mountHost the only host it answers, null for any
	 * @param rules its rules
	 * @param blueprints its blueprints by full name
	 * @param hooks the functions around requests
	 * @param errorHandlers its error handlers
	 * @param signals how many receivers hear each of Flask's signals from it
	 * @param extensions names of its extensions
	 * @param config its configuration; what is not to be seen is masked
	 * @since 0.1
	 */
	public record ApplicationDescriptor(String name, String mountPrefix, @Nullable String mountHost,
			List<RuleDescriptor> rules, Map<String, BlueprintDescriptor> blueprints, List<HookDescriptor> hooks,
			List<ErrorHandlerDescriptor> errorHandlers, Map<String, Integer> signals, Set<String> extensions,
			Map<String, @Nullable Object> config) {
	}

	/**
	 * One rule.
	 *
	 * @param rule its text
	 * @param endpoint its endpoint
	 * @param methods its methods, null for any
	 * @param subdomain its subdomain, null without
	 * @param host its host, null without
	 * @param defaults names of the variables that have a default
	 * @param buildOnly whether it only builds URLs
	 * @param websocket whether it is for websockets
	 * @param view what answers it
	 * @since 0.1
	 */
	public record RuleDescriptor(String rule, String endpoint, @Nullable Set<String> methods,
			@Nullable String subdomain, @Nullable String host, Set<String> defaults, boolean buildOnly,
			boolean websocket, @Nullable String view) {
	}

	/**
	 * One blueprint.
	 *
	 * @param name its own name
	 * @param urlPrefix its prefix, null without
	 * @since 0.1
	 */
	public record BlueprintDescriptor(String name, @Nullable String urlPrefix) {
	}

	/**
	 * One function around requests.
	 *
	 * @param kind Flask's name of the registration, such as {@code before_request}
	 * @param blueprint whose requests it runs around, null for all
	 * @param function where it is written
	 * @since 0.1
	 */
	public record HookDescriptor(String kind, @Nullable String blueprint, String function) {
	}

	/**
	 * One error handler.
	 *
	 * @param exception the type it is for
	 * @param code the status it is for, null for any
	 * @param blueprint whose errors it handles, null for all
	 * @param function where it is written
	 * @since 0.1
	 */
	public record ErrorHandlerDescriptor(String exception, @Nullable Integer code, @Nullable String blueprint,
			String function) {
	}

}
