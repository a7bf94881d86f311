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

package io.github.flaskspring.debug;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;

import static org.assertj.core.api.Assertions.assertThat;

class DebugPagesTests {

	private final Flask app = new Flask("pages");

	private final DebugPages pages = new DebugPages(new ApplicationCode(List.of()), List.of());

	@Test
	void exceptionsThatReferToEachOtherAreShownOnce() {
		IllegalStateException first = new IllegalStateException("first");
		IllegalArgumentException second = new IllegalArgumentException("second", first);
		first.initCause(second);
		first.addSuppressed(new UnsupportedOperationException("third"));

		String text = this.pages.report(this.app, "GET /", first).text();

		assertThat(text).containsOnlyOnce("IllegalStateException: first")
			.containsOnlyOnce("Caused by: java.lang.IllegalArgumentException: second")
			.containsOnlyOnce("Suppressed: java.lang.UnsupportedOperationException: third");
	}

	@Test
	void valuesWithoutTextDoNotSpoilThePage() throws Exception {
		String html = this.app.testRequestContext("/").call(() -> {
			Globals.g.put("broken", new Broken());
			Globals.g.put("long", "x".repeat(3000));
			return this.pages.report(this.app, "GET /", new IllegalStateException()).html();
		});

		assertThat(html).contains("<td>(no text: java.lang.UnsupportedOperationException)</td>")
			.contains("xxx... (3000 characters)</td>")
			.contains("<title>IllegalStateException // Flask for Spring Boot</title>");
	}

	@Test
	void explainerThatFailsIsNamed() {
		DebugPages failing = new DebugPages(new ApplicationCode(List.of()), List.of((app, error) -> {
			throw new UnsupportedOperationException("no idea");
		}));

		assertThat(failing.report(this.app, "GET /", new IllegalStateException("boom")).text())
			.contains("java.lang.IllegalStateException: boom", "UnsupportedOperationException: no idea");
	}

	@Test
	void outsideOfContextsThereIsNoRequestToShow() {
		assertThat(this.pages.report(this.app, "GET /", new IllegalStateException()).html())
			.contains("<h2>Configuration</h2>")
			.doesNotContain("<h2>Session</h2>", "<h2>g</h2>");
	}

	static final class Broken {

		@Override
		public String toString() {
			throw new UnsupportedOperationException();
		}

	}

}
