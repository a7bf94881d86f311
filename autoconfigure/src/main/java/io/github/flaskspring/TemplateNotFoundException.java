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

package io.github.flaskspring;

import java.util.List;

/**
 * No template of a name exists. Jinja: {@code TemplateNotFound},
 * {@code TemplatesNotFound}.
 *
 * @since 0.1
 */
public class TemplateNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	@SuppressWarnings("serial") // an immutable list of the JDK, which is serializable
	private final List<String> names;

	/**
	 * For names that were looked for.
	 * @param names the names
	 */
	public TemplateNotFoundException(List<String> names) {
		super((names.size() == 1) ? names.get(0)
				: "none of the templates given were found: " + String.join(", ", names));
		this.names = List.copyOf(names);
	}

	/**
	 * The names.
	 * @return the names
	 */
	public List<String> names() {
		return this.names;
	}

}
