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
package io.github.flaskspring;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.ConditionalRequest;
import io.github.flaskspring.http.Range;

/**
 * What a conditional request makes of a response: 304 if the client has the content, 412
 * if it wanted other content, 206 if it wants a part. Werkzeug: {@code make_conditional}.
 */
final class ConditionalResponse {

	private final Response response;

	private final ConditionalRequest conditions;

	private final @Nullable String etag;

	private ConditionalResponse(Response response, Request request) {
		this.response = response;
		this.conditions = ConditionalRequest.of(request.headers());
		this.etag = response.headers().get("ETag");
	}

	static void apply(Response response, Request request, @Nullable String acceptRanges,
			@Nullable Long completeLength) {
		if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
			return;
		}
		if (response.headers().get("Date") == null) {
			response.date(Clock.systemUTC().instant());
		}
		ConditionalResponse conditional = new ConditionalResponse(response, request);
		if (acceptRanges == null || !conditional.sendPart(acceptRanges, completeLength)) {
			conditional.checkConditions();
		}
		if (!response.headers().contains("Content-Length")) {
			setContentLength(response);
		}
	}

	/** Pieces are collected, which no longer streams them; a file has its length. */
	private static void setContentLength(Response response) {
		if (response.body() instanceof ResponseBody.Pieces) {
			response.contentLength((long) response.getData().length);
		}
		else if (response.body().length() >= 0) {
			response.contentLength(response.body().length());
		}
	}

	private boolean sendPart(String unit, @Nullable Long completeLength) {
		this.response.acceptRanges(unit);
		if (completeLength == null || completeLength == 0
				|| !this.conditions.isRangeProcessable(this.etag, this.response.lastModified())) {
			return false;
		}
		Range range = Range.parse(this.conditions.range());
		Range.Span span = (range != null) ? range.rangeForLength(completeLength) : null;
		if (range == null || span == null || span.end() == null) {
			throw new RequestedRangeNotSatisfiableException(completeLength);
		}
		long length = span.end() - span.start();
		this.response.setBody(new ResponseBody.Part(this.response.body(), span.start(), length));
		this.response.contentLength(length);
		this.response.contentRange().set(span.start(), span.end(), completeLength, range.units());
		this.response.setStatusCode(206);
		return true;
	}

	private void checkConditions() {
		if (!this.conditions.isModified(this.etag, this.response.lastModified())) {
			this.response.setStatusCode(this.conditions.hasIfMatch() ? 412 : 304);
		}
	}

}
