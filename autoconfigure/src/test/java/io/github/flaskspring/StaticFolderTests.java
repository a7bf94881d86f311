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
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Folders on disk and in jars, and that nothing leads out of them. */
class StaticFolderTests {

	private final Flask app = new Flask("test");

	@TempDir
	private Path root;

	@BeforeEach
	void writeFiles() throws IOException {
		Files.createDirectories(this.root.resolve("st/sub"));
		Files.writeString(this.root.resolve("secret.txt"), "secret");
		Files.writeString(this.root.resolve("st/a.css"), "css");
		Files.writeString(this.root.resolve("st/sub/b.js"), "js");
		this.app.rootPath(this.root.toString());
	}

	private String served(String directory, String path) throws Exception {
		return this.app.testRequestContext("/").call(() -> Globals.sendFromDirectory(directory, path).getText());
	}

	@Test
	@Tag("RSP-101")
	@Tag("RSP-102")
	void filesOfAFolderAreServed() throws Exception {
		assertThat(served("st", "a.css")).isEqualTo("css");
		assertThat(served(this.root.resolve("st").toString(), "sub/b.js")).isEqualTo("js");
		assertThat(served("st", "sub/../a.css")).isEqualTo("css");
	}

	@ParameterizedTest
	@Tag("RSP-102")
	@Tag("RSP-103")
	@ValueSource(strings = { "../secret.txt", "sub/../../secret.txt", "/etc/passwd", "..", ".", "", "sub", "sub/",
			"missing", "a.css/x", "//etc/passwd", "..\\secret.txt", "sub\\..\\..\\secret.txt", "%2e%2e/secret.txt",
			"..%2fsecret.txt", "a.css\0", "\0", "./../secret.txt", "....//secret.txt", "..;/secret.txt",
			"file:/etc/passwd", "~/.profile" })
	void nothingElseIsServed(String path) {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> served("st", path));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> served("file:" + this.root.resolve("st"), path));
	}

	@Test
	@Tag("RSP-102")
	void linksLeadNowhereElse() throws Exception {
		Path st = this.root.resolve("st");
		Files.createSymbolicLink(st.resolve("out.txt"), this.root.resolve("secret.txt"));
		Files.createSymbolicLink(st.resolve("up"), this.root);
		Files.createSymbolicLink(st.resolve("in.css"), Path.of("a.css"));
		Files.createSymbolicLink(this.root.resolve("current"), st);

		assertThat(served("st", "in.css")).isEqualTo("css");
		assertThat(served("current", "a.css")).isEqualTo("css");
		assertThat(served("st", "up/st/a.css")).isEqualTo("css");
		for (String path : List.of("out.txt", "up/secret.txt", "sub/../up/secret.txt")) {
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> served("st", path));
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> served("file:" + this.root.resolve("current"), path));
		}
	}

	private Path jar() throws IOException {
		Path jar = this.root.resolve("test.jar");
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
			for (String name : new String[] { "jarred/", "jarred/st/", "jarred/st/sub/" }) {
				entries.putNextEntry(new JarEntry(name));
				entries.closeEntry();
			}
			for (String name : new String[] { "jarred/secret.txt", "jarred/st/a.css", "jarred/st/sub/b c.js" }) {
				entries.putNextEntry(new JarEntry(name));
				entries.write(name.getBytes(StandardCharsets.US_ASCII));
				entries.closeEntry();
			}
		}
		return jar;
	}

	private void inJar(JarStep step) throws Exception {
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { jar().toUri().toURL() }, before)) {
			Thread.currentThread().setContextClassLoader(loader);
			step.run();
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	/** What is done while a jar is on the class path. */
	@FunctionalInterface
	interface JarStep {

		void run() throws Exception;

	}

	@Test
	@Tag("RSP-101")
	void filesInAJarAreServed() throws Exception {
		inJar(() -> {
			Response response = this.app.testRequestContext("/", (request) -> request.header("Range", "bytes=1-3"))
				.call(() -> Globals.sendFromDirectory("classpath:/jarred/st", "a.css"));

			assertThat(served("classpath:/jarred/st", "sub/b c.js")).isEqualTo("jarred/st/sub/b c.js");
			assertThat(served("classpath:jarred/st/", "sub/../a.css")).isEqualTo("jarred/st/a.css");
			assertThat(response.statusCode()).isEqualTo(206);
			assertThat(response.getText()).isEqualTo("arr");
			assertThat(response.headers().get("ETag")).isNotNull();
			assertThat(response.lastModified()).isNotNull();
		});
	}

	@Test
	@Tag("RSP-102")
	void nothingElseInAJarIsServed() throws Exception {
		inJar(() -> {
			for (String path : new String[] { "../secret.txt", "sub/../../secret.txt", "..\\secret.txt",
					"sub\\..\\..\\secret.txt", "%2e%2e/secret.txt", "/jarred/secret.txt", "sub", "sub/", "", ".",
					"missing", "\0" }) {
				assertThatExceptionOfType(NotFoundException.class)
					.isThrownBy(() -> served("classpath:/jarred/st", path));
			}
		});
	}

	private @Nullable String rule(Flask flask) {
		return flask.urlMap().rules().stream().map(Object::toString).findFirst().orElse(null);
	}

	@Test
	@Tag("APP-024")
	@Tag("APP-025")
	void thereIsAStaticFolderUnlessThereIsNone() {
		assertThat(this.app.staticUrlPath()).isEqualTo("/static");
		assertThat(this.app.staticFolder()).isEqualTo(this.app.rootPath() + "static/");

		this.app.staticFolder(null);

		assertThat(this.app.hasStaticFolder()).isFalse();
		assertThat(this.app.staticUrlPath()).isNull();
		assertThat(rule(this.app)).isNull();
	}

	@Test
	@Tag("APP-026")
	@Tag("APP-027")
	@Tag("APP-028")
	@Tag("APP-029")
	void thePathOfStaticFilesComesFromTheFolder() {
		assertThat(new Flask("a").staticFolder("foo/bar").staticUrlPath()).isEqualTo("/bar");
		assertThat(new Flask("a").staticFolder("/abs/st").staticUrlPath()).isEqualTo("/st");
		assertThat(new Flask("a").staticFolder("/abs/st").staticFolder()).isEqualTo("/abs/st/");
		assertThat(new Flask("a").staticFolder("st/").staticUrlPath()).isEqualTo("/st");
		assertThat(new Flask("a").staticFolder("").staticUrlPath()).isEmpty();
		assertThat(new Flask("a").staticUrlPath("/u/").staticUrlPath()).isEqualTo("/u");
		assertThat(new Flask("a").staticUrlPath("").staticUrlPath()).isEmpty();
		assertThat(rule(new Flask("a").staticFolder(""))).contains("'/<path:filename>'");
	}

	@Test
	@Tag("APP-030")
	void thePathOfStaticFilesStartsWithASlash() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.app.staticUrlPath("u"))
			.withMessage("URL rule 'u/<path:filename>' must start with a slash.");
	}

	@Test
	void thePathOfStaticFilesIsGivenBeforeTheirRouteIsThere() {
		assertThat(rule(this.app)).contains("/static/");

		assertThatIllegalStateException().isThrownBy(() -> this.app.staticUrlPath("/assets"))
			.withMessage("The route of static files is there already, with '/static' and not '/assets'."
					+ " Set flask.static-url-path instead, or make the application with it.");
		assertThat(this.app.staticUrlPath("/static/").staticUrlPath()).isEqualTo("/static");
	}

	@Test
	@Tag("APP-032")
	void hostAndHostMatchingGoTogether() {
		assertThatIllegalStateException().isThrownBy(() -> new Flask("a").staticHost("h").urlMap())
			.withMessage("Invalid static_host/host_matching combination");
		assertThatIllegalStateException().isThrownBy(() -> new Flask("a").hostMatching(true).urlMap());
		assertThat(rule(new Flask("a").hostMatching(true).staticHost("h"))).contains("static");
		assertThat(rule(new Flask("a").hostMatching(true).staticFolder(null))).isNull();
	}

	@Test
	@Tag("APP-033")
	void aStaticFileNeedsAFolder() throws Exception {
		this.app.staticFolder("st");
		Blueprint without = new Blueprint("without");

		assertThat(this.app.testRequestContext("/").call(() -> this.app.sendStaticFile("a.css")).getText())
			.isEqualTo("css");
		assertThatIllegalStateException().isThrownBy(() -> without.sendStaticFile("a.css"))
			.withMessage("'static_folder' must be set to serve static_files.");
	}

	@Test
	@Tag("APP-034")
	void ownClassesDecideTheAgeOfEachFile() throws Exception {
		Flask own = new Flask("own") {
			@Override
			public @Nullable Long getSendFileMaxAge(@Nullable String filename) {
				return (filename != null && filename.equals("sub/b.js")) ? Long.valueOf(60)
						: super.getSendFileMaxAge(filename);
			}
		};
		own.rootPath(this.root.toString()).staticFolder("st").config().put("SEND_FILE_MAX_AGE_DEFAULT", 5);

		assertThat(cacheControl(own, "sub/b.js")).isEqualTo("public, max-age=60");
		assertThat(cacheControl(own, "a.css")).isEqualTo("public, max-age=5");
	}

	private static @Nullable String cacheControl(Flask app, String file) throws Exception {
		return app.testRequestContext("/").call(() -> app.sendStaticFile(file)).headers().get("Cache-Control");
	}

	@Test
	@Tag("APP-021")
	@Tag("APP-023")
	@Tag("APP-006")
	@Tag("APP-022")
	void resourcesOfTheRootAreOpened() throws IOException {
		StringWriter text = new StringWriter();
		try (Reader reader = this.app.openTextResource("secret.txt")) {
			reader.transferTo(text);
		}

		assertThat(text).hasToString("secret");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.app.openResource("missing"));
	}

	@Test
	@Tag("APP-036")
	void urlsOfStaticFilesKeepTheirSlashes() throws Exception {
		String url = this.app.testRequestContext("/")
			.call(() -> Globals.urlFor("static", Map.of("filename", "a b/\u00fc.css", "v", 1)));

		assertThat(url).isEqualTo("/static/a%20b/%C3%BC.css?v=1");
	}

}
