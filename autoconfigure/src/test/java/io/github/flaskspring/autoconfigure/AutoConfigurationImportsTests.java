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

package io.github.flaskspring.autoconfigure;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Boot reads by name and what it may expect of an auto-configuration class.
 */
@AnalyzeClasses(packages = "io.github.flaskspring", importOptions = ImportOption.DoNotIncludeTests.class)
class AutoConfigurationImportsTests {

	@ArchTest
	static final ArchRule autoConfigurationsAreFinalAndNamedSo = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL)
		.andShould()
		.haveSimpleNameEndingWith("AutoConfiguration")
		.andShould()
		.resideInAnyPackage("..autoconfigure..", "..actuate..");

	@ArchTest
	static final ArchRule autoConfigurationsHaveNoPublicMembers = members().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(AutoConfiguration.class)
		.and(describe("are not the default constructor", (member) -> !isDefaultConstructor(member)))
		.should()
		.notBePublic();

	@ArchTest
	static void importsFileListsEveryAutoConfigurationAndNoOther(JavaClasses classes) {
		List<String> declared = classes.stream()
			.filter((type) -> type.isAnnotatedWith(AutoConfiguration.class))
			.map(JavaClass::getName)
			.sorted()
			.toList();

		assertThat(listed()).containsExactlyElementsOf(declared);
	}

	private static List<String> listed() {
		return ImportCandidates.load(AutoConfiguration.class, AutoConfigurationImportsTests.class.getClassLoader())
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith("io.github.flaskspring."))
			.toList();
	}

	private static boolean isDefaultConstructor(JavaMember member) {
		return member.getName().equals("<init>") && member.getDescriptor().equals("()V");
	}

}
