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

package io.github.flaskspring.observation;

import java.util.Set;

import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Response;
import io.github.flaskspring.observation.FlaskObservationDocumentation.DispatchKeys;
import io.github.flaskspring.observation.FlaskObservationDocumentation.DispatchTraceKeys;

/**
 * The documented name and keys of the observation of a request.
 *
 * @since 0.1
 */
public class DefaultFlaskDispatchObservationConvention implements FlaskDispatchObservationConvention {

	private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
			"TRACE", "CONNECT");

	@Override
	public String getName() {
		return FlaskObservationDocumentation.DISPATCH.getName();
	}

	@Override
	public String getContextualName(FlaskDispatchObservationContext context) {
		String endpoint = context.request().endpoint();
		return "flask dispatch" + ((endpoint != null) ? " " + endpoint : "");
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(FlaskDispatchObservationContext context) {
		String endpoint = context.request().endpoint();
		String method = context.request().method();
		return KeyValues.of(DispatchKeys.APPLICATION.withValue(context.app().name()),
				DispatchKeys.ENDPOINT.withValue((endpoint != null) ? endpoint : KeyNames.NONE),
				DispatchKeys.BLUEPRINT.withValue(KeyNames.blueprint(endpoint)),
				DispatchKeys.METHOD.withValue(METHODS.contains(method) ? method : "UNKNOWN"),
				DispatchKeys.OUTCOME.withValue(outcome(context.response())),
				DispatchKeys.EXCEPTION.withValue(KeyNames.exception(context.getError())));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(FlaskDispatchObservationContext context) {
		return KeyValues.of(DispatchTraceKeys.PATH.withValue(context.request().path()));
	}

	private static String outcome(@Nullable Response response) {
		if (response == null) {
			return "UNKNOWN";
		}
		return switch (response.statusCode() / 100) {
			case 1 -> "INFORMATIONAL";
			case 2 -> "SUCCESS";
			case 3 -> "REDIRECTION";
			case 4 -> "CLIENT_ERROR";
			case 5 -> "SERVER_ERROR";
			default -> "UNKNOWN";
		};
	}

}
