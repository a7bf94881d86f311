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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Java lambdas as functions of templates, and their registration.
 */
class TemplateFunctionTests {

	private static TemplateFunction function(Object lambda) {
		return Objects.requireNonNull(TemplateFunction.of(lambda));
	}

	@Test
	void lambdasOfTheJdkCanBeCalled() {
		assertThat(function((Supplier<String>) () -> "s").invoke()).isEqualTo("s");
		assertThat(function((Callable<String>) () -> "c").invoke()).isEqualTo("c");
		assertThat(function((Function<String, Integer>) String::length).invoke("abc")).isEqualTo(3);
		assertThat(function((UnaryOperator<String>) String::strip).invoke(" a ")).isEqualTo("a");
		assertThat(function((BiFunction<Integer, Integer, Integer>) Math::max).invoke(1, 2)).isEqualTo(2);
		assertThat(function((BinaryOperator<Integer>) Math::min).invoke(1, 2)).isEqualTo(1);
		assertThat(function((Predicate<String>) String::isEmpty).invoke("")).isEqualTo(true);
		assertThat(function((BiPredicate<String, String>) String::startsWith).invoke("ab", "a")).isEqualTo(true);
	}

	@Test
	void consumersAnswerNothing() {
		List<@Nullable Object> seen = new ArrayList<>();

		assertThat(function((Consumer<Object>) seen::add).invoke(1)).isNull();
		assertThat(function((BiConsumer<Object, Object>) (a, b) -> seen.add(b)).invoke(1, 2)).isNull();

		assertThat(seen).containsExactly(1, 2);
	}

	@Test
	void otherObjectsAreNoFunctions() {
		assertThat(TemplateFunction.of("text")).isNull();
		assertThat(TemplateFunction.of(null)).isNull();
	}

	@Test
	void argumentsAreCountedAndHaveNoNames() {
		TemplateFunction length = function((Function<String, Integer>) String::length);

		assertThatIllegalArgumentException().isThrownBy(() -> length.invoke())
			.withMessage("The function takes 1 arguments, but 0 were given.");
		assertThatIllegalArgumentException().isThrownBy(() -> length.call(List.of(), Map.of("text", "x")))
			.withMessageContaining("'text'");
	}

	@Test
	void checkedExceptionKeepsItsCause() {
		Exception cause = new Exception("lost");

		assertThatIllegalStateException().isThrownBy(() -> function((Callable<Object>) () -> {
			throw cause;
		}).invoke()).withCause(cause);
	}

	@Test
	@Tag("TPL-020")
	@Tag("TPL-023")
	void registeredNamesAreInTheLiveMaps() {
		Flask app = new Flask("names");

		app.templateFilter("strrev", (String text) -> new StringBuilder(text).reverse())
			.templateFilter("times", (String text, Integer times) -> text.repeat(times))
			.templateTest("even", (Integer number) -> number % 2 == 0)
			.templateGlobal("version", "1.0")
			.templateGlobal("add", (Integer a, Integer b) -> a + b);

		assertThat(app.templateNames().filters().get("strrev").invoke("abc")).hasToString("cba");
		assertThat(app.templateNames().filters().get("times").invoke("ab", 2)).isEqualTo("abab");
		assertThat(app.templateNames().tests().get("even").invoke(3)).isEqualTo(false);
		assertThat(app.templateNames().globals()).containsEntry("version", "1.0");
		assertThat(app.templateNames().globals().get("add")).isInstanceOfSatisfying(TemplateFunction.class,
				(add) -> assertThat(add.invoke(1, 2)).isEqualTo(3));
	}

	@Test
	void filterThatIsNoFunctionIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TemplateRegistration.filter(new Flask("names"), "broken", "text"))
			.withMessage("'broken' is not a function but a java.lang.String.");
	}

}
