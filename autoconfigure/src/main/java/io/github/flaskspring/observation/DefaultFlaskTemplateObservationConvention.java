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

import io.github.flaskspring.observation.FlaskObservationDocumentation.TemplateKeys;

/**
 * The documented name and keys of the observation of a template.
 *
 * @since 0.1
 */
public class DefaultFlaskTemplateObservationConvention implements FlaskTemplateObservationConvention {

	@Override
	public String getName() {
		return FlaskObservationDocumentation.TEMPLATE.getName();
	}

	@Override
	public String getContextualName(FlaskTemplateObservationContext context) {
		return "flask template" + ((context.template() != null) ? " " + context.template() : "");
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(FlaskTemplateObservationContext context) {
		String template = context.template();
		return KeyValues.of(TemplateKeys.APPLICATION.withValue(context.app().name()),
				TemplateKeys.TEMPLATE.withValue((template != null) ? template : KeyNames.NONE));
	}

}
