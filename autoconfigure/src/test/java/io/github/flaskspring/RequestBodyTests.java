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

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.json.JsonDecodeException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The body as a form, as files, as bytes, as a stream and as JSON. */
class RequestBodyTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String MULTIPART = "multipart/form-data; boundary=x";

	private static final String UPLOAD = "--x\r\n"
			+ "Content-Disposition: form-data; name=file; filename=\"../we ird.txt\"\r\n"
			+ "Content-Type: text/plain; charset=ascii\r\nX-Own: 1\r\n\r\ncontent\r\n"
			+ "--x\r\nContent-Disposition: form-data; name=none; filename=\"\"\r\n\r\n\r\n--x--\r\n";

	private final Flask app = new Flask("test");

	private Request request(String method, String type, byte[] body) {
		return this.app.testRequestContext("/?q=1", (request) -> request.method(method).data(type, body)).request();
	}

	private Request post(String type, String body) {
		return request("POST", type, body.getBytes(StandardCharsets.UTF_8));
	}

	private void in(Request request, Consumer<Request> step) {
		try {
			this.app.appContext().call(() -> {
				step.accept(request);
				return null;
			});
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	@ParameterizedTest
	@Tag("REQ-030")
	@ValueSource(strings = { "GET", "POST", "PUT", "PATCH", "DELETE" })
	void aFormIsParsedForEachMethod(String method) {
		assertThat(request(method, FORM, "a=1".getBytes(StandardCharsets.US_ASCII)).form().get("a")).isEqualTo("1");
	}

	@ParameterizedTest
	@Tag("REQ-029")
	@CsvSource({ "GET, 0", "POST, 1", "PUT, 1", "PATCH, 1", "DELETE, 1", "HEAD, 1", "OPTIONS, 1" })
	void valuesHaveTheFormUnlessTheMethodIsGet(String method, int forms) {
		Request request = request(method, FORM, "a=1".getBytes(StandardCharsets.US_ASCII));

		assertThat(request.values().getList("a")).hasSize(forms);
		assertThat(request.values().get("q")).isEqualTo("1");
	}

	@Test
	@Tag("REQ-031")
	@Tag("REQ-032")
	void otherBodiesAreNoForms() {
		assertThat(post("text/plain", "a=1").form()).isEmpty();
		assertThat(post("text/plain", "a=1").getText()).isEqualTo("a=1");
		assertThat(post("multipart/form-data", UPLOAD).form()).isEmpty();
		assertThat(post("multipart/form-data", UPLOAD).files()).isEmpty();
	}

	@Test
	@Tag("REQ-033")
	@Tag("REQ-034")
	@Tag("REQ-035")
	void aFileHasWhatTheClientSaid() {
		Request request = post(MULTIPART, UPLOAD);
		FilePart file = request.files().getOrThrow("file");

		assertThat(file.filename()).isEqualTo("../we ird.txt");
		assertThat(file.name()).isEqualTo("file");
		assertThat(file.contentType()).isEqualTo("text/plain; charset=ascii");
		assertThat(file.mimetype()).isEqualTo("text/plain");
		assertThat(file.headers().get("X-Own")).isEqualTo("1");
		assertThat(file.read()).hasSize(7);
		assertThat(file.read()).isEmpty();
		assertThat(request.files().getOrThrow("none").isEmpty()).isTrue();
		assertThat(request.form()).isEmpty();
	}

	@Test
	@Tag("REQ-026")
	void aMissingFileIsABadRequest() {
		assertThatExceptionOfType(BadRequestKeyException.class)
			.isThrownBy(() -> post(MULTIPART, UPLOAD).files().getOrThrow("other"));
		assertThatExceptionOfType(BadRequestKeyException.class)
			.isThrownBy(() -> post(FORM, "file=index.txt").files().getOrThrow("file"));
	}

	@Test
	@Tag("REQ-038")
	void debuggingExplainsAFormThatSendsNoFiles() {
		this.app.config().put("DEBUG", true);

		assertThatExceptionOfType(DebugFilesKeyException.class)
			.isThrownBy(() -> post(FORM, "file=index.txt").files().getOrThrow("file"))
			.withMessageStartingWith("You tried to access the file 'file' in the request.files dictionary but it does"
					+ " not exist. The mimetype for the request is 'application/x-www-form-urlencoded' instead of"
					+ " 'multipart/form-data' which means that no file contents were transmitted.")
			.withMessageEndingWith("enctype=\"multipart/form-data\" in your form.\n\nThe browser instead transmitted"
					+ " some file names. This was submitted: 'index.txt'");
	}

	@Test
	@Tag("REQ-039")
	void debuggingDoesNotExplainWhatNobodySent() {
		this.app.config().put("DEBUG", true);

		assertThatExceptionOfType(BadRequestKeyException.class)
			.isThrownBy(() -> post(FORM, "a=1").files().getOrThrow("file"));
		assertThatExceptionOfType(BadRequestKeyException.class)
			.isThrownBy(() -> post(FORM, "file=1").form().getOrThrow("other"));
	}

	@Test
	@Tag("REQ-040")
	void dataIsEmptyForAForm() {
		Request form = post(FORM, "a=1");

		assertThat(post("text/plain", "abc").data()).hasSize(3);
		assertThat(form.data()).isEmpty();
		assertThat(form.form().get("a")).isEqualTo("1");
	}

	@ParameterizedTest
	@Tag("REQ-032")
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; boundary=" })
	void aFormWithoutBoundaryIsLeftToBeRead(String type) {
		Request request = post(type, "abc");

		assertThat(request.form().isEmpty()).isTrue();
		assertThat(request.files().isEmpty()).isTrue();
		assertThat(request.getText()).isEqualTo("abc");
	}

	@Test
	@Tag("REQ-041")
	void bytesReadFirstLeaveTheFormReadable() {
		Request bytesFirst = post(FORM, "a=1");
		Request formFirst = post(FORM, "a=1");

		assertThat(bytesFirst.getText()).isEqualTo("a=1");
		assertThat(bytesFirst.form().get("a")).isEqualTo("1");
		assertThat(formFirst.form().get("a")).isEqualTo("1");
		assertThat(formFirst.getData()).isEmpty();
	}

	@Test
	@Tag("REQ-042")
	void bytesThatAreNotKeptAreGone() {
		Request request = post("text/plain", "abc");

		assertThat(request.getData(false)).hasSize(3);
		assertThat(request.getData()).isEmpty();
	}

	@Test
	@Tag("REQ-043")
	void aStreamIsReadOnce() throws IOException {
		Request request = post("text/plain", "abc");

		assertThat(request.stream().readAllBytes()).hasSize(3);
		assertThat(request.data()).isEmpty();
	}

	@ParameterizedTest
	@Tag("REQ-046")
	@Tag("JSON-031")
	@CsvSource({ "application/json, true", "APPLICATION/JSON; charset=x, true", "application/vnd.api+json, true",
			"application/activity+json;charset=UTF-8, true", "text/json, false", "application/jsonx, false" })
	void jsonIsKnownByItsType(String type, boolean json) {
		assertThat(post(type, "{\"foo\":\"bar\"}").isJson()).isEqualTo(json);
	}

	@Test
	@Tag("REQ-047")
	void jsonIsReadAsPythonReadsIt() {
		in(post("application/json", "{\"a\":1,\"a\":[2.0,null,NaN]}"),
				(request) -> assertThat(request.json()).isEqualTo(Map.of("a", Arrays.asList(2.0, null, Double.NaN))));
		in(post("application/json", "null"), (request) -> assertThat(request.json()).isNull());
		in(post("application/json", "\"s\""), (request) -> assertThat(request.json()).isEqualTo("s"));
	}

	@Test
	@Tag("REQ-048")
	void anotherTypeIsUnsupported() {
		Request request = post("text/plain", "1");

		assertThatExceptionOfType(UnsupportedMediaTypeException.class).isThrownBy(request::json)
			.satisfies((error) -> assertThat(error.description()).isEqualTo("Did not attempt to load JSON data because"
					+ " the request Content-Type was not 'application/json'."));
		assertThat(request.getJson(false, true)).isNull();
		in(request, (same) -> assertThat(same.getJson(true, false)).isEqualTo(1));
	}

	@Test
	@Tag("REQ-049")
	@Tag("REQ-052")
	void brokenJsonIsABadRequestUnlessSilent() {
		in(post("application/json", "{"), (request) -> {
			assertThat(request.getJson(false, true)).isNull();
			assertThatExceptionOfType(BadRequestException.class).isThrownBy(request::json)
				.satisfies((error) -> assertThat(error.description())
					.isEqualTo("The browser (or proxy) sent a request that this server could not understand."));
		});
		in(post("application/json", ""),
				(request) -> assertThatExceptionOfType(BadRequestException.class).isThrownBy(request::json));
		this.app.config().put("DEBUG", true);
		in(post("application/json", "{"),
				(request) -> assertThatExceptionOfType(BadRequestException.class).isThrownBy(request::json)
					.satisfies(
							(error) -> assertThat(error.description()).startsWith("Failed to decode JSON object: ")));
	}

	@Test
	@Tag("REQ-050")
	void anOwnRequestMayAnswerForBrokenJson() {
		this.app.requestClass((environ) -> new Request(environ) {
			@Override
			protected Object onJsonLoadingFailed(@Nullable JsonDecodeException error) {
				return (error != null) ? "broken" : "no JSON";
			}
		});

		in(post("application/json", "{"), (request) -> assertThat(request.json()).isEqualTo("broken"));
		in(post("text/plain", "1"), (request) -> assertThat(request.json()).isEqualTo("no JSON"));
	}

	@Test
	@Tag("REQ-051")
	void theEncodingOfJsonIsDetected() {
		for (String encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE")) {
			byte[] body = "{\"a\":\"\u00e9\"}".getBytes(Charset.forName(encoding));
			in(request("POST", "application/json; charset=latin-1", body),
					(request) -> assertThat(request.json()).isEqualTo(Map.of("a", "\u00e9")));
		}
		in(request("POST", "application/json", "\"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1)),
				(request) -> assertThatExceptionOfType(BadRequestException.class).isThrownBy(request::json));
	}

	@Test
	@Tag("REQ-052")
	void jsonIsReadOnce() {
		in(post("application/json", "{}"), (request) -> assertThat(request.json()).isSameAs(request.json()));
		in(post("application/json", "{}"), (request) -> {
			assertThat(request.getJson(false, false, false)).isEqualTo(Map.of());
			assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> request.getJson(false, false, false));
		});
	}

	@Test
	@Tag("REQ-065")
	@Tag("REQ-066")
	void aBodyThatIsTooLargeIsRefusedHoweverItIsRead() throws IOException {
		this.app.config().put("MAX_CONTENT_LENGTH", 3);

		assertThat(post("text/plain", "abc").getData()).hasSize(3);
		assertThatExceptionOfType(RequestEntityTooLargeException.class)
			.isThrownBy(() -> post("text/plain", "abcd").form());
		for (Consumer<Request> reading : List.<Consumer<Request>>of(Request::form, Request::files, Request::data,
				Request::getData, Request::stream)) {
			assertThatExceptionOfType(RequestEntityTooLargeException.class)
				.isThrownBy(() -> reading.accept(post(FORM, "a=bc")))
				.satisfies((error) -> assertThat(error.description())
					.isEqualTo("The data value transmitted exceeds the capacity limit."));
		}
		in(post("application/json", "\"abc\""),
				(request) -> assertThatExceptionOfType(RequestEntityTooLargeException.class).isThrownBy(request::json));
	}

	@Test
	@Tag("REQ-067")
	@Tag("REQ-068")
	void limitsOfARequestReplaceThoseOfTheConfiguration() {
		Request lower = post("text/plain", "abc");
		lower.setMaxContentLength(2L);
		Request form = post(FORM, "a=" + "x".repeat(500_000));
		Request unlimited = post(FORM, "a=" + "x".repeat(500_000));
		unlimited.setMaxFormMemorySize(Long.MAX_VALUE);
		form.setMaxFormMemorySize(null);

		assertThatExceptionOfType(RequestEntityTooLargeException.class).isThrownBy(lower::getData);
		assertThatExceptionOfType(RequestEntityTooLargeException.class).isThrownBy(form::form);
		assertThat(unlimited.form()).hasSize(1);
	}

	@Test
	@Tag("REQ-069")
	void aUrlencodedFormMayHaveManyFields() {
		assertThat(post(FORM, "a=1&".repeat(3000)).form().getList("a")).hasSize(3000);
	}

	@Test
	@Tag("REQ-026")
	@Tag("REQ-029")
	void aValueThatIsNeitherInQueryNorFormIsABadRequest() {
		Request request = post(FORM, "a=1");

		assertThat(request.values("a")).isEqualTo("1");
		assertThat(request.values("q")).isEqualTo("1");
		assertThatExceptionOfType(BadRequestKeyException.class).isThrownBy(() -> request.values("none"));
		assertThatExceptionOfType(BadRequestKeyException.class)
			.isThrownBy(() -> request("GET", FORM, new byte[0]).values("none"));
	}

	@Test
	@Tag("REQ-043")
	void bytesThatAreKnownFlowAgainPastTheFormParser() throws Exception {
		Request text = post("text/plain", "abc");
		Request form = post(FORM, "a=1");
		List.of(text, form).forEach(Request::getData);

		assertThat(text.form()).isEmpty();
		assertThat(form.form()).hasSize(1);

		assertThat(text.stream().readAllBytes()).asString().isEqualTo("abc");
		assertThat(form.stream().readAllBytes()).isEmpty();
	}

}
