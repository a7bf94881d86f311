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

package io.github.flaskspring.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FormParserTests {

	private static final String FIELD = "Content-Disposition: form-data; name=\"%s\"\r\n\r\n%s";

	private static final String FILE = "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
			+ "Content-Type: text/csv; charset=utf-8\r\n\r\n%s";

	@TempDir
	private Path folder;

	@Test
	@Tag("REQ-031")
	@Tag("REQ-033")
	void fieldsAndFilesAreSeparated() throws IOException {
		try (FormData data = parse(multipart(field("title", "Tü"), file("f", "../we ird.csv", "a,b\r\n")))) {
			FilePart file = data.files().getOrThrow("f");

			assertThat(data.form().toMap()).containsOnlyKeys("title").containsValue("Tü");
			assertThat(file.name()).isEqualTo("f");
			assertThat(file.filename()).isEqualTo("../we ird.csv");
			assertThat(file.contentType()).isEqualTo("text/csv; charset=utf-8");
			assertThat(file.mimetype()).isEqualTo("text/csv");
			assertThat(file.mimetypeParams()).containsEntry("charset", "utf-8");
			assertThat(file.size()).isEqualTo(5);
			assertThat(file.contentLength()).isZero();
			assertThat(file.read()).asString().isEqualTo("a,b\r\n");
		}
	}

	@Test
	@Tag("REQ-034")
	void aFileInputLeftEmptyIsAnEmptyFile() throws IOException {
		FormData data = parse(multipart(file("f", "", "")));

		assertThat(data.form()).isEmpty();
		assertThat(data.files().getOrThrow("f").isEmpty()).isTrue();
		assertThat(data.files().getOrThrow("f").size()).isZero();
	}

	@Test
	@Tag("REQ-035")
	void readingConsumesTheStream() throws IOException {
		FilePart file = parse(multipart(file("f", "a", "content"))).files().getOrThrow("f");
		Path saved = this.folder.resolve("saved");

		file.save(saved);
		assertThat(saved).hasContent("content");
		assertThat(file.read()).isEmpty();
		assertThat(file.inputStream()).hasContent("content");
		file.rewind();
		assertThat(file.read()).asString().isEqualTo("content");
	}

	@Test
	@Tag("REQ-036")
	void largeFilesGoToTheDiskUntilTheyAreClosed() throws IOException {
		String large = "0123456789".repeat(60_000);

		FormData data = parse(multipart(file("small", "s", large.substring(0, 500 * 1024)), file("large", "l", large)));

		assertThat(filesOnDisk()).hasSize(1);
		assertThat(data.files().getOrThrow("large").read()).asString().isEqualTo(large);
		assertThat(data.files().getOrThrow("small").size()).isEqualTo(500 * 1024);
		data.close();
		assertThat(filesOnDisk()).isEmpty();
	}

	@Test
	@Tag("REQ-036")
	void aBrokenUploadLeavesNoFilesBehind() throws IOException {
		String body = multipart(file("large", "l", "x".repeat(600_000)));

		FormData data = parse(body.substring(0, body.length() - 6));

		assertThat(data.files()).isEmpty();
		assertThat(filesOnDisk()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--b", "--b\r\nX: y\r\n\r\nx\r\n--b--", "no boundary at all",
			"--b\r\nContent-Disposition: form-data; name=a\r\n\r\nnever closed" })
	void malformedBodiesAreEmptyForms(String body) throws IOException {
		assertThat(parse(body).form()).isEmpty();
		assertThat(parse(body).files()).isEmpty();
	}

	@Test
	@Tag("REQ-032")
	void aMissingBoundaryIsAnEmptyForm() throws IOException {
		FormParser parser = new FormParser(FormLimits.DEFAULT, TemporaryFiles.DEFAULT);

		assertThat(parser.parse(stream("--b--"), ContentType.parse("multipart/form-data"), 5L))
			.isEqualTo(FormData.EMPTY);
	}

	@Test
	@Tag("REQ-031")
	void otherBodiesAreLeftAlone() throws IOException {
		InputStream body = stream("{}");
		FormParser parser = new FormParser(FormLimits.DEFAULT, TemporaryFiles.DEFAULT);

		assertThat(parser.parse(body, ContentType.parse("application/json"), 2L)).isEqualTo(FormData.EMPTY);
		assertThat(body.available()).isEqualTo(2);
	}

	@Test
	void preambleEpilogueAndPaddingAreIgnored() throws IOException {
		String body = "preamble\r\n--b \t\r\n" + field("a", "1") + "\r\n--b--\r\nepilogue";

		assertThat(parse(body).form().toMap()).containsEntry("a", "1");
	}

	@Test
	void partsMayNameTheirCharset() throws IOException {
		byte[] body = multipart(
				"Content-Disposition: form-data; name=a\r\nContent-Type: text/plain; charset=ISO-8859-1" + "\r\n\r\nü")
			.getBytes(StandardCharsets.ISO_8859_1);

		assertThat(parse(new ByteArrayInputStream(body), FormLimits.DEFAULT).form().get("a")).isEqualTo("ü");
	}

	@Test
	void fileNamesMayBeExtended() throws IOException {
		String body = multipart("Content-Disposition: form-data; name=f; filename*=UTF-8''na%C3%AFve.txt\r\n\r\nx");

		assertThat(parse(body).files().getOrThrow("f").filename()).isEqualTo("naïve.txt");
	}

	@Test
	void partsWithoutNameAreLeftOut() throws IOException {
		FormData data = parse(multipart("Content-Disposition: form-data\r\n\r\nx", field("a", "1")));

		assertThat(data.form().toMap()).containsOnlyKeys("a");
	}

	@Test
	@Tag("REQ-068")
	@Tag("SEC-020")
	void fieldsAreLimitedButFilesAreNot() throws IOException {
		FormLimits limits = new FormLimits(100_000L, null);
		String large = "x".repeat(100_001);

		assertThatExceptionOfType(ContentTooLargeException.class)
			.isThrownBy(() -> parse(stream(multipart(field("a", large))), limits))
			.satisfies((ex) -> assertThat(ex.limitName()).isEqualTo("MAX_FORM_MEMORY_SIZE"));
		assertThat(parse(stream(multipart(file("f", "f", large.repeat(3)))), limits).files()).hasSize(1);
		assertThat(parse(stream(multipart(field("a", large))), FormLimits.NONE).form()).hasSize(1);
	}

	@Test
	@Tag("REQ-069")
	@Tag("SEC-020")
	void partsAreCounted() throws IOException {
		FormLimits limits = new FormLimits(null, 2);
		String[] three = { field("a", "1"), field("b", "2"), file("f", "f", "3") };

		assertThat(parse(stream(multipart(three[0], three[1])), limits).form()).hasSize(2);
		assertThatExceptionOfType(ContentTooLargeException.class)
			.isThrownBy(() -> parse(stream(multipart(three)), limits))
			.satisfies((ex) -> assertThat(ex.limitName()).isEqualTo("MAX_FORM_PARTS"));
	}

	@Test
	@Tag("REQ-068")
	void urlEncodedFormsAreLimitedWithOrWithoutLength() throws IOException {
		FormParser parser = new FormParser(new FormLimits(10L, 1), TemporaryFiles.DEFAULT);
		ContentType type = ContentType.parse("application/x-www-form-urlencoded");

		assertThat(parser.parse(stream("a=1&b=2&c="), type, 10L).form()).hasSize(3);
		assertThatExceptionOfType(ContentTooLargeException.class)
			.isThrownBy(() -> parser.parse(stream("a=1&b=2&c=3"), type, 11L));
		assertThatExceptionOfType(ContentTooLargeException.class)
			.isThrownBy(() -> parser.parse(stream("a=1&b=2&c=3"), type, null));
	}

	@Test
	void aFileIsNeverHeldInMemoryAsAWhole() throws IOException {
		byte[] block = new byte[1 << 20];
		Stream<InputStream> blocks = Stream.generate(() -> new ByteArrayInputStream(block));
		List<InputStream> pieces = Stream
			.of(Stream.of(stream("--b\r\n" + file("f", "f", ""))), blocks.limit(64), Stream.of(stream("\r\n--b--")))
			.flatMap((piece) -> piece)
			.toList();

		FormData data = parse(new SequenceInputStream(Collections.enumeration(pieces)), FormLimits.DEFAULT);

		assertThat(data.files().getOrThrow("f").size()).isEqualTo(64L << 20);
		data.close();
	}

	private FormData parse(String body) throws IOException {
		return parse(stream(body), FormLimits.DEFAULT);
	}

	private FormData parse(InputStream body, FormLimits limits) throws IOException {
		TemporaryFiles files = () -> Files.createTempFile(this.folder, "upload", null);
		return new FormParser(limits, files).parse(body, ContentType.parse("multipart/form-data; boundary=b"), null);
	}

	private List<Path> filesOnDisk() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("upload")).toList();
		}
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String field(String name, String value) {
		return String.format(FIELD, name, value);
	}

	private static String file(String name, String filename, String content) {
		return String.format(FILE, name, filename, content);
	}

	private static String multipart(String... parts) {
		return "--b\r\n" + String.join("\r\n--b\r\n", parts) + "\r\n--b--\r\n";
	}

}
