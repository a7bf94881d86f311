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

package com.example.xss;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.example.browser.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of rules that debug mode shows for an unknown URL. */
@SpringBootTest(classes = XssApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "flask.debug=true", "spring.datasource.url=jdbc:h2:mem:rules", "spring.sql.init.mode=never" })
class RulesPageBrowserTests {

	@LocalServerPort
	private int port;

	@TempDir
	private Path profile;

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void rulesCanBeReadOnAPhone(String scheme) {
		try (Browser browser = Browser.start(this.profile)) {
			browser.prefer(scheme);
			browser.becomePhone();
			browser.driver().get("http://localhost:" + this.port + "/nowhere");

			assertThat(browser.find(By.tagName("h1")).getText()).isEqualTo("No rule matches");
			assertThat(browser.driver().findElements(By.cssSelector("tbody th"))).extracting(WebElement::getText)
				.contains("/search", "/item/<path:name>");
			assertThat(browser.faintTexts()).isEmpty();
			assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(360);
		}
	}

}
