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

package io.github.flaskspring.mvc;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.ViewArgs;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.autoconfigure.FlaskAutoConfiguration;

import static io.github.flaskspring.Globals.urlFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Links to views that are named by their methods. */
class ViewLinksTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, FlaskAutoConfiguration.class))
		.withBean(WebProperties.class)
		.withBean(Home.class)
		.withBean(Blog.class);

	private void inRequest(Runnable work) {
		this.runner.run((spring) -> {
			try (RequestContext context = spring.getBean(Flask.class).testRequestContext("/").push()) {
				assertThat(context.isPushed()).isTrue();
				work.run();
			}
		});
	}

	@Test
	void methodOfAControllerIsALink() {
		inRequest(() -> assertThat(urlFor(Home::index)).isEqualTo("/"));
	}

	@Test
	void argumentsAreNamedByTheParameters() {
		inRequest(() -> {
			assertThat(urlFor(Blog::show, 5)).isEqualTo("/blog/5");
			assertThat(urlFor(Blog::list, "news", 2)).isEqualTo("/blog/in/news?page=2");
			assertThat(urlFor(Blog::list, "news", null)).isEqualTo("/blog/in/news");
		});
	}

	@Test
	void parameterInCamelCaseStandsForTheVariableInSnakeCase() {
		inRequest(() -> {
			assertThat(urlFor(Blog::comment, 5, 7)).isEqualTo("/blog/5/comments/7");
			assertThat(dispatched("/blog/5/comments/7")).isEqualTo("comment 7 of post 5");
		});
	}

	private @Nullable Object dispatched(String path) {
		Flask app = Globals.currentApp.getCurrentObject();
		try {
			return app.testRequestContext(path).call(app::dispatchRequest);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void optionsComeBehindTheArguments() {
		inRequest(() -> {
			assertThat(urlFor(Home::index, Map.of("_external", true))).isEqualTo("http://localhost/");
			assertThat(urlFor(Blog::show, 5, Map.of("_anchor", "top", "q", "x"))).isEqualTo("/blog/5?q=x#top");
			assertThat(urlFor(Blog::list, "news", 2, Map.of("_scheme", "https", "_external", true)))
				.isEqualTo("https://localhost/blog/in/news?page=2");
		});
	}

	@Test
	void threeArgumentsAreALink() {
		inRequest(() -> assertThat(urlFor(Blog::day, 2026, 2, 28)).isEqualTo("/blog/2026/2/28"));
	}

	@Test
	void inheritedMethodIsALink() {
		inRequest(() -> assertThat(urlFor(SpecialBlog::show, 5)).isEqualTo("/blog/5"));
	}

	@Test
	void lambdaIsRefused() {
		inRequest(() -> assertThatIllegalArgumentException().isThrownBy(() -> urlFor((Home home) -> home.index()))
			.withMessageContaining("not from a lambda"));
	}

	@Test
	void methodThatIsNoViewIsRefused() {
		inRequest(() -> assertThatIllegalArgumentException().isThrownBy(() -> urlFor(Home::notAView))
			.withMessageContaining("Home.notAView"));
	}

	@Test
	void methodReferenceOfAProgrammaticRouteIsALink() {
		Flask app = new Flask("programmatic").staticFolder(null);
		Plain plain = new Plain();
		app.route("/plain", plain::page);
		app.route("/args", plain::withArgs);

		try (RequestContext context = app.testRequestContext("/").push()) {
			assertThat(context.app()).isSameAs(app);
			assertThat(urlFor(Plain::page)).isEqualTo("/plain");
			assertThat(urlFor(Plain::withArgs, null)).isEqualTo("/args");
		}
	}

	static class Plain {

		String page() {
			return "";
		}

		String withArgs(@Nullable ViewArgs args) {
			return "";
		}

	}

	@FlaskController
	static class Home {

		@Route("/")
		String index() {
			return "";
		}

		String notAView() {
			return "";
		}

	}

	@BlueprintController(name = "blog", urlPrefix = "/blog")
	static class Blog {

		@Route("/<int:id>")
		String show(int id) throws Exception {
			return "";
		}

		@Route("/<int:year>/<int:month>/<int:day>")
		String day(int year, int month, int day) {
			return "";
		}

		@Route("/<int:post_id>/comments/<int:commentId>")
		String comment(int postId, int commentId) {
			return "comment " + commentId + " of post " + postId;
		}

		@Route("/in/<category>")
		String list(String category, @RequestParam @Nullable Integer page) {
			return "";
		}

	}

	/** Refers to what its parent declares. */
	static class SpecialBlog extends Blog {

	}

}
