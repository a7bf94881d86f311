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

package io.github.flaskspring.golden.replay;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The client's side of one replay: turns steps into requests and remembers jars and
 * captured values from answer to request.
 */
final class Conversation {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");

	private final RawHttpClient client;

	private final CookieHeader cookieHeader;

	private final Map<String, CookieJar> jars = new HashMap<>();

	private final Map<String, String> variables = new HashMap<>();

	Conversation(RawHttpClient client, @Nullable Secret secret, SessionCodec.Factory codecs, Clock clock) {
		this.client = client;
		this.cookieHeader = new CookieHeader(secret, codecs, clock);
	}

	RawResponse perform(StepRequest step) throws IOException {
		pause(step.pauseMs());
		CookieJar jar = this.jars.computeIfAbsent(step.jarName(), (name) -> new CookieJar());
		RawResponse response = this.client.send(request(step, jar));
		if (step.cookiesCarried()) {
			jar.update(response);
		}
		step.capture().forEach((variable, header) -> this.variables.put(variable, response.first(header)));
		return response;
	}

	private static void pause(@Nullable Integer millis) throws IOException {
		try {
			Thread.sleep((millis != null) ? millis : 0);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted in a pause of " + millis + " ms");
		}
	}

	private RawRequest request(StepRequest step, CookieJar jar) {
		List<HeaderField> headers = new ArrayList<>();
		step.headers().forEach((header) -> headers.add(new HeaderField(header.name(), fillIn(header.value()))));
		this.cookieHeader.value(step, jar).ifPresent((value) -> headers.add(new HeaderField("Cookie", value)));
		if (step.body() == null) {
			return new RawRequest(step.method(), step.path(), headers, new byte[0]);
		}
		byte[] body = step.body().bytes();
		if (headers.stream().noneMatch(Conversation::framesBody)) {
			headers.add(new HeaderField("Content-Length", Integer.toString(body.length)));
		}
		return new RawRequest(step.method(), step.path(), headers, body);
	}

	private static boolean framesBody(HeaderField header) {
		return header.isNamed("Content-Length") || header.isNamed("Transfer-Encoding");
	}

	private String fillIn(String value) {
		return VARIABLE.matcher(value)
			.replaceAll((match) -> Matcher.quoteReplacement(this.variables.getOrDefault(match.group(1), "")));
	}

}
