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

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * The templates that views name. An attribute, which also fragments inside of them
 * inherit, says what they are; those that are no file have their text for a name.
 */
final class SpecialTemplate {

	private static final String FILE = "io.github.flaskspring.template.file";

	private static final String TEXT = "io.github.flaskspring.template.text";

	private static final String MACRO = "io.github.flaskspring.template.macro";

	/** Keeps the cached templates of several applications apart. */
	private static final String APP = "io.github.flaskspring.template.app";

	private static final Map<String, Object> IN_ONE_APP = Map.of(FILE, true);

	private SpecialTemplate() {
	}

	static TemplateSpec file(String name, @Nullable Object appKey) {
		return new TemplateSpec(name, (appKey != null) ? Map.of(FILE, true, APP, appKey) : IN_ONE_APP);
	}

	static TemplateSpec text(String source, @Nullable Object appKey) {
		return spec(source, appKey, Map.of(TEXT, true));
	}

	static TemplateSpec macro(String source, @Nullable Object appKey) {
		return spec(source, appKey, Map.of(TEXT, true, MACRO, true));
	}

	private static TemplateSpec spec(String source, @Nullable Object appKey, Map<String, Object> kind) {
		Map<String, Object> attributes = new LinkedHashMap<>(kind);
		if (appKey != null) {
			attributes.put(APP, appKey);
		}
		return new TemplateSpec(source, null, TemplateMode.HTML, attributes);
	}

	static boolean isFile(@Nullable Map<String, Object> attributes) {
		return attributes != null && attributes.containsKey(FILE);
	}

	static boolean isText(@Nullable Map<String, Object> attributes) {
		return attributes != null && attributes.containsKey(TEXT);
	}

	static boolean isMacro(@Nullable Map<String, Object> attributes) {
		return attributes != null && attributes.containsKey(MACRO);
	}

	static boolean knowsApp(@Nullable Map<String, Object> attributes) {
		return attributes != null && attributes.containsKey(APP);
	}

	/** The text as it is, for it has no place. */
	static ITemplateResource resource(String source) {
		return new JinjaResource(new StringTemplateResource(source));
	}

}
