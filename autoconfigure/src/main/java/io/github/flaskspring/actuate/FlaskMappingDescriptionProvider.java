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
import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.web.mappings.MappingDescriptionProvider;
import org.springframework.context.ApplicationContext;

import io.github.flaskspring.Flask;
import io.github.flaskspring.actuate.FlaskDescriptor.RuleDescriptor;

/**
 * Shows the rules of the applications in the endpoint {@code mappings}, which otherwise
 * knows those of controllers only.
 *
 * @since 0.1
 */
public final class FlaskMappingDescriptionProvider implements MappingDescriptionProvider {

	/** A provider. */
	public FlaskMappingDescriptionProvider() {
	}

	@Override
	public String getMappingName() {
		return "flask";
	}

	/** The rules by the names of the applications' beans. */
	@Override
	public Map<String, List<RuleDescriptor>> describeMappings(ApplicationContext context) {
		Map<String, List<RuleDescriptor>> rules = new LinkedHashMap<>();
		context.getBeansOfType(Flask.class).forEach((name, app) -> rules.put(name, new Descriptions(app).rules()));
		return rules;
	}

}
