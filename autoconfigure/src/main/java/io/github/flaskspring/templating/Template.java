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

package io.github.flaskspring.templating;

import org.jspecify.annotations.Nullable;

/**
 * The template that {@code FlaskSignals.BEFORE_RENDER_TEMPLATE} and
 * {@code TEMPLATE_RENDERED} tell of. Jinja: {@code Template}. <pre class="code">
 * FlaskSignals.TEMPLATE_RENDERED.connect((sender, args) -&gt;
 *     names.add(args.get("template", Template.class).name()), app);
 * </pre>
 *
 * @param name the name it was asked for by, null for a template given as text
 * @since 0.1
 */
public record Template(@Nullable String name) {

	@Override
	public String toString() {
		return (this.name != null) ? "<Template '" + this.name + "'>" : "<Template memory>";
	}

}
