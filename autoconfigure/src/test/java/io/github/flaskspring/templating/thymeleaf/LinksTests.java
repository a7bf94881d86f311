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

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Globals;
import io.github.flaskspring.routing.BuildException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Thymeleaf's links with endpoints.
 */
class LinksTests {

	private final TemplateFixture templates = new TemplateFixture();

	@BeforeEach
	void register() {
		Blueprint blog = new Blueprint("blog").urlPrefix("/blog");
		blog.route("/<int:id>", () -> "").endpoint("show");
		blog.route("/<int:id>/<float:size>", () -> "").endpoint("sized");
		this.templates.app.registerBlueprint(blog);
		this.templates.app.route("/", () -> "").endpoint("index");
		this.templates.at("/blog/3");
	}

	private String link(String expression, Object... context) {
		return this.templates.text("<a th:href=\"" + expression + "\"></a>", context)
			.replaceAll("^<a href=\"|\"></a>$", "")
			.replace("&amp;", "&");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "@{index} | /", "@{blog.show(id=3)} | /blog/3",
			"@{blog.show(id='3')} | /blog/3", "@{blog.show(id=${three})} | /blog/3",
			"@{blog.show(id=3,page=2)} | /blog/3?page=2", "@{blog.sized(id=3,size=1.5)} | /blog/3/1.5",
			"@{.show(id=4)} | /blog/4", "@{endpoint:index} | /", "@{endpoint:blog.show(id=3)} | /blog/3",
			"@{endpoint:.show(id=3)} | /blog/3", "@{${name}(id=3)} | /blog/3", "@{index(tag=${tags})} | /?tag=a&tag=b",
			"@{index(_anchor='top')} | /#top", "@{index(_external=true)} | http://localhost/",
			"@{index(_external='true')} | http://localhost/", "@{static(filename='style.css')} | /static/style.css" })
	void endpointIsBuilt(String expression, String url) {
		assertThat(link(expression, "three", 3, "name", "blog.show", "tags", List.of("a", "b"))).isEqualTo(url);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "@{/plain} | /plain", "@{/plain(a=1)} | /plain?a=1", "@{/{id}/update(id=3)} | /3/update",
					"@{style.css} | style.css", "@{../up} | ../up", "@{./here} | ./here", "@{#top} | #top",
					"@{https://example.com/(q=1)} | https://example.com/?q=1", "@{//example.com/x} | //example.com/x",
					"@{nothing} | nothing", "@{other.nothing} | other.nothing", "@{~/server} | /server" })
	void everythingElseIsThymeleafs(String expression, String url) {
		assertThat(link(expression)).isEqualTo(url);
	}

	@ParameterizedTest
	@ValueSource(strings = { "@{endpoint:nope}", "@{endpoint:other.nope}", "@{.nope}", "@{blog.nope(id=1)}",
			"@{blog.show}" })
	void endpointThatIsMeantMustExistAndFit(String expression) {
		assertThatExceptionOfType(BuildException.class).isThrownBy(() -> link(expression))
			.withMessageStartingWith("Could not build url for endpoint");
	}

	@Test
	void contextPathIsTheApplicationsRootOutsideOfRequest() {
		this.templates.app.config().put("APPLICATION_ROOT", "/root");

		String text = this.templates.callOutsideOfRequest(
				() -> Globals.renderTemplateString("<a th:href=\"@{/plain}\"></a>", java.util.Map.of()));

		assertThat(text).isEqualTo("<a href=\"/root/plain\"></a>");
	}

	@Test
	void linksOutsideOfRequestNeedServerName() {
		this.templates.app.config().put("SERVER_NAME", "example.com");

		String text = this.templates.callOutsideOfRequest(
				() -> Globals.renderTemplateString("<a th:href=\"@{blog.show(id=3)}\"></a>", java.util.Map.of()));

		assertThat(text).isEqualTo("<a href=\"http://example.com/blog/3\"></a>");
	}

}
