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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.view.freemarker.FreeMarkerConfigurer;
import org.springframework.web.servlet.view.freemarker.FreeMarkerViewResolver;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Flask;
import io.github.flaskspring.Reply;
import io.github.flaskspring.TemplateNotFoundException;
import io.github.flaskspring.TemplateRenderer;
import io.github.flaskspring.WithoutSecurity;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages of FreeMarker, on a real server: an engine that this library does not know. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test" })
class FreeMarkerIntegrationTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private TemplateRenderer renderer;

	private HttpResponse<String> get(String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
				BodyHandlers.ofString());
	}

	@Test
	void theTemplateKnowsWhatFlaskGives() throws Exception {
		HttpResponse<String> answer = get("/hello/A%26B?q=%3Ci%3E");

		assertThat(this.renderer).isInstanceOf(ViewTemplateRenderer.class);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
		assertThat(answer.body()).isEqualTo("""
				<p class="info">Saved &lt;it&gt;.</p>
				<h1>FreeMarker</h1>
				<p>A&amp;B, &lt;i&gt;, ann, g&#39;s, false</p>
				<a href="/hello/A&amp;B?page=2">A&amp;B!</a>
				<a href="/posts/5">post</a>
				""");
	}

	@Test
	void contextProcessorsOfTheBlueprintCount() throws Exception {
		assertThat(get("/posts/5").body()).isEqualTo("post 5 of posts\n");
	}

	@Test
	void aMissingTemplateIsToldAsSuch() throws Exception {
		HttpResponse<String> answer = get("/missing");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).isEqualTo("none of the templates given were found: a.html, b.html");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = ThymeleafAutoConfiguration.class)
	static class Application {

		@Bean
		FreeMarkerConfigurer freeMarkerConfigurer() {
			FreeMarkerConfigurer configurer = new FreeMarkerConfigurer();
			configurer.setTemplateLoaderPath("classpath:/freemarker/");
			Properties settings = new Properties();
			// as Boot does: what ends in .ftlh is escaped
			settings.setProperty("recognize_standard_file_extensions", "true");
			configurer.setFreemarkerSettings(settings);
			return configurer;
		}

		@Bean
		FreeMarkerViewResolver freeMarkerViewResolver() {
			return new FreeMarkerViewResolver("", ".ftlh");
		}

		@Bean
		Flask app() {
			Flask app = new Flask("freemarker");
			app.templateFilter("shout", (String text) -> text + "!");
			app.contextProcessor(() -> Map.of("title", "FreeMarker"));
			app.route("/hello/<name>", (args) -> {
				session.put("user", "ann");
				g.put("unit", "g's");
				flash("Saved <it>.", "info");
				return renderTemplate("page.html", args);
			}).endpoint("hello");
			app.route("/missing", () -> renderTemplate(List.of("a.html", "b.html"), Map.of()));
			app.errorHandler(TemplateNotFoundException.class, (error) -> Reply.of(error.getMessage(), 404));
			app.registerBlueprint(posts());
			return app;
		}

		private static Blueprint posts() {
			Blueprint posts = new Blueprint("posts").urlPrefix("/posts");
			posts.contextProcessor(() -> Map.of("section", "posts"));
			posts.route("/<int:id>", (args) -> renderTemplate("posts/show", args)).endpoint("show");
			return posts;
		}

	}

}
