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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.example.browser.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 500 attacks in a real browser with its content security policy turned off: nothing that
 * a client sends becomes markup or runs. A page without escaping shows that they would.
 */
@SpringBootTest(classes = XssApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "flask.debug=true", "flask.secret-key=xss", "flask.max-cookie-size=0",
				"spring.datasource.url=jdbc:h2:mem:xss", "spring.sql.init.mode=never",
				"server.max-http-request-header-size=64KB" })
@TestInstance(Lifecycle.PER_CLASS)
class XssBrowserTests {

	/**
	 * Notes what runs, however it was called, and the values that scripts of the page
	 * get.
	 */
	private static final String DETECTOR = """
			window.fired = 0;
			window.values = [];
			window.xss = () => { window.fired++; };
			window.alert = window.confirm = window.prompt = window.xss;
			window.got = (value) => { window.values.push(value); };
			""";

	/** Elements and attributes that none of the pages has by itself. */
	private static final String FOREIGN = """
			return [...document.querySelectorAll('*')].filter((element) =>
				element.matches('img, svg, math, iframe, form, noscript, template, body ~ *')
				|| [...element.attributes].some((attribute) => attribute.name.startsWith('on')
					&& !attribute.value.startsWith('got('))
				|| (element.href || '').toString().startsWith('javascript:')
				|| (element.tagName === 'SCRIPT' && /^\\s*xss/.test(element.textContent))
			).map((element) => element.outerHTML.substring(0, 200))
			""";

	/** Wakes up what waits for the user. */
	private static final String TOUCH = """
			document.querySelectorAll('p, b, i, input, textarea, button, li, td, summary').forEach((element) => {
				for (const type of ['mouseover', 'focus', 'mousedown']) {
					element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
				}
			});
			document.querySelectorAll('button[onclick]').forEach((button) => button.click());
			""";

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeAll
	void open(@TempDir Path profile) {
		this.browser = Browser.start(profile);
		this.browser.driver().executeCdpCommand("Page.enable", Map.of());
		this.browser.driver().executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
		this.browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", DETECTOR));
	}

	@AfterAll
	void close() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	private void visit(String path) {
		this.browser.driver().manage().deleteAllCookies();
		this.browser.driver().get("http://localhost:" + this.port + path);
		this.browser.driver().executeScript(TOUCH);
	}

	private void assertThatNothingRan(String path) {
		assertThat(this.browser.number("window.fired")).as(path).isZero();
		assertThat((List<?>) this.browser.driver().executeScript(FOREIGN)).as(path).isEmpty();
	}

	private static String joined(int batch) {
		return URLEncoder.encode(String.join("", Payloads.batch(batch)), StandardCharsets.UTF_8).replace("+", "%20");
	}

	@Test
	void thereAre500() {
		assertThat(Payloads.batches() * Payloads.BATCH).isEqualTo(500);
		assertThat(IntStream.range(0, Payloads.batches()).boxed().flatMap((i) -> Payloads.batch(i).stream()))
			.doesNotHaveDuplicates();
	}

	@Test
	void theyRunWhereNothingIsEscaped() {
		visit("/control/0");

		assertThat(this.browser.number("window.fired")).isGreaterThan(5);
		assertThat((List<?>) this.browser.driver().executeScript(FOREIGN)).hasSizeGreaterThan(10);
	}

	@Test
	@Tag("SEC-001")
	void variablesAttributesLinksAndScripts() {
		for (int batch = 0; batch < Payloads.batches(); batch++) {
			visit("/variables/" + batch + "?q=" + joined(batch));

			assertThatNothingRan("variables " + batch);
			assertThatValuesArrive(Payloads.batch(batch));
		}
	}

	/** Twice in a script each, and once by a click. */
	private void assertThatValuesArrive(List<String> payloads) {
		List<String> expected = new ArrayList<>();
		payloads.forEach((payload) -> expected.addAll(List.of(payload, payload)));
		expected.addAll(payloads);

		assertThat(this.browser.eval("window.values")).isEqualTo(expected);
		assertThat(this.browser
			.eval("[...document.querySelectorAll('.json')].map((element) => JSON.parse(element.dataset.json))"))
			.isEqualTo(payloads);
		assertThat(this.browser
			.eval("[...document.querySelectorAll('div > p:first-child')].map((element) => element.textContent)"))
			.isEqualTo(payloads);
	}

	@ParameterizedTest
	@ValueSource(strings = { "flash", "description", "link", "debug" })
	void messagesAndErrors(String page) {
		for (int batch = 0; batch < Payloads.batches(); batch++) {
			visit("/" + page + "/" + batch + "?q=" + joined(batch));

			assertThatNothingRan(page + " " + batch);
			assertThat(this.browser.eval("document.documentElement.textContent").toString()).contains("xss()");
		}
	}

	@Test
	void pathsThatNobodyServes() {
		for (int batch = 0; batch < Payloads.batches(); batch++) {
			String path = "/nowhere/" + joined(batch).replace("%5C", "x").replace("%2F", "/").replace("%0A", "");
			visit(path);

			assertThat(this.browser.find(By.tagName("h1")).getText()).isEqualTo("No rule matches");
			assertThatNothingRan(path);
			assertThat(this.browser.eval("document.querySelector('header').textContent").toString()).contains("xss()");
		}
	}

}
