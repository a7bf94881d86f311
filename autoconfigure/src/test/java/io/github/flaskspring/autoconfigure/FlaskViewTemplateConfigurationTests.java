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

package io.github.flaskspring.autoconfigure;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;

import io.github.flaskspring.TemplateRenderer;
import io.github.flaskspring.templating.ViewTemplateRenderer;
import io.github.flaskspring.templating.thymeleaf.ThymeleafTemplateRenderer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Another template engine than Thymeleaf.
 */
class FlaskViewTemplateConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, FlaskAutoConfiguration.class));

	@Test
	void viewsAreRenderedWhereThereIsNoThymeleaf() {
		this.runner.withBean(OtherEngine.class)
			.run((context) -> assertThat(context).getBean(TemplateRenderer.class)
				.isInstanceOf(ViewTemplateRenderer.class));
	}

	@Test
	void thymeleafGoesFirst() {
		this.runner.withBean(OtherEngine.class)
			.withConfiguration(AutoConfigurations.of(ThymeleafAutoConfiguration.class))
			.run((context) -> assertThat(context).getBean(TemplateRenderer.class)
				.isInstanceOf(ThymeleafTemplateRenderer.class));
	}

	@Test
	void thereIsNoRendererWithoutAnEngine() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(TemplateRenderer.class));
	}

	/** As resolvers of template engines are. */
	static class OtherEngine extends AbstractTemplateViewResolver {

		OtherEngine() {
			setViewClass(OtherView.class);
		}

	}

	static class OtherView extends AbstractTemplateView {

		@Override
		public boolean checkResource(Locale locale) {
			return false;
		}

		@Override
		protected void renderMergedTemplateModel(Map<String, Object> model, HttpServletRequest request,
				HttpServletResponse response) {
			throw new IllegalStateException("No template of this engine exists.");
		}

	}

}
