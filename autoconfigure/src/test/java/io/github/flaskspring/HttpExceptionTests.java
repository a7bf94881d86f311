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

import java.util.List;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Aborting, and the pages that errors are without a handler. */
class HttpExceptionTests {

	private static HttpException abort(int code) {
		return catchThrowableOfType(HttpException.class, () -> Globals.abort(code));
	}

	@Test
	@Tag("RSP-056")
	@Tag("RSP-060")
	void abortNeedsNoContextAndThrowsTheExceptionOfTheCode() {
		assertThat(abort(404)).isInstanceOf(NotFoundException.class);
		assertThat(catchThrowableOfType(HttpException.class, () -> Globals.abort(403, "Not yours.")))
			.isInstanceOf(ForbiddenException.class)
			.hasMessage("403 Forbidden: Not yours.");
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> Globals.abort(999))
			.withMessage("no exception for 999");
	}

	@Test
	@Tag("RSP-057")
	void abortTakesAReadyResponseThatHasNoCode() {
		Response ready = new Response("ready");
		HttpException error = catchThrowableOfType(HttpException.class, () -> Globals.abort(ready));

		assertThat(error.code()).isNull();
		assertThat(error.getResponse()).isSameAs(ready);
	}

	@ParameterizedTest
	@Tag("RSP-058")
	@Tag("RSP-064")
	@CsvSource({ "400, Bad Request", "401, Unauthorized", "403, Forbidden", "404, Not Found", "405, Method Not Allowed",
			"406, Not Acceptable", "408, Request Timeout", "409, Conflict", "410, Gone", "411, Length Required",
			"412, Precondition Failed", "413, Request Entity Too Large", "414, Request URI Too Long",
			"415, Unsupported Media Type", "416, Requested Range Not Satisfiable", "417, Expectation Failed",
			"418, I'm a teapot", "421, Misdirected Request", "422, Unprocessable Entity", "423, Locked",
			"424, Failed Dependency", "428, Precondition Required", "429, Too Many Requests",
			"431, Request Header Fields Too Large", "451, Unavailable For Legal Reasons", "500, Internal Server Error",
			"501, Not Implemented", "502, Bad Gateway", "503, Service Unavailable", "504, Gateway Timeout",
			"505, HTTP Version Not Supported" })
	void codesOfFlaskHaveTheirNames(int code, String name) {
		HttpException error = abort(code);

		assertThat(error.code()).isEqualTo(code);
		assertThat(error.name()).isEqualTo(name);
		assertThat(error.getResponse().statusCode()).isEqualTo(code);
	}

	@ParameterizedTest
	@Tag("RSP-058")
	@ValueSource(ints = { 200, 302, 402, 407, 419, 420, 425, 426, 427, 430, 499, 506 })
	void otherCodesAreNoErrorsOfFlask(int code) {
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> Globals.abort(code));
	}

	@Test
	@Tag("RSP-059")
	void aMethodThatIsNotAllowedNamesThoseThatAre() {
		Response page = new MethodNotAllowedException(List.of("GET", "PUT")).getResponse();

		assertThat(page.headers().get("Allow")).isEqualTo("GET, PUT");
		assertThat(abort(405).getResponse().headers().contains("Allow")).isFalse();
	}

	@Test
	@Tag("RSP-060")
	void anApplicationMayHaveCodesOfItsOwn() throws Exception {
		Flask app = new Flask("app");
		app.aborter().put(999, Strange.class, (description) -> new Strange());
		app.route("/", () -> Globals.abort(999));

		assertThat(Dispatching.send(app, "GET", "/").status()).isEqualTo("999 UNKNOWN");
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> Globals.abort(999));
	}

	@Test
	@Tag("RSP-061")
	@Tag("RSP-063")
	void theStandardPageIsFlasks() {
		Response page = abort(404).getResponse();

		assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
		assertThat(page.getData()).hasSize(207);
		assertThat(page.getText())
			.isEqualTo("<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n"
					+ "<p>The requested URL was not found on the server. If you entered the URL manually please check"
					+ " your spelling and try again.</p>\n");
	}

	@Test
	@Tag("RSP-061")
	void aDescriptionIsEscapedAndKeepsItsLines() {
		assertThat(new GoneException("<b>\n'&'").getBody()).contains("<p>&lt;b&gt;<br>&#39;&amp;&#39;</p>");
	}

	@ParameterizedTest
	@Tag("RSP-063")
	@CsvSource(delimiter = '|',
			value = { "400|The browser (or proxy) sent a request that this server could not understand.",
					"403|You don't have the permission to access the requested resource. It is either read-protected or"
							+ " not readable by the server.",
					"405|The method is not allowed for the requested URL.",
					"413|The data value transmitted exceeds the capacity limit.",
					"415|The server does not support the media type transmitted in the request.",
					"416|The server cannot provide the requested range.",
					"500|The server encountered an internal error and was unable to complete your request. Either the"
							+ " server is overloaded or there is an error in the application." },
			quoteCharacter = '"')
	void descriptionsAreFlasks(int code, String description) {
		assertThat(abort(code).description()).isEqualTo(description);
	}

	/** An error of an application. */
	static final class Strange extends HttpException {

		static final int CODE = 999;

		private static final long serialVersionUID = 1L;

		Strange() {
			super(CODE, "strange");
		}

	}

}
