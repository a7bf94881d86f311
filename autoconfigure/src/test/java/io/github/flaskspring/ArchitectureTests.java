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

import java.security.MessageDigest;
import java.util.Arrays;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The house of the design: three rings, arrows inward only, no cycles. A rule without a
 * class to look at passes.
 */
@AnalyzeClasses(packages = "io.github.flaskspring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String BASE = "io.github.flaskspring";

	private static final String[] RING_ZERO = { BASE + ".itsdangerous..", BASE + ".signals..", BASE + ".routing..",
			BASE + ".markupsafe..", BASE + ".http.." };

	private static final String[] RING_TWO = { BASE + ".autoconfigure..", BASE + ".actuate.." };

	@ArchTest
	static final ArchRule ringZeroNeedsTheJdkOnly = classes().that()
		.resideInAnyPackage(RING_ZERO)
		.should()
		.onlyDependOnClassesThat(
				describe("the JDK, JSpecify or ring 0", (type) -> isFoundation(type) || isRingZero(type)));

	@ArchTest
	static final ArchRule jsonKnowsOnlyRingZeroOfUs = classes().that()
		.resideInAPackage(BASE + ".json..")
		.should()
		.onlyDependOnClassesThat(describe("ring 0, json or foreign",
				(type) -> !type.getPackageName().startsWith(BASE) || isRingZero(type) || isJson(type)));

	@ArchTest
	static final ArchRule ringOneDoesNotKnowBootsRing = noClasses().that()
		.resideOutsideOfPackages(RING_TWO)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(RING_TWO);

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = SlicesRuleDefinition.slices()
		.assignedFrom(packages())
		.should()
		.beFreeOfCycles();

	@ArchTest
	@ArchTag("SEC-025")
	static final ArchRule signaturesAreComparedInConstantTime = methods().that()
		.areDeclaredInClassesThat()
		.resideInAPackage(BASE + ".itsdangerous..")
		.and()
		.haveName("verify")
		.should(callMethod(MessageDigest.class, "isEqual"));

	@ArchTest
	@ArchTag("SEC-025")
	static final ArchRule bytesAreNotComparedOtherwise = noClasses().that()
		.resideInAPackage(BASE + ".itsdangerous..")
		.should()
		.callMethod(Arrays.class, "equals", byte[].class, byte[].class)
		.orShould()
		.callMethod(Arrays.class, "mismatch", byte[].class, byte[].class);

	@ArchTest
	static final ArchRule nobodyWritesToStandardStreams = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	@ArchTest
	static final ArchRule nobodyLogsThroughTheJdk = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("java.util.logging..");

	@ArchTest
	static final ArchRule caseChangesNameTheirLocale = noClasses().should()
		.callMethod(String.class, "toLowerCase")
		.orShould()
		.callMethod(String.class, "toUpperCase")
		.because("the default locale of a machine must not decide: pass Locale.ROOT");

	@ArchTest
	static final ArchRule publicTypesAreNamedAfterTheirRole = noClasses().that()
		.arePublic()
		.should()
		.haveNameMatching(".*(Utils?|Manager|Helper|Impl)$")
		.orShould()
		.haveNameMatching(".*[.$]Abstract[A-Z][^.$]*$");

	@ArchTest
	static final ArchRule exceptionsAreUncheckedAndSaySo = classes().that()
		.areAssignableTo(Throwable.class)
		.should()
		.beAssignableTo(RuntimeException.class)
		.andShould()
		.haveSimpleNameEndingWith("Exception");

	@ArchTest
	static final ArchRule postProcessorsAreStaticBeans = methods().that()
		.areAnnotatedWith(Bean.class)
		.and()
		.haveRawReturnType(describe("a post-processor",
				(type) -> type.isAssignableTo(BeanPostProcessor.class)
						|| type.isAssignableTo(BeanFactoryPostProcessor.class)))
		.should()
		.beStatic();

	@ArchTest
	static final ArchRule beansHaveTypesThatAotCanName = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.notBePrivate()
		.andShould()
		.notHaveRawReturnType(describe("private", (type) -> type.getModifiers().contains(JavaModifier.PRIVATE)));

	private static ArchCondition<JavaMethod> callMethod(Class<?> owner, String name) {
		return ArchCondition.from(describe("call " + owner.getSimpleName() + "." + name,
				(method) -> method.getMethodCallsFromSelf()
					.stream()
					.anyMatch((call) -> call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(name))));
	}

	private static boolean isFoundation(JavaClass type) {
		String name = type.getBaseComponentType().getPackageName();
		return name.isEmpty() || name.startsWith("java.") || name.startsWith("javax.crypto")
				|| name.startsWith("org.jspecify.");
	}

	private static boolean isRingZero(JavaClass type) {
		return JavaClass.Predicates.resideInAnyPackage(RING_ZERO).test(type.getBaseComponentType());
	}

	private static boolean isJson(JavaClass type) {
		return JavaClass.Predicates.resideInAPackage(BASE + ".json..").test(type.getBaseComponentType());
	}

	private static SliceAssignment packages() {
		return new SliceAssignment() {

			@Override
			public SliceIdentifier getIdentifierOf(JavaClass type) {
				return SliceIdentifier.of(type.getPackageName());
			}

			@Override
			public String getDescription() {
				return "packages";
			}

		};
	}

}
