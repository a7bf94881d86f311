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
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

import org.springframework.boot.test.web.server.LocalServerPort;

import com.example.browser.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person with a browser: the whole way through the blog, on a phone and on a desktop.
 */
@FlaskrTest
class BrowserTests {

	@LocalServerPort
	private int port;

	@TempDir
	private Path profile;

	private @Nullable Browser browser;

	@BeforeEach
	void open() {
		this.browser = Browser.start(this.profile);
	}

	@AfterEach
	void close() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@Test
	void somebodyRegistersLogsInWritesEditsAndDeletes() {
		open("/");
		click(By.linkText("Register"));
		fillIn("username", "ada", "password", "lovelace");
		assertThat(heading()).isEqualTo("Log In");

		fillIn("username", "ada", "password", "lovelace");
		assertThat(find(By.cssSelector(".who strong")).getText()).isEqualTo("ada");

		click(By.linkText("New post"));
		fillIn("title", "Notes on the engine", "body", "It weaves patterns.");
		assertThat(titles()).containsExactly("Notes on the engine", "test title");

		click(By.linkText("Edit"));
		assertThat(find(By.id("body")).getDomProperty("value")).isEqualTo("It weaves patterns.");
		fillIn("title", "Notes on the analytical engine", "body", "It weaves algebra.");
		assertThat(titles()).containsExactly("Notes on the analytical engine", "test title");

		click(By.linkText("Edit"));
		click(By.tagName("summary"));
		click(By.cssSelector("details button"));
		assertThat(titles()).containsExactly("test title");

		click(By.linkText("Log Out"));
		assertThat(find(By.linkText("Log In")).isDisplayed()).isTrue();
	}

	@Test
	void nothingSticksOutOnAPhone() {
		browser().becomePhone();
		Stream.of("/", "/nowhere", "/auth/register", "/auth/login").forEach(this::assertFitsAThumb);

		fillIn("username", "test", "password", "test");
		Stream.of("/", "/create", "/1/update", "/2/update").forEach(this::assertFitsAThumb);
	}

	private void assertFitsAThumb(String path) {
		open(path);

		assertThat(number("document.documentElement.scrollWidth")).as(path).isEqualTo(360);
		assertThat(driver().findElements(By.cssSelector("header a, button, .button, input, textarea, summary")))
			.as(path)
			.filteredOn(WebElement::isDisplayed)
			.isNotEmpty()
			.allSatisfy((target) -> assertThat(target.getSize().height).isGreaterThanOrEqualTo(44));
	}

	private Browser browser() {
		return Objects.requireNonNull(this.browser);
	}

	private ChromeDriver driver() {
		return browser().driver();
	}

	private void open(String path) {
		driver().get("http://localhost:" + this.port + path);
	}

	private WebElement find(By locator) {
		return browser().find(locator);
	}

	private void click(By locator) {
		find(locator).click();
	}

	/** Fills the form of a page and sends it. */
	private void fillIn(String... pairs) {
		for (int i = 0; i < pairs.length; i += 2) {
			WebElement field = find(By.id(pairs[i]));
			field.clear();
			field.sendKeys(pairs[i + 1]);
		}
		click(By.cssSelector("main form .primary"));
	}

	private String heading() {
		return find(By.tagName("h1")).getText();
	}

	private Stream<String> titles() {
		return driver().findElements(By.cssSelector("article h2")).stream().map(WebElement::getText);
	}

	private int number(String expression) {
		return browser().number(expression);
	}

}
