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

package com.example.flaskr;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.example.browser.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** The blog without its tables, in debug mode: what the developer sees. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "flask.debug=true", "flask.secret-key=a-key-that-nobody-may-see",
				"spring.datasource.url=jdbc:h2:mem:flaskr-without-tables", "spring.sql.init.mode=never" })
class DebugPageBrowserTests {

	@LocalServerPort
	private int port;

	@TempDir
	private Path profile;

	private Browser browser;

	@BeforeEach
	void start() {
		this.browser = Browser.start(this.profile);
	}

	@AfterEach
	void close() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	private void open(String path) {
		this.browser.driver().get("http://localhost:" + this.port + path);
	}

	private List<WebElement> all(String selector) {
		return this.browser.driver().findElements(By.cssSelector(selector));
	}

	@Test
	void ownFramesAreOpenWithTheirLinesAndOthersAreFolded() {
		open("/?token=abc-defgh");

		assertThat(this.browser.driver().getTitle()).startsWith("BadSqlGrammarException: ")
			.endsWith(" // Flask for Spring Boot");
		assertThat(all(".causes li").get(0).getText()).contains("Table \"POSTS\" not found");
		assertThat(all("details.own[open] summary")).extracting(WebElement::getText)
			.anySatisfy((frame) -> assertThat(frame).contains("Posts.", "Posts.java:"))
			.anySatisfy((frame) -> assertThat(frame).contains("Blog.index", "Blog.java:"));
		assertThat(all("details.own[open] mark")).isNotEmpty().allMatch(WebElement::isDisplayed);
		assertThat(all("details.others")).isNotEmpty();
		assertThat(all("details.others li")).noneMatch(WebElement::isDisplayed);
		assertThat(this.browser.driver().getPageSource()).doesNotContain("a-key-that-nobody", "abc-defgh");
	}

	@Test
	void buttonShowsTheFramesOfLibraries() {
		open("/");
		WebElement button = this.browser.find(By.id("frames"));

		button.click();
		assertThat(all("details.others li")).allMatch(WebElement::isDisplayed);
		assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("true");

		button.click();
		assertThat(all("details.others li")).noneMatch(WebElement::isDisplayed);
	}

	@Test
	void traceIsCopiedAsText() {
		this.browser.driver()
			.executeCdpCommand("Browser.grantPermissions",
					Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
		open("/");

		this.browser.find(By.id("copy")).click();

		assertThat(this.browser.find(By.xpath("//*[@id='copied'][text()='Copied']")).isDisplayed()).isTrue();
		Object copied = this.browser.driver()
			.executeAsyncScript("navigator.clipboard.readText().then(arguments[arguments.length - 1], String)");
		assertThat(String.valueOf(copied)).startsWith("GET /: 500 Internal Server Error\n")
			.contains("\tat com.example.flaskr.Blog.index(Blog.java:", "\nCaused by: ")
			.doesNotContain("SECRET_KEY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void everyTextCanBeRead(String scheme) {
		this.browser.prefer(scheme);
		open("/");
		all("#frames").forEach(WebElement::click);

		assertThat(this.browser.faintTexts()).isEmpty();
	}

	@Test
	void nothingSticksOutOnAPhone() {
		this.browser.becomePhone();
		open("/");
		all("#frames").forEach(WebElement::click);

		assertThat(this.browser.number("document.documentElement.scrollWidth")).isEqualTo(360);
		assertThat(all("button"))
			.allSatisfy((button) -> assertThat(button.getSize().height).isGreaterThanOrEqualTo(44));
	}

	@Test
	void keyboardReachesWhatScrollsAndWhatOpens() {
		this.browser.driver().manage().window().setSize(new Dimension(1200, 900));
		open("/");

		assertThat(this.browser.eval("[...document.querySelectorAll('pre')].every((pre) => pre.tabIndex === 0)"))
			.isEqualTo(true);
		assertThat(this.browser.eval("document.documentElement.lang")).isEqualTo("en");
		assertThat(all("h1")).hasSize(1);
		assertThat(all("details > summary")).hasSameSizeAs(all("details"));
		assertThat(this.browser.number("document.querySelectorAll('th:not([scope])').length")).isZero();
	}

}
