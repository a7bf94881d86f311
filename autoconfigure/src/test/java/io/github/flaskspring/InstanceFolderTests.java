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
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The folder for files of one deployment. */
class InstanceFolderTests {

	private final Flask app = new Flask("shop");

	@TempDir
	private Path folder;

	@Test
	@Tag("APP-018")
	void theFolderOfTheWorkingDirectoryIsNotMade() {
		assertThat(this.app.instance().path()).isEqualTo(Path.of("instance").toAbsolutePath()).doesNotExist();
		assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> this.app.instance().write("x"));
		assertThat(this.app.instance().path()).doesNotExist();
	}

	@Test
	@Tag("APP-017")
	void thePathMustBeAbsolute() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.app.instancePath(Path.of("files")))
			.withMessageStartingWith(
					"If an instance path is provided it must be absolute. A relative path was given instead.")
			.withMessageContaining("'files'");
	}

	@Test
	@Tag("APP-020")
	void filesAreWrittenAndRead() throws IOException {
		InstanceFolder instance = this.app.instancePath(this.folder).instance();
		try (OutputStream out = instance.write("note.txt")) {
			out.write("caf\u00e9".getBytes(StandardCharsets.UTF_8));
		}

		assertThat(instance.open("note.txt")).hasBinaryContent("caf\u00e9".getBytes(StandardCharsets.UTF_8));
		try (Reader text = instance.openText("note.txt", StandardCharsets.UTF_8)) {
			assertThat(text.transferTo(Writer.nullWriter())).isEqualTo(4);
		}
	}

	@Test
	@Tag("APP-019")
	@Tag("CFG-021")
	@Tag("CFG-026")
	void theConfigurationMayStartThere() throws IOException {
		Files.writeString(this.folder.resolve("shop.yml"), "SECRET_KEY: from the instance");
		this.app.instancePath(this.folder).instanceRelativeConfig();

		assertThat(this.app.config().rootPath()).isEqualTo(this.folder);
		assertThat(this.app.config().fromFile("shop.yml")).isTrue();
		assertThat(this.app.config().get("SECRET_KEY")).isEqualTo("from the instance");
		assertThat(new Flask("other").config().rootPath()).isEqualTo(Path.of(""));
	}

}
