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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.autoconfigure.FlaskAutoConfiguration;
import io.github.flaskspring.routing.Converter;
import io.github.flaskspring.routing.ConverterFactory;
import io.github.flaskspring.routing.UrlQuoting;

import static org.assertj.core.api.Assertions.assertThat;

/** Converters as beans, and views that are made late. */
class ConverterBeansTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FlaskAutoConfiguration.class, WebMvcAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	@Test
	@Tag("RT-053")
	@Tag("RT-054")
	void aConverterBeanMatchesAndBuildsUnderItsName() {
		this.runner.run((context) -> {
			Flask app = context.getBean(Flask.class);
			app.testRequestContext("/tags/java,spring").call(() -> {
				assertThat(app.fullDispatchRequest().getText()).isEqualTo("[java, spring]");
				assertThat(Globals.urlFor("tags", "names", List.of("1", "a b"))).isEqualTo("/tags/1,a%20b");
				return null;
			});
		});
	}

	@Test
	@Tag("RT-018")
	@Tag("DEP-031")
	void aLazyViewIsMadeByItsFirstRequest() {
		this.runner.run((context) -> {
			Flask app = context.getBean(Flask.class);
			Application.made = 0;
			for (int i = 0; i < 2; i++) {
				app.testRequestContext("/late").call(() -> {
					assertThat(Globals.urlFor("late")).isEqualTo("/late");
					assertThat(app.fullDispatchRequest().getText()).isEqualTo("late 1");
					return null;
				});
			}
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Application {

		static int made;

		@Bean
		ConverterFactory list() {
			return (map, args, kwargs) -> new ListConverter();
		}

		@Bean
		FlaskCustomizer views() {
			return (app) -> {
				app.get("/tags/<list:names>", (args) -> String.valueOf(args.get("names"))).endpoint("tags");
				app.addUrlRule("/late", new LazyView("late", () -> {
					made++;
					return (args) -> "late " + made;
				}));
			};
		}

	}

	/** Texts with commas between them. */
	static final class ListConverter implements Converter {

		@Override
		public Object toJava(String value) {
			return List.of(value.split(","));
		}

		@Override
		public String toUrl(Object value) {
			return String.join(",",
					((List<?>) value).stream().map((item) -> UrlQuoting.quotePath(item.toString())).toList());
		}

	}

}
