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

package io.github.flaskspring.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ConfigTests {

	private final Map<String, String> environment = new HashMap<>();

	private final Config config = new Config(() -> this.environment);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	@Tag("CFG-001")
	void anyKeyIsAnItem() {
		this.config.put("anything at all", 5);

		assertThat(this.config).containsEntry("anything at all", 5);
		assertThat(this.config.remove("anything at all")).isEqualTo(5);
		assertThat(this.config).doesNotContainKey("anything at all");
	}

	@Test
	@Tag("CFG-001")
	void theTextFormKeepsSecretsToItself() {
		this.config.put("SECRET_KEY", "hush");

		assertThat(this.config.toString()).startsWith("<Config [").contains("SECRET_KEY").doesNotContain("hush");
	}

	@ParameterizedTest
	@Tag("CFG-002")
	@ValueSource(strings = { "A", "A1", "_X", "__Y__", "A_", "\u00c4" })
	void loadersTakeKeysInUpperCase(String key) {
		assertThat(this.config.fromMapping(Map.of(key, 1))).isTrue();

		assertThat(this.config).containsEntry(key, 1);
	}

	@ParameterizedTest
	@Tag("CFG-002")
	@ValueSource(strings = { "a", "A_b", "no", "1", "_", "A\u00e4", "A\u01c5" })
	void loadersLeaveOtherKeysOut(String key) {
		assertThat(this.config.fromMapping(Map.of(key, 1))).isTrue();

		assertThat(this.config).doesNotContainKey(key);
	}

	@Test
	@Tag("CFG-003")
	@Tag("CFG-013")
	void laterLoadsWin() {
		this.config.fromMapping(Map.of("A", 1, "B", 1));
		this.config.fromMapping(Collections.singletonMap("A", null));

		assertThat(this.config).containsEntry("A", null).containsEntry("B", 1);
	}

	@Test
	@Tag("CFG-013")
	void takesPairs() {
		assertThat(this.config.fromMapping(List.of(Map.entry("A", 1), Map.entry("b", 2), Map.entry("A", 3)))).isTrue();

		assertThat(this.config).containsEntry("A", 3).doesNotContainKey("b");
	}

	@Test
	void setDefaultKeepsWhatIsThereEvenNull() {
		assertThat(this.config.setDefault("SERVER_NAME", "example.test")).isNull();
		assertThat(this.config.setDefault("NEW", 1)).isEqualTo(1);
		assertThat(this.config.setDefault("NEW", 2)).isEqualTo(1);
	}

	@Test
	@Tag("CFG-009")
	void anInterfaceGivesItsConstants() {
		this.config.fromObject(Constants.class);

		assertThat(this.config).containsEntry("NAME", "constants").doesNotContainKey("lower");
	}

	@Test
	@Tag("CFG-009")
	void aClassCanBeNamed() {
		this.config.fromObject(Production.class.getName());

		assertThat(this.config).containsEntry("NAME", "production");
	}

	@Test
	@Tag("CFG-009")
	void aWrongNameIsExplained() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.config.fromObject("no.such.Settings"))
			.withMessageStartingWith("There is no class 'no.such.Settings' to take the configuration from.");
	}

	@Test
	@Tag("CFG-009")
	void aMapHasNoMembersOfThatKind() {
		this.config.fromObject(Map.of("NOT_TAKEN", 1));

		assertThat(this.config).doesNotContainKey("NOT_TAKEN");
	}

	@Test
	@Tag("CFG-010")
	void onlyAnInstanceIsAskedForComputedSettings() {
		this.config.fromObject(Production.class);
		assertThat(this.config).doesNotContainKeys("DATABASE", "FIELD");

		this.config.fromObject(new Production());
		assertThat(this.config).containsEntry("DATABASE", "db at production").containsEntry("FIELD", 7);
	}

	@Test
	@Tag("CFG-011")
	void aSubclassOverridesWhatItInherits() {
		this.config.fromObject(Production.class);

		assertThat(this.config).containsEntry("NAME", "production").containsEntry("INHERITED", List.of(1, 2));
	}

	@Test
	void aRecordIsAnObjectLikeAnyOther() {
		this.config.fromObject(new Mail("localhost", 25));

		assertThat(this.config).containsEntry("MAIL_HOST", "localhost").containsEntry("MAIL_PORT", 25);
	}

	@Test
	@Tag("CFG-006")
	@Tag("CFG-008")
	void propertiesAreReadAsUtf8AndAsJsonWhereTheyAre() throws IOException {
		write("app.properties", "TEXT=caf\u00e9\nNUMBER=8080\nFLAG=false\nLIST=[1, \"a\"]\nNONE=null\nlower=no\n");

		assertThat(this.config.fromFile("app.properties")).isTrue();

		assertThat(this.config).containsEntry("TEXT", "caf\u00e9")
			.containsEntry("NUMBER", 8080)
			.containsEntry("FLAG", false)
			.containsEntry("LIST", List.of(1, "a"))
			.containsEntry("NONE", null)
			.doesNotContainKey("lower");
	}

	@Test
	@Tag("CFG-014")
	void yamlAndJsonKeepTheirTypes() throws IOException {
		write("app.yml", "YAML: {nested: [1, true]}\nlower: no\n");
		write("app.json", "{\"JSON\": {\"a\": 1.5}, \"lower\": 1}");

		assertThat(this.config.fromFile("app.yml")).isTrue();
		assertThat(this.config.fromFile("app.json")).isTrue();

		assertThat(this.config).containsEntry("YAML", Map.of("nested", List.of(1, true)))
			.containsEntry("JSON", Map.of("a", 1.5))
			.doesNotContainKey("lower");
	}

	@Test
	@Tag("CFG-014")
	void anyParserWillDo() throws IOException {
		write("app.txt", "content");

		assertThat(this.config.fromFile("app.txt",
				(content) -> Map.of("TEXT", new String(content.readAllBytes(), StandardCharsets.UTF_8)), false))
			.isTrue();

		assertThat(this.config).containsEntry("TEXT", "content");
	}

	@Test
	@Tag("CFG-007")
	void whatAParserRefusesIsNeverSilent() throws IOException {
		write("broken.json", "{");
		write("list.json", "[1]");

		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.config.fromFile("broken.json", true));
		assertThatIllegalArgumentException().isThrownBy(() -> this.config.fromFile("list.json", true))
			.withMessageContaining("must hold one object");
	}

	@Test
	void anUnknownFormatIsExplained() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.config.fromFile("settings.toml"))
			.withMessageContaining("'settings.toml'")
			.withMessageContaining("a parser of your own");
	}

	@ParameterizedTest
	@Tag("CFG-004")
	@Tag("CFG-007")
	@CsvSource({ "missing.json, Errno 2, No such file or directory", "'folder.json', Errno 21, Is a directory",
			"file.json/inner.json, Errno 20, Not a directory" })
	void aFileThatCannotBeReadIsNamed(String name, String number, String reason) throws IOException {
		Files.createDirectory(this.folder.resolve("folder.json"));
		write("file.json", "{}");

		assertThatExceptionOfType(ConfigFileException.class).isThrownBy(() -> this.config.fromFile(name))
			.withMessage("[" + number + "] Unable to load configuration file (" + reason + "): '"
					+ this.folder.resolve(name) + "'")
			.satisfies((ex) -> assertThat(ex.file()).isEqualTo(this.folder.resolve(name)));
	}

	@ParameterizedTest
	@Tag("CFG-005")
	@Tag("CFG-007")
	@ValueSource(strings = { "missing.json", "folder.json", "file.json/inner.json" })
	void aFileMayBeMissingSilently(String name) throws IOException {
		Files.createDirectory(this.folder.resolve("folder.json"));
		write("file.json", "{}");

		assertThat(this.config.fromFile(name, true)).isFalse();
	}

	@Test
	@Tag("CFG-012")
	void anEnvironmentVariableNamesTheFile() throws IOException {
		write("app.json", "{\"FROM_FILE\": 1}");
		this.environment.put("APP_SETTINGS", this.folder.resolve("app.json").toString());

		assertThat(this.config.fromEnvvar("APP_SETTINGS")).isTrue();

		assertThat(this.config).containsEntry("FROM_FILE", 1);
	}

	@Test
	@Tag("CFG-012")
	void anUnsetVariableIsExplained() {
		assertThatIllegalStateException().isThrownBy(() -> this.config.fromEnvvar("NOPE"))
			.withMessage("The environment variable 'NOPE' is not set and as such configuration could not be loaded."
					+ " Set this variable and make it point to a configuration file");
		assertThat(this.config.fromEnvvar("NOPE", true)).isFalse();
	}

	@Test
	@Tag("CFG-012")
	void aVariableThatNamesNoFileFailsUnlessSilent() {
		this.environment.put("APP_SETTINGS", "missing.json");

		assertThatExceptionOfType(ConfigFileException.class)
			.isThrownBy(() -> this.config.fromEnvvar("APP_SETTINGS", false));
		assertThat(this.config.fromEnvvar("APP_SETTINGS", true)).isFalse();
	}

	@Test
	@Tag("CFG-018")
	void aNamespaceIsCutOut() {
		this.config.putAll(Map.of("IMG_TYPE", "fs", "IMG_PATH", "/x", "IMAGE", "no"));

		assertThat(this.config.getNamespace("IMG_")).isEqualTo(Map.of("type", "fs", "path", "/x"));
		assertThat(this.config.getNamespace("IMG_", false, true)).isEqualTo(Map.of("TYPE", "fs", "PATH", "/x"));
		assertThat(this.config.getNamespace("IMG_", true, false)).isEqualTo(Map.of("img_type", "fs", "img_path", "/x"));
		assertThat(this.config.getNamespace("IMG_", false, false)).containsOnlyKeys("IMG_TYPE", "IMG_PATH");
	}

	@Test
	@Tag("APP-039")
	void aNumberIsADurationInSeconds() {
		this.config.put("PERMANENT_SESSION_LIFETIME", 5);

		assertThat(this.config.getDuration("PERMANENT_SESSION_LIFETIME")).isEqualTo(Duration.ofSeconds(5));
		assertThat(this.config).containsEntry("PERMANENT_SESSION_LIFETIME", 5);
	}

	@Test
	void truthIsPythons() {
		for (Object value : new @Nullable Object[] { null, false, 0, 0.0, "", List.of(), Map.of(), new byte[0] }) {
			this.config.put("VALUE", value);
			assertThat(this.config.isTrue("VALUE")).as("%s", value).isFalse();
		}
		for (Object value : new Object[] { true, 1, "0", List.of(0), Map.of(1, 2), new byte[1], new Object() }) {
			this.config.put("VALUE", value);
			assertThat(this.config.isTrue("VALUE")).as("%s", value).isTrue();
		}
	}

	@Test
	void aSingleValueIsNoList() {
		this.config.put("SECRET_KEY_FALLBACKS", "hush");

		assertThatIllegalArgumentException().isThrownBy(() -> this.config.getList("SECRET_KEY_FALLBACKS"))
			.withMessage("SECRET_KEY_FALLBACKS must be a list, but it is a single value. Write it as a list of one.");
	}

	private void write(String name, String content) throws IOException {
		this.config.rootPath(this.folder);
		Files.writeString(this.folder.resolve(name), content);
	}

	/** Constants to take. */
	interface Constants {

		String NAME = "constants";

		String lower = "ignored";

	}

	/** A configuration to build upon. */
	static class Base implements Constants {

		static final List<Integer> INHERITED = List.of(1, 2);

		final int FIELD = 7;

	}

	/** A configuration built upon another. */
	static final class Production extends Base {

		static final String NAME = "production";

		@SuppressWarnings("unused")
		private static final String HIDDEN = "hidden";

		String DATABASE() {
			return "db at " + NAME;
		}

	}

	record Mail(String MAIL_HOST, int MAIL_PORT) {
	}

}
