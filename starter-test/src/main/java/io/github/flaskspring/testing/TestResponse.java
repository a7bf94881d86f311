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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.FlashedMessage;
import io.github.flaskspring.Flask;
import io.github.flaskspring.Request;
import io.github.flaskspring.http.ContentType;
import io.github.flaskspring.http.HttpStatuses;
import io.github.flaskspring.http.ImmutableHeaders;

/**
 * What a {@link FlaskClient} got. Flask: {@code TestResponse}. <pre class="code">
 * assertThat(client.get("/posts")).isOk().contains("Hello").rendered("posts");
 * </pre>
 *
 * @since 0.1
 */
public final class TestResponse implements AssertProvider<TestResponseAssert> {

	private final FlaskClient client;

	private final Call call;

	private final Transport.Answer answer;

	private final List<TestResponse> history;

	TestResponse(FlaskClient client, Call call, Transport.Answer answer, List<TestResponse> history) {
		this.client = client;
		this.call = call;
		this.answer = answer;
		this.history = List.copyOf(history);
	}

	Call call() {
		return this.call;
	}

	/**
	 * The status as a number. Flask: {@code status_code}.
	 * @return such as 404
	 */
	public int statusCode() {
		return this.answer.status();
	}

	/**
	 * The status as text.
	 * @return such as {@code "404 NOT FOUND"}
	 */
	public String status() {
		String name = HttpStatuses.reasonPhrase(statusCode());
		return statusCode() + " " + ((name != null) ? name.toUpperCase(Locale.ROOT) : "UNKNOWN");
	}

	/**
	 * The headers.
	 * @return the headers
	 */
	public ImmutableHeaders headers() {
		return this.answer.headers().immutable();
	}

	/**
	 * A header.
	 * @param name its name
	 * @return its value or null
	 */
	public @Nullable String header(String name) {
		return this.answer.headers().get(name);
	}

	/**
	 * Where a redirect leads, as it was sent.
	 * @return the header {@code Location} or null
	 */
	public @Nullable String location() {
		return header("Location");
	}

	/**
	 * The content type without its parameters.
	 * @return such as {@code "text/html"}, empty without one
	 */
	public String mimetype() {
		return ContentType.parse(header("Content-Type")).mimetype();
	}

	/**
	 * The body as bytes. Flask: {@code data}.
	 * @return the bytes
	 */
	public byte[] data() {
		return this.answer.body().clone();
	}

	/**
	 * The body as text. Flask: {@code text}.
	 * @return the text, read as UTF-8
	 */
	public String text() {
		return new String(this.answer.body(), StandardCharsets.UTF_8);
	}

	/**
	 * The body as JSON, read by {@link Flask#json() the application's JSON}. Flask:
	 * {@code json}.
	 * @return the value, null if the content type is not JSON
	 */
	public @Nullable Object json() {
		boolean json = ContentType.parse(header("Content-Type")).isJson();
		return json ? app().json().loads(this.answer.body()) : null;
	}

	/**
	 * The request that this response is for, the last one if redirects were followed.
	 * @return the request, not the proxy
	 */
	public Request request() {
		return new Request(this.call.environ(app().mountPrefix()));
	}

	/**
	 * The responses that led here, the first one first.
	 * @return empty if no redirect was followed
	 */
	public List<TestResponse> history() {
		return this.history;
	}

	/**
	 * Goes where this response leads, until there is no further redirect. Flask:
	 * {@code follow_redirects=True}.
	 * @return the last response; this one if it is no redirect
	 * @throws IllegalStateException if a redirect leads to another host, or to a
	 * subdomain without {@link ClientOptions#allowSubdomainRedirects(boolean)}
	 * @throws ClientRedirectException if the redirects lead in a circle
	 */
	public TestResponse followRedirects() {
		return this.client.follow(this);
	}

	/**
	 * The messages that were flashed during the request.
	 * @return the messages, the first one first
	 * @throws IllegalStateException if the request went over a port
	 */
	public List<FlashedMessage> flashes() {
		return trace("messages").flashes()
			.stream()
			.<FlashedMessage>map((flashed) -> new FlashedMessage(flashed.category(), flashed.message()))
			.toList();
	}

	/**
	 * The templates that were rendered during the request.
	 * @return the templates, the first one first
	 * @throws IllegalStateException if the request went over a port
	 */
	public List<RenderedTemplate> templates() {
		return List.copyOf(trace("templates").templates());
	}

	private RequestTrace trace(String what) {
		RequestTrace trace = this.answer.trace();
		if (trace == null) {
			throw new IllegalStateException("The " + what + " of a request over a port are not known to the client. "
					+ "Make it with wire(IN_PROCESS), or use a SignalRecorder.");
		}
		return trace;
	}

	Flask app() {
		return this.client.app();
	}

	@Override
	public TestResponseAssert assertThat() {
		return new TestResponseAssert(this);
	}

	@Override
	public String toString() {
		return "<TestResponse " + this.answer.body().length + " bytes [" + status() + "]>";
	}

}
