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

package io.github.flaskspring.mvc;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.javapoet.ClassName;

import io.github.flaskspring.Request;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.Route;

import static org.assertj.core.api.Assertions.assertThat;

/** What a native image is told of controllers and of the library. */
class RuntimeHintsTests {

	private static RuntimeHints hintsOf(Class<?> controller) {
		GenericApplicationContext context = new GenericApplicationContext();
		AnnotationConfigUtils.registerAnnotationConfigProcessors(context.getDefaultListableBeanFactory());
		context.registerBeanDefinition("controller", new RootBeanDefinition(controller));
		GenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("example", "Application")), new InMemoryGeneratedFiles());
		new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		return generation.getRuntimeHints();
	}

	@Test
	void viewsAndHooksOfControllersCanBeCalled() {
		RuntimeHints hints = hintsOf(Posts.class);

		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Posts.class, "show")).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Posts.class, "load")).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Posts.class, "ordinary")).rejects(hints);
	}

	@Test
	void whatViewsReturnCanBecomeJson() {
		RuntimeHints hints = hintsOf(Posts.class);

		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Post.class, "title")).accepts(hints);
	}

	@Test
	void theOrderOfMethodsCanBeRead() {
		assertThat(RuntimeHintsPredicates.resource().forResource(Posts.class.getName().replace('.', '/') + ".class"))
			.accepts(hintsOf(Posts.class));
	}

	@Test
	void otherBeansAreLeftAlone() {
		RuntimeHints hints = hintsOf(Plain.class);

		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Plain.class, "show")).rejects(hints);
	}

	@Test
	void bothAreFound() {
		assertThat(AotServices.factories().load(BeanRegistrationAotProcessor.class))
			.anyMatch(ControllerAotProcessor.class::isInstance);
		RuntimeHints hints = new RuntimeHints();
		new FlaskRuntimeHints().registerHints(hints, null);

		assertThat(RuntimeHintsPredicates.resource().forResource("io/github/flaskspring/http/mime-types.properties"))
			.accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Request.class, "path")).accepts(hints);
		assertThat(AotServices.factories().load(RuntimeHintsRegistrar.class))
			.anyMatch(FlaskRuntimeHints.class::isInstance);
	}

	record Post(String title) {
	}

	@BlueprintController(name = "posts")
	static class Posts {

		@Route("/<title>")
		Post show(String title) {
			return new Post(title);
		}

		@BeforeRequest
		void load() {
			ordinary();
		}

		void ordinary() {
			assertThat(Map.of()).isEmpty();
		}

	}

	static class Plain {

		Post show(String title) {
			return new Post(title);
		}

	}

}
