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

package io.github.flaskspring.templating.thymeleaf;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.TemplateFunction;

/**
 * The keyword arguments of the call that is being evaluated. SpEL reads {@code id=3}
 * between parentheses as an assignment and hands its value on as one more argument. The
 * assignments are noted here, and the function that is called next takes them back: they
 * are the last of its arguments. A fence keeps a call inside of a keyword's value from
 * taking what belongs to the call around it.
 */
final class KeywordArguments {

	private static final Keyword FENCE = new Keyword("", null);

	private final Deque<Keyword> noted = new ArrayDeque<>();

	/** A name and its value. */
	private record Keyword(String name, @Nullable Object value) {
	}

	/** The value of an assignment is about to be evaluated. */
	void open() {
		this.noted.push(FENCE);
	}

	/** An assignment was evaluated. */
	void note(String name, @Nullable Object value) {
		Keyword last = this.noted.poll();
		if (last != null && last != FENCE) {
			throw misplaced(last);
		}
		this.noted.push(new Keyword(name, value));
	}

	/** Another expression begins: what is left over was no argument of any call. */
	void expressionBegins() {
		if (this.noted.isEmpty()) {
			return;
		}
		boolean interrupted = this.noted.contains(FENCE);
		Keyword left = this.noted.getFirst();
		this.noted.clear();
		if (!interrupted) {
			throw misplaced(left);
		}
	}

	/** Calls a function, with what was noted for it as keyword arguments. */
	@Nullable Object call(TemplateFunction function, @Nullable Object[] arguments) {
		if (this.noted.isEmpty()) {
			return function.call(Arrays.asList(arguments), Map.of());
		}
		Map<String, @Nullable Object> keywords = take(arguments);
		List<@Nullable Object> positional = Arrays.asList(arguments).subList(0, arguments.length - keywords.size());
		return function.call(positional, keywords);
	}

	private Map<String, @Nullable Object> take(@Nullable Object[] arguments) {
		Map<String, @Nullable Object> keywords = new LinkedHashMap<>();
		take(arguments, arguments.length - 1, keywords);
		return keywords;
	}

	/** The last one was noted last, and the first one goes into the map first. */
	private void take(@Nullable Object[] arguments, int last, Map<String, @Nullable Object> keywords) {
		if (this.noted.isEmpty() || this.noted.getFirst() == FENCE) {
			return;
		}
		Keyword keyword = this.noted.pop();
		if (last < 0 || arguments[last] != keyword.value()) {
			throw new IllegalArgumentException("positional argument follows keyword argument '" + keyword.name()
					+ "'. Put the keyword arguments last.");
		}
		take(arguments, last - 1, keywords);
		if (keywords.containsKey(keyword.name())) {
			throw new IllegalArgumentException("keyword argument repeated: " + keyword.name());
		}
		keywords.put(keyword.name(), keyword.value());
	}

	private static IllegalArgumentException misplaced(Keyword keyword) {
		return new IllegalArgumentException("'" + keyword.name() + "=...' is an assignment outside of a function's"
				+ " arguments. Compare with '==', or pass it to a function as a keyword argument.");
	}

}
