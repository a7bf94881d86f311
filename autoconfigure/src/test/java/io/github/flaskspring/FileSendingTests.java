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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Files with names, types, ages, tags, conditions and ranges. */
class FileSendingTests {

	private final Flask app = new Flask("test");

	@TempDir
	private Path folder;

	private Path css;

	@BeforeEach
	void writeFile() throws IOException {
		this.css = Files.writeString(this.folder.resolve("a.css"), "body{color: red}\n");
		Files.setLastModifiedTime(this.css, FileTime.from(Instant.parse("2020-01-02T03:04:05.678Z")));
	}

	private Response answer(String method, Map<String, String> headers, Callable<Response> view) {
		try {
			return this.app.testRequestContext("/", (request) -> {
				request.method(method);
				headers.forEach(request::header);
			}).call(view);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private Response send(Map<String, String> headers) {
		return answer("GET", headers, () -> Globals.sendFile(this.css));
	}

	private Response send(Consumer<SendFileOptions> options) {
		return answer("GET", Map.of(), () -> Globals.sendFile(this.css, options));
	}

	private Response memory(Consumer<SendFileOptions> options) {
		return answer("GET", Map.of(), () -> Globals.sendFile("memory".getBytes(StandardCharsets.US_ASCII), options));
	}

	private static @Nullable String header(Response response, String name) {
		return response.headers().get(name);
	}

	@Test
	@Tag("RSP-077")
	@Tag("RSP-079")
	void aFileIsDescribedAsFlaskDoes() {
		Response response = send(Map.of());

		assertThat(header(response, "Content-Disposition")).isEqualTo("inline; filename=a.css");
		assertThat(header(response, "Content-Type")).isEqualTo("text/css; charset=utf-8");
		assertThat(header(response, "Content-Length")).isEqualTo("17");
		assertThat(header(response, "Last-Modified")).isEqualTo("Thu, 02 Jan 2020 03:04:05 GMT");
		assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
		assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
		assertThat(header(response, "ETag")).matches("\"1577934245.678-17-\\d+\"");
		assertThat(header(response, "Expires")).isNull();
		assertThat(response.getText()).isEqualTo("body{color: red}\n");
	}

	@Test
	@Tag("RSP-079")
	void tagsMayBeGivenOrLeftOut() {
		assertThat(header(send((options) -> options.etag("abc")), "ETag")).isEqualTo("\"abc\"");
		assertThat(header(send((options) -> options.etag(false)), "ETag")).isNull();
	}

	@Test
	@Tag("RSP-073")
	void relativePathsStartAtTheRoot() {
		this.app.rootPath(this.folder.toString());

		assertThat(answer("GET", Map.of(), () -> Globals.sendFile("a.css")).getData()).hasSize(17);
	}

	@Test
	@Tag("RSP-086")
	void aMissingFileIsAnError() {
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> answer("GET", Map.of(), () -> Globals.sendFile(this.folder.resolve("b.css"))));
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> answer("GET", Map.of(), () -> Globals.sendFile(this.folder)));
	}

	@Test
	@Tag("RSP-075")
	@Tag("RSP-080")
	void contentWithoutANameNeedsOneOrAType() {
		assertThatIllegalArgumentException().isThrownBy(() -> memory((options) -> {
		})).withMessageStartingWith("Unable to detect the MIME type because a file name is not available.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> memory((options) -> options.mimetype("text/plain").asAttachment()))
			.withMessageStartingWith("No name provided for attachment.");
	}

	@ParameterizedTest
	@Tag("RSP-081")
	@Tag("RSP-082")
	@CsvSource(delimiter = '|', quoteCharacter = '#',
			value = { "a.txt|attachment; filename=a.txt",
					"we ird \"n\".txt|attachment; filename=\"we ird \\\"n\\\".txt\"",
					"\u00fc.txt|attachment; filename=u.txt; filename*=UTF-8''%C3%BC.txt",
					"\u00d1and\u00fa\uff0fping\u00fcino.txt|attachment; filename=\"Nandu/pinguino.txt\";"
							+ " filename*=UTF-8''%C3%91and%C3%BA%EF%BC%8Fping%C3%BCino.txt",
					"\u4e2d*'()!.txt|attachment; filename=\"*'()!.txt\"; filename*=UTF-8''%E4%B8%AD%2A%27%28%29!.txt" })
	void namesAreWrittenAsFlaskDoes(String name, String disposition) {
		assertThat(header(memory((options) -> options.downloadName(name).asAttachment()), "Content-Disposition"))
			.isEqualTo(disposition);
	}

	@Test
	@Tag("RSP-083")
	void aNameAloneSaysTheType() {
		Response response = send((options) -> options.downloadName("b.json"));

		assertThat(header(response, "Content-Disposition")).isEqualTo("inline; filename=b.json");
		assertThat(header(response, "Content-Type")).isEqualTo("application/json");
	}

	@Test
	@Tag("RSP-084")
	void anArchiveIsEncodedUnlessItIsSaved() {
		Response shown = memory((options) -> options.downloadName("t.tar.gz"));
		Response saved = memory((options) -> options.downloadName("t.tar.gz").asAttachment());

		assertThat(header(shown, "Content-Type")).isEqualTo("application/x-tar");
		assertThat(header(shown, "Content-Encoding")).isEqualTo("gzip");
		assertThat(header(saved, "Content-Encoding")).isNull();
	}

	@Test
	@Tag("RSP-085")
	void theAgeSaysWhatCachesDo() {
		Response minute = send((options) -> options.maxAge((path) -> path.endsWith(".css") ? 60L : 0L));
		Response zero = send((options) -> options.maxAge(0));

		assertThat(header(minute, "Cache-Control")).isEqualTo("public, max-age=60");
		assertThat(header(minute, "Expires")).isNotNull();
		assertThat(header(zero, "Cache-Control")).isEqualTo("no-cache, max-age=0");
		assertThat(header(zero, "Expires")).isNotNull();
	}

	@Test
	@Tag("RSP-087")
	void contentInMemoryHasALengthAndNothingElse() {
		InputStream stream = new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.US_ASCII));
		Response response = answer("GET", Map.of(), () -> {
			stream.skipNBytes(4);
			return Globals.sendFile(stream, (options) -> options.mimetype("text/plain"));
		});

		assertThat(header(response, "Content-Length")).isEqualTo("6");
		assertThat(header(response, "ETag")).isNull();
		assertThat(header(response, "Last-Modified")).isNull();
		assertThat(response.getText()).isEqualTo("456789");
	}

	@Test
	@Tag("RSP-072")
	void eachOptionOfFlaskHasItsName() {
		Response response = answer("GET", Map.of("If-None-Match", "\"e\""),
				() -> Globals.sendFile(this.css,
						(options) -> options.mimetype("text/x-css")
							.asAttachment()
							.downloadName("b.css")
							.conditional(false)
							.etag("e")
							.lastModified(Instant.EPOCH)
							.maxAge(5)));

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(header(response, "Content-Type")).isEqualTo("text/x-css; charset=utf-8");
		assertThat(header(response, "Content-Disposition")).isEqualTo("attachment; filename=b.css");
		assertThat(header(response, "ETag")).isEqualTo("\"e\"");
		assertThat(header(response, "Last-Modified")).isEqualTo("Thu, 01 Jan 1970 00:00:00 GMT");
		assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=5");
	}

	@Test
	@Tag("RSP-092")
	@Tag("RSP-094")
	@Tag("RSP-105")
	void whatTheClientHasKeepsTheHeadersOfACache() {
		String tag = header(send(Map.of()), "ETag");
		Response known = send(Map.of("If-None-Match", tag));
		Response found = answer("GET", Map.of("If-None-Match", tag),
				() -> Globals.sendFromDirectory(this.folder.toString(), "a.css"));

		assertThat(known.statusCode()).isEqualTo(304);
		assertThat(found.statusCode()).isEqualTo(304);
		assertThat(header(known, "Content-Disposition")).isEqualTo("inline; filename=a.css");
		assertThat(header(known, "Cache-Control")).isEqualTo("no-cache");
		assertThat(header(known, "ETag")).isEqualTo(tag);
		assertThat(header(known, "Accept-Ranges")).isEqualTo("bytes");
	}

	@Test
	@Tag("RSP-089")
	void aServerInFrontMaySendTheFile() {
		this.app.config().put("USE_X_SENDFILE", true);
		Response response = send(Map.of());
		Response known = send(Map.of("If-None-Match", header(response, "ETag")));

		assertThat(header(response, "X-Sendfile")).isEqualTo(this.css.toString());
		assertThat(header(response, "Content-Length")).isEqualTo("17");
		assertThat(response.getData()).isEmpty();
		assertThat(known.statusCode()).isEqualTo(304);
		assertThat(header(known, "X-Sendfile")).isNull();
	}

	@Test
	@Tag("RSP-090")
	void aKnownTagIsNotModified() {
		String tag = header(send(Map.of()), "ETag");
		String date = "Thu, 02 Jan 2020 03:04:05 GMT";

		assertThat(send(Map.of("If-None-Match", tag)).statusCode()).isEqualTo(304);
		assertThat(send(Map.of("If-None-Match", "W/" + tag)).statusCode()).isEqualTo(304);
		assertThat(send(Map.of("If-None-Match", "*")).statusCode()).isEqualTo(304);
		assertThat(send(Map.of("If-None-Match", "\"x\"", "If-Modified-Since", date)).statusCode()).isEqualTo(200);
	}

	@Test
	@Tag("RSP-091")
	void aKnownDateIsNotModified() {
		assertThat(send(Map.of("If-Modified-Since", "Thu, 02 Jan 2020 03:04:05 GMT")).statusCode()).isEqualTo(304);
		assertThat(send(Map.of("If-Modified-Since", "Fri, 03 Jan 2020 03:04:05 GMT")).statusCode()).isEqualTo(304);
		assertThat(send(Map.of("If-Modified-Since", "Thu, 02 Jan 2020 03:04:04 GMT")).statusCode()).isEqualTo(200);
	}

	@Test
	@Tag("RSP-093")
	void anotherTagThanWantedIsAFailedPrecondition() {
		assertThat(send(Map.of("If-Match", "\"x\"")).statusCode()).isEqualTo(412);
		assertThat(send(Map.of("If-Match", header(send(Map.of()), "ETag"))).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@Tag("RSP-095")
	@CsvSource({ "0-3, 0-3, body", "4-, 4-16, '{color: red}\n'", "-3, 14-16, 'd}\n'", "0-0, 0-0, b",
			"0-999, 0-16, 'body{color: red}\n'", "-0, 0-16, 'body{color: red}\n'" })
	void aPartIsSent(String range, String sent, String body) {
		Response response = send(Map.of("Range", "bytes=" + range));

		assertThat(response.statusCode()).isEqualTo(206);
		assertThat(header(response, "Content-Range")).isEqualTo("bytes " + sent + "/17");
		assertThat(header(response, "Content-Length")).isEqualTo(Integer.toString(body.length()));
		assertThat(response.getText()).isEqualTo(body);
	}

	@ParameterizedTest
	@Tag("RSP-096")
	@ValueSource(strings = { "bytes=100-", "bytes=5-2", "bytes=-999", "bytes=0-3,5-6", "items=0-3", "bytes=x", "x" })
	void whatIsNoPartIsRefused(String range) {
		assertThatExceptionOfType(RequestedRangeNotSatisfiableException.class)
			.isThrownBy(() -> send(Map.of("Range", range)))
			.satisfies((error) -> assertThat(error.getHeaders().get("Content-Range")).isEqualTo("bytes */17"));
	}

	@Test
	@Tag("RSP-097")
	void aPartOfWhatTheClientHasIsSentOnlyIfItIsTheSame() {
		String tag = header(send(Map.of()), "ETag");

		assertThat(send(Map.of("Range", "bytes=0-3", "If-Range", tag)).statusCode()).isEqualTo(206);
		assertThat(send(Map.of("Range", "bytes=0-3", "If-Range", "Thu, 02 Jan 2020 03:04:05 GMT")).statusCode())
			.isEqualTo(206);
		assertThat(send(Map.of("Range", "bytes=0-3", "If-Range", "\"x\"")).statusCode()).isEqualTo(200);
	}

	@Test
	@Tag("RSP-098")
	@Tag("RSP-099")
	void rangesAreIgnoredForNothingAndWhenSwitchedOff() throws IOException {
		Map<String, String> range = Map.of("Range", "bytes=0-3");
		Path empty = Files.createFile(this.folder.resolve("empty.txt"));
		Response plain = answer("GET", range,
				() -> Globals.sendFile(this.css, (options) -> options.conditional(false)));

		assertThat(answer("GET", range, () -> Globals.sendFile(empty)).statusCode()).isEqualTo(200);
		assertThat(plain.statusCode()).isEqualTo(200);
		assertThat(header(plain, "Accept-Ranges")).isNull();
	}

	@Test
	@Tag("RSP-100")
	void headTellsOfThePart() {
		assertThat(answer("HEAD", Map.of("Range", "bytes=0-3"), () -> Globals.sendFile(this.css)).statusCode())
			.isEqualTo(206);
	}

}
