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
package io.github.flaskspring.testing;

import java.util.List;
import java.util.Objects;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link TestResponse}, which {@code assertThat(response)} finds by
 * itself.
 *
 * @since 0.1
 */
public final class TestResponseAssert extends AbstractAssert<TestResponseAssert, TestResponse> {

	private static final int EXCERPT = 2000;

	TestResponseAssert(TestResponse response) {
		super(response, TestResponseAssert.class);
		info.description("%s %s: %s%n%s", response.call().method(), response.call().target(), response.status(),
				excerpt(response.text()));
	}

	private static String excerpt(String text) {
		return (text.length() > EXCERPT) ? text.substring(0, EXCERPT) + "..." : text;
	}

	/**
	 * The status is a code.
	 * @param code the code
	 * @return this
	 */
	public TestResponseAssert hasStatus(int code) {
		objects.assertEqual(info, this.actual.statusCode(), code);
		return this;
	}

	/**
	 * The status is 200.
	 * @return this
	 */
	public TestResponseAssert isOk() {
		return hasStatus(200);
	}

	/**
	 * It is a redirect.
	 * @param location where it leads, as it was sent
	 * @return this
	 */
	public TestResponseAssert redirectsTo(String location) {
		if (!Redirects.isRedirect(this.actual.statusCode())) {
			failWithMessage("Expected a redirect to '%s'.", location);
		}
		return hasHeader("Location", location);
	}

	/**
	 * A header has a value.
	 * @param name the name of the header
	 * @param value its value
	 * @return this
	 */
	public TestResponseAssert hasHeader(String name, String value) {
		if (!Objects.equals(this.actual.header(name), value)) {
			failWithActualExpectedAndMessage(this.actual.header(name), value, "Expected header '%s' to be '%s' in %s.",
					name, value, this.actual.headers().toList());
		}
		return this;
	}

	/**
	 * There is no such header.
	 * @param name the name of the header
	 * @return this
	 */
	public TestResponseAssert doesNotHaveHeader(String name) {
		if (this.actual.header(name) != null) {
			failWithMessage("Expected no header '%s' but it is '%s'.", name, this.actual.header(name));
		}
		return this;
	}

	/**
	 * The content type without its parameters is this.
	 * @param mimetype such as {@code "text/html"}
	 * @return this
	 */
	public TestResponseAssert hasMimetype(String mimetype) {
		objects.assertEqual(info, this.actual.mimetype(), mimetype);
		return this;
	}

	/**
	 * The body is a text.
	 * @param text the text
	 * @return this
	 */
	public TestResponseAssert hasText(String text) {
		objects.assertEqual(info, this.actual.text(), text);
		return this;
	}

	/**
	 * The body has pieces of text somewhere.
	 * @param pieces the pieces
	 * @return this
	 */
	public TestResponseAssert contains(CharSequence... pieces) {
		text().contains(pieces);
		return this;
	}

	/**
	 * The body has none of some pieces of text.
	 * @param pieces the pieces
	 * @return this
	 */
	public TestResponseAssert doesNotContain(CharSequence... pieces) {
		text().doesNotContain(pieces);
		return this;
	}

	/**
	 * The body is JSON with a value.
	 * @param value what the application's JSON would write
	 * @return this
	 */
	public TestResponseAssert hasJson(@Nullable Object value) {
		Object expected = this.actual.app().json().loads(this.actual.app().json().dumps(value));
		objects.assertEqual(info, this.actual.json(), expected);
		return this;
	}

	/**
	 * A message was flashed during the request.
	 * @param message the message
	 * @return this
	 */
	public TestResponseAssert flashed(Object message) {
		List<@Nullable Object> messages = this.actual.flashes()
			.stream()
			.<@Nullable Object>map((flashed) -> flashed.getMessage())
			.toList();
		Assertions.assertThat(messages).as(descriptionText()).contains(message);
		return this;
	}

	/**
	 * A message was flashed during the request.
	 * @param message the message
	 * @param category its category
	 * @return this
	 */
	public TestResponseAssert flashed(Object message, String category) {
		List<String> messages = this.actual.flashes()
			.stream()
			.map((flashed) -> flashed.getCategory() + ": " + flashed.getMessage())
			.toList();
		Assertions.assertThat(messages).as(descriptionText()).contains(category + ": " + message);
		return this;
	}

	/**
	 * Templates were rendered during the request.
	 * @param names the names of all of them, the first one first
	 * @return this
	 */
	public TestResponseAssert rendered(String... names) {
		Assertions.assertThat(this.actual.templates())
			.as(descriptionText())
			.extracting(RenderedTemplate::name)
			.containsExactly(names);
		return this;
	}

	/**
	 * Goes on with the body as text.
	 * @return assertions about it
	 */
	public AbstractStringAssert<?> text() {
		return Assertions.assertThat(this.actual.text()).as(descriptionText());
	}

	/**
	 * Goes on with the body as JSON.
	 * @return assertions about it
	 */
	public ObjectAssert<@Nullable Object> json() {
		return Assertions.assertThat(this.actual.json()).as(descriptionText());
	}

}
