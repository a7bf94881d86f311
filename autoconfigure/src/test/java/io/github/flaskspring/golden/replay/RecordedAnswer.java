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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Turns what a transcript expects back into an answer, and spoils answers.
 */
final class RecordedAnswer {

	private RecordedAnswer() {
	}

	static RawResponse of(ExpectedResponse expected) {
		List<HeaderField> headers = new ArrayList<>();
		expected.headers()
			.forEach((name, header) -> values(header).forEach((value) -> headers.add(new HeaderField(name, value))));
		Body body = expected.body();
		return new RawResponse(expected.status(), headers, (body != null) ? body.bytes() : new byte[0]);
	}

	static byte[] wire(RawResponse answer) {
		StringBuilder head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" OF COURSE\r\n");
		answer.headers().forEach((field) -> head.append(field.name() + ": " + field.value() + "\r\n"));
		byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
		byte[] bytes = Arrays.copyOf(start, start.length + answer.body().length);
		System.arraycopy(answer.body(), 0, bytes, start.length, answer.body().length);
		return bytes;
	}

	static RawResponse withStatus(RawResponse answer, int status) {
		return new RawResponse(status, answer.headers(), answer.body());
	}

	static RawResponse withBody(RawResponse answer, String body) {
		return new RawResponse(answer.status(), answer.headers(), body.getBytes(StandardCharsets.UTF_8));
	}

	static RawResponse with(RawResponse answer, String name, String value) {
		List<HeaderField> headers = new ArrayList<>(answer.headers());
		headers.add(new HeaderField(name, value));
		return new RawResponse(answer.status(), headers, answer.body());
	}

	static RawResponse without(RawResponse answer, String name) {
		List<HeaderField> headers = answer.headers().stream().filter((field) -> !field.isNamed(name)).toList();
		return new RawResponse(answer.status(), headers, answer.body());
	}

	static RawResponse change(RawResponse answer, String name, UnaryOperator<String> change) {
		List<HeaderField> headers = answer.headers()
			.stream()
			.map((field) -> field.isNamed(name) ? new HeaderField(field.name(), change.apply(field.value())) : field)
			.toList();
		return new RawResponse(answer.status(), headers, answer.body());
	}

	private static List<String> values(ExpectedHeader header) {
		if (header instanceof ExpectedHeader.Lines lines) {
			return lines.values();
		}
		if (header instanceof ExpectedHeader.Cookies cookies) {
			return cookies.cookies().stream().map(RecordedAnswer::setCookie).toList();
		}
		return List.of((header instanceof ExpectedHeader.Opaque opaque) ? tag(opaque)
				: ((ExpectedHeader.Text) header).value());
	}

	private static String tag(ExpectedHeader.Opaque opaque) {
		return Boolean.TRUE.equals(opaque.weak()) ? "W/\"tag\"" : "\"tag\"";
	}

	private static String setCookie(ExpectedCookie cookie) {
		StringBuilder header = new StringBuilder(cookie.name()).append('=').append(cookie.value());
		cookie.attributes().forEach((name, attribute) -> header.append("; ").append(name).append(written(attribute)));
		return header.toString();
	}

	private static String written(CookieAttribute attribute) {
		if (attribute instanceof CookieAttribute.Flag) {
			return "";
		}
		return "=" + ((attribute instanceof CookieAttribute.Text text) ? text.value() : "anything");
	}

}
