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

package io.github.flaskspring.golden.replay;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares one header other than {@code Set-Cookie}.
 */
final class HeaderJudge {

	private static final Set<String> UNORDERED = Set.of("allow", "vary", "cache-control");

	private static final String WEAK = "W/";

	private final ReplayOptions options;

	HeaderJudge(ReplayOptions options) {
		this.options = options;
	}

	Optional<String> problem(String name, ExpectedHeader want, List<String> got) {
		if (want instanceof ExpectedHeader.Opaque opaque) {
			return opaque(name, opaque, String.join(", ", got));
		}
		if (got.isEmpty()) {
			return Optional.of(name + ": missing, expected " + Excerpt.of(expected(want)));
		}
		if (want instanceof ExpectedHeader.Text text && same(name, text.value(), String.join(", ", got))) {
			return Optional.empty();
		}
		return expected(want).equals(got) ? Optional.empty()
				: Optional.of("%s: expected %s, got %s".formatted(name, Excerpt.of(expected(want)), Excerpt.of(got)));
	}

	private static List<String> expected(ExpectedHeader want) {
		return (want instanceof ExpectedHeader.Lines lines) ? lines.values()
				: List.of(((ExpectedHeader.Text) want).value());
	}

	private static Optional<String> opaque(String name, ExpectedHeader.Opaque want, String got) {
		if (got.isEmpty()) {
			return Optional.of(name + ": missing, any value will do");
		}
		if (want.weak() != null && want.weak() != got.startsWith(WEAK)) {
			return Optional
				.of("%s: expected a %s tag, got %s".formatted(name, want.weak() ? "weak" : "strong", Excerpt.of(got)));
		}
		return Optional.empty();
	}

	private boolean same(String name, String want, String got) {
		Function<String, List<String>> form = form(name.toLowerCase(Locale.ROOT));
		return form.apply(want).equals(form.apply(got));
	}

	private Function<String, List<String>> form(String name) {
		if (UNORDERED.contains(name)) {
			return (value) -> parts(value, ",").filter((part) -> !part.isEmpty()).sorted().toList();
		}
		if (name.equals("content-type") && this.options.isLoose()) {
			return (value) -> parts(value, ";").toList();
		}
		return List::of;
	}

	private static Stream<String> parts(String value, String separator) {
		return Stream.of(value.split(separator, -1)).map((part) -> part.strip().toLowerCase(Locale.ROOT));
	}

}
