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

package com.example.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A headless Chromium. A test that needs it is skipped, and says so, where there is none.
 */
public final class Browser implements AutoCloseable {

	/**
	 * Texts whose contrast with what is behind them is too low, by the formula of WCAG.
	 */
	private static final String FAINT = """
			const channels = (color) => color.match(/[\\d.]+/g).map(Number);
			const light = (color) => {
				const [r, g, b] = channels(color).map((c) => c / 255)
					.map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
				return 0.2126 * r + 0.7152 * g + 0.0722 * b;
			};
			const behind = (element) => {
				for (let e = element; e; e = e.parentElement) {
					const color = getComputedStyle(e).backgroundColor;
					if (channels(color)[3] !== 0) {
						return color;
					}
				}
				return 'rgb(255, 255, 255)';
			};
			return [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility()
				&& [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
				.filter((element) => {
					const pair = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a);
					return (pair[0] + 0.05) / (pair[1] + 0.05) < 4.5;
				}).map((element) => element.outerHTML.substring(0, 100));
			""";

	private static final Log logger = LogFactory.getLog(Browser.class);

	private final ChromeDriver driver;

	private Browser(ChromeDriver driver) {
		this.driver = driver;
	}

	/**
	 * Starts the browser.
	 * @param profile an empty folder
	 * @return the browser
	 */
	public static Browser start(Path profile) {
		Path chromium = program("chromium", "chromium-browser", "google-chrome");
		Path chromedriver = program("chromedriver");
		if (chromium == null || chromedriver == null) {
			logger.warn(
					"SKIPPED: no Chromium with chromedriver is installed, so nobody looked at the pages in a browser.");
		}
		Assumptions.assumeTrue(chromium != null && chromedriver != null, "no Chromium with chromedriver is installed");
		ChromeOptions options = new ChromeOptions().setBinary(chromium.toString())
			.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync",
					"--user-data-dir=" + profile);
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile())
			.build();
		Browser browser = new Browser(new ChromeDriver(service, options));
		browser.driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
		return browser;
	}

	private static @Nullable Path program(String... names) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.flatMap((folder) -> Stream.of(names).map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst()
			.orElse(null);
	}

	public ChromeDriver driver() {
		return this.driver;
	}

	public WebElement find(By locator) {
		return this.driver.findElement(locator);
	}

	/**
	 * The value of an expression of JavaScript.
	 * @param expression the expression
	 * @return its value
	 */
	public Object eval(String expression) {
		return Objects.requireNonNull(this.driver.executeScript("return " + expression));
	}

	public int number(String expression) {
		return ((Number) eval(expression)).intValue();
	}

	/** Looks through a window as small as a phone's. */
	public void becomePhone() {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
	}

	/**
	 * Prefers light or dark pages.
	 * @param scheme {@code light} or {@code dark}
	 */
	public void prefer(String scheme) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
	}

	public List<?> faintTexts() {
		return (List<?>) Objects.requireNonNull(this.driver.executeScript(FAINT));
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
