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

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.TemplateFunction;
import io.github.flaskspring.TemplateRenderer;

/**
 * Observes the templates that another renderer renders. What is streamed takes as long as
 * its reader does, so it is not observed.
 *
 * @since 0.1
 */
public final class ObservedTemplateRenderer implements TemplateRenderer {

	private static final FlaskTemplateObservationConvention DEFAULT = new DefaultFlaskTemplateObservationConvention();

	private final TemplateRenderer renderer;

	private final ObservationRegistry registry;

	private final @Nullable FlaskTemplateObservationConvention convention;

	/**
	 * A renderer around another.
	 * @param renderer the other
	 * @param registry who listens
	 * @param convention replaces the default names and keys, or null
	 */
	public ObservedTemplateRenderer(TemplateRenderer renderer, ObservationRegistry registry,
			@Nullable FlaskTemplateObservationConvention convention) {
		this.renderer = renderer;
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public String render(Flask app, List<String> names, Map<String, ? extends @Nullable Object> context) {
		String name = (names.size() == 1) ? names.get(0) : "several";
		return observe(app, name, () -> this.renderer.render(app, names, context));
	}

	@Override
	public String renderString(Flask app, String source, Map<String, ? extends @Nullable Object> context) {
		return observe(app, "string", () -> this.renderer.renderString(app, source, context));
	}

	@Override
	public Iterator<String> stream(Flask app, List<String> names, Map<String, ? extends @Nullable Object> context) {
		return this.renderer.stream(app, names, context);
	}

	@Override
	public Iterator<String> streamString(Flask app, String source, Map<String, ? extends @Nullable Object> context) {
		return this.renderer.streamString(app, source, context);
	}

	@Override
	public TemplateFunction attribute(Flask app, String name, String attribute) {
		return this.renderer.attribute(app, name, attribute);
	}

	private String observe(Flask app, String name, Supplier<String> rendering) {
		FlaskTemplateObservationContext context = new FlaskTemplateObservationContext(app);
		Observation observation = FlaskObservationDocumentation.TEMPLATE.observation(this.convention, DEFAULT,
				() -> context, this.registry);
		return observation.observe(() -> {
			String text = rendering.get();
			context.rendered(name);
			return text;
		});
	}

}
