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

import io.micrometer.common.KeyValues;

import io.github.flaskspring.observation.FlaskObservationDocumentation.SessionKeys;

/**
 * The documented names and keys of the observations of sessions.
 *
 * @since 0.1
 */
public class DefaultFlaskSessionObservationConvention implements FlaskSessionObservationConvention {

	@Override
	public String getName() {
		return FlaskObservationDocumentation.SESSION.getName();
	}

	@Override
	public String getContextualName(FlaskSessionObservationContext context) {
		return "flask session " + context.operation();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(FlaskSessionObservationContext context) {
		String state = context.state();
		return KeyValues.of(SessionKeys.APPLICATION.withValue(context.app().name()),
				SessionKeys.OPERATION.withValue(context.operation()),
				SessionKeys.STATE.withValue((state != null) ? state : KeyNames.NONE));
	}

}
