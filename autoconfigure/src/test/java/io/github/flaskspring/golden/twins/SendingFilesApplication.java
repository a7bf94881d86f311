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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Response;
import io.github.flaskspring.ViewSupplier;

import static io.github.flaskspring.Globals.makeResponse;
import static io.github.flaskspring.Globals.sendFile;

/** sendFile from memory and disk: names, types, attachments, ages, tags. */
@EnableAutoConfiguration
public class SendingFilesApplication {

	private static final Instant STAMP = Instant.parse("2024-05-01T12:30:15Z");

	private final Path site = Assets.SITE;

	private static InputStream memory() {
		return memory("in memory");
	}

	private static InputStream memory(String content) {
		return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
	}

	@Bean
	FlaskCustomizer views() {
		return (app) -> {
			Map<String, ViewSupplier> views = new LinkedHashMap<>();
			addNames(views);
			addOptions(views);
			addFiles(views);
			views.forEach((name, view) -> app.route("/" + name, view).endpoint(name));
			app.route("/wrapped", SendingFilesApplication::wrapped);
		};
	}

	private static void addNames(Map<String, ViewSupplier> views) {
		views.put("memory", () -> sendFile(memory(), (o) -> o.mimetype("text/plain")));
		views.put("memory-named", () -> sendFile(memory(), (o) -> o.downloadName("notes.txt")));
		views.put("memory-unnamed", () -> sendFile(memory(), (o) -> {
		}));
		views.put("attachment", () -> sendFile(memory(), (o) -> o.downloadName("notes.txt").asAttachment()));
		views.put("attachment-unnamed", () -> sendFile(memory(), (o) -> o.mimetype("text/plain").asAttachment()));
		views.put("unicode-name",
				() -> sendFile(memory(), (o) -> o.downloadName("r\u00e9sum\u00e9 \u4e2d.txt").asAttachment()));
		views.put("space-name", () -> sendFile(memory(), (o) -> o.downloadName("a \"b\" c.txt").asAttachment()));
		views.put("unknown-type", () -> sendFile(memory(), (o) -> o.downloadName("file.zzz")));
		views.put("gzip-name", () -> sendFile(memory(), (o) -> o.downloadName("data.tar.gz").asAttachment()));
		views.put("html", () -> sendFile(memory("<p>"), (o) -> o.downloadName("x.html")));
	}

	private static void addOptions(Map<String, ViewSupplier> views) {
		views.put("age", () -> sendFile(memory(), (o) -> o.mimetype("text/plain").maxAge(60)));
		views.put("age-zero", () -> sendFile(memory(), (o) -> o.mimetype("text/plain").maxAge(0)));
		views.put("modified", () -> sendFile(memory(), (o) -> o.mimetype("text/plain").lastModified(STAMP)));
		views.put("modified-epoch", () -> sendFile(memory(), (o) -> o.mimetype("text/plain").lastModified(1714566615)));
		views.put("etag-text", () -> sendFile(memory(), (o) -> o.mimetype("text/plain").etag("v1")));
		views.put("empty", () -> sendFile(memory(""), (o) -> o.mimetype("text/plain")));
		views.put("no-conditional",
				() -> sendFile(memory("0123456789"), (o) -> o.mimetype("text/plain").conditional(false)));
		views.put("conditional", () -> sendFile(memory("0123456789"), (o) -> o.mimetype("text/plain").etag("v2")));
	}

	private void addFiles(Map<String, ViewSupplier> views) {
		Path hello = this.site.resolve("hello.txt");
		views.put("disk", () -> sendFile(hello));
		views.put("disk-named", () -> sendFile(hello, (o) -> o.downloadName("renamed.csv").asAttachment()));
		views.put("disk-type", () -> sendFile(hello, (o) -> o.mimetype("application/x-custom")));
		views.put("disk-missing", () -> sendFile(this.site.resolve("nothing.txt")));
		views.put("disk-relative", () -> sendFile("assets/site/hello.txt"));
		views.put("open-file",
				() -> sendFile(Files.newInputStream(this.site.resolve("dot.png")), (o) -> o.mimetype("image/png")));
		// the compiler refuses a Reader, which Flask refuses at run time
		views.put("text-stream", () -> {
			throw new IllegalArgumentException("Files must be opened in binary mode or use BytesIO.");
		});
	}

	private static Response wrapped() {
		Response response = makeResponse(sendFile(memory(), (o) -> o.mimetype("text/plain")));
		response.header("X-Wrapped", "yes");
		response.cacheControl().maxAge(5);
		return response;
	}

}
