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

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.templating.Template;

/** One rendering of a template, as the signals tell of it. */
record Rendering(Flask app, Template template, Map<String, @Nullable Object> context) {

	void begins() {
		FlaskSignals.BEFORE_RENDER_TEMPLATE.send(this.app, "template", this.template, "context", this.context);
	}

	void ended() {
		FlaskSignals.TEMPLATE_RENDERED.send(this.app, "template", this.template, "context", this.context);
	}

}
