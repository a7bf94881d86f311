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

package io.github.flaskspring.docs;

import java.io.IOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every Java name on the page about the API exists and may be used. */
class ApiPageTests {

	/** Of the test starter, which is built after this module. */
	private static final Set<String> ELSEWHERE = Set.of("FlaskClient", "FlaskCliRunner", "Principal", "Map");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| .* \\| (.*) \\|$");

	private static final Pattern NAME = Pattern.compile("`@?([A-Z]\\w+)(?:\\.(\\w+))?`");

	private final Map<String, Class<?>> types = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("io.github.flaskspring")
		.stream()
		.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
		.collect(Collectors.toMap(JavaClass::getSimpleName, JavaClass::reflect));

	@Test
	void theNamesExist() throws IOException {
		List<String> rows = rows();

		assertThat(rows).hasSizeGreaterThan(70);
		assertThat(rows.stream().flatMap((row) -> NAME.matcher(row).results()))
			.filteredOn((name) -> !ELSEWHERE.contains(name.group(1)) && !name.group(0).equals("`@Command`"))
			.allSatisfy((name) -> {
				assertThat(this.types).containsKey(name.group(1));
				if (name.group(2) != null) {
					assertThat(members(this.types.get(name.group(1)))).contains(name.group(2));
				}
			});
	}

	/** Methods and constants that a user or a subclass sees. */
	private static Set<String> members(Class<?> type) {
		Stream<Member> own = Stream.of(type.getDeclaredMethods(), type.getDeclaredFields(), type.getMethods())
			.flatMap(Arrays::stream)
			.map(Function.<Member>identity());
		return own.filter((member) -> (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
			.map(Member::getName)
			.collect(Collectors.toSet());
	}

	/** The right column of the tables. */
	private static List<String> rows() throws IOException {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("src/docs"))) {
			folder = folder.getParent();
		}
		String page = Files.readString(folder.resolve("src/docs/api.md"));
		return ROW.matcher(page).results().map((row) -> row.group(1)).toList();
	}

}
