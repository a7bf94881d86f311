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

package io.github.flaskspring.templating.thymeleaf;

import java.util.Objects;

import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.util.ContentTypeUtils;

/**
 * A place where templates may lie. Jinja: a loader.
 *
 * @param owner whose templates they are, for the log
 * @param resolver finds them
 * @param shared whether all applications find the same templates here
 */
record TemplateLoader(String owner, ITemplateResolver resolver, boolean shared) {

	/** Where a template would have to lie. */
	String place(String template) {
		if (!(this.resolver instanceof AbstractConfigurableTemplateResolver folder)) {
			return this.resolver.getName() + " of " + this.owner;
		}
		String suffix = ContentTypeUtils.hasRecognizedFileExtension(template) ? null : folder.getSuffix();
		return Objects.requireNonNullElse(folder.getPrefix(), "") + template + Objects.requireNonNullElse(suffix, "")
				+ " of " + this.owner;
	}

}
