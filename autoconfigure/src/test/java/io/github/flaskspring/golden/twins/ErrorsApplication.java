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

package io.github.flaskspring.golden.twins;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.BadRequestException;
import io.github.flaskspring.ConflictException;
import io.github.flaskspring.HttpException;
import io.github.flaskspring.InternalServerErrorException;
import io.github.flaskspring.NotFoundException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.http.Headers;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.makeResponse;
import static io.github.flaskspring.Globals.request;

/** Abort, error handlers by code and class, 500 handling, custom exceptions. */
@EnableAutoConfiguration
@FlaskController
class ErrorsApplication {

	private static final Map<String, Supplier<RuntimeException>> ERRORS = Map.of("shortage", () -> new Shortage("few"),
			"big", () -> new BigShortage("none"), "payment", PaymentRequired::new, "nocode",
			() -> new NoCode("no code"), "conflict",
			() -> new ConflictException("taken", makeResponse(Reply.of("own response", 409))), "key",
			() -> new KeyError("k"), "notimplemented", NotImplementedError::new);

	@Route("/abort/<int:code>")
	Object doAbort(int code) {
		throw abort(code);
	}

	@Route("/abort-text/<int:code>")
	Object abortText(int code) {
		throw abort(code, "<custom> & text");
	}

	@Route("/abort-response")
	Object abortResponse() {
		Response response = new Response("from response").header("X-R", "1");
		response.setStatusCode(409);
		throw abort(response);
	}

	@Route("/abort-made")
	Object abortMade() {
		throw abort(makeResponse(Reply.of(Map.of("reason", "made"), 422)));
	}

	@Route("/raise/<kind>")
	Object doRaise(String kind) {
		Supplier<RuntimeException> error = ERRORS.get(kind);
		throw (error != null) ? error.get() : new KeyError(kind);
	}

	@Route("/return")
	Object returned() {
		return new BadRequestException("returned, not raised");
	}

	@Route("/headers")
	Object headers() {
		throw new Busy();
	}

	@ErrorHandler(404)
	Object on404(HttpException error) {
		return Reply.of("nothing at " + request.path() + ": " + error.name(), 404);
	}

	@ErrorHandler
	Object onShortage(Shortage error) {
		return Reply.of(Map.of("error", error.getMessage(), "kind", error.getClass().getSimpleName()), 409);
	}

	@ErrorHandler(403)
	Object on403(HttpException error) {
		return Reply.of(new Refusal(error.code(), error.description()), 403);
	}

	@ErrorHandler(410)
	String on410() {
		return "handler forgot the code";
	}

	@ErrorHandler(418)
	Object on418(HttpException error) {
		return error;
	}

	@ErrorHandler(451)
	Object on451() {
		throw new NotFoundException("raised in a handler");
	}

	@ErrorHandler(500)
	Object on500(InternalServerErrorException error) {
		Throwable original = error.originalException();
		return Reply.of(new Failure(error.code(), (original != null) ? PythonNames.ofError(original) : null), 500);
	}

	private record Refusal(@Nullable Integer code, @Nullable String description) {
	}

	private record Failure(@Nullable Integer handled, @Nullable String original) {
	}

	private static class Shortage extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Shortage(String message) {
			super(message);
		}

	}

	private static final class BigShortage extends Shortage {

		private static final long serialVersionUID = 1L;

		BigShortage(String message) {
			super(message);
		}

	}

	private static final class KeyError extends RuntimeException {

		private static final long serialVersionUID = 1L;

		KeyError(String key) {
			super(key);
		}

	}

	private static final class NotImplementedError extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	private static final class PaymentRequired extends HttpException {

		static final int CODE = 402;

		private static final long serialVersionUID = 1L;

		PaymentRequired() {
			super(CODE, "Please pay first.");
		}

	}

	private static final class NoCode extends HttpException {

		private static final long serialVersionUID = 1L;

		NoCode(String description) {
			super(null, description, null);
		}

	}

	private static final class Busy extends HttpException {

		private static final long serialVersionUID = 1L;

		Busy() {
			super(503, "busy");
		}

		@Override
		public Headers getHeaders() {
			return Headers.of(Map.of("Content-Type", "text/plain", "Retry-After", "30"));
		}

	}

}
