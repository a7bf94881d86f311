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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Compares the cookies a response sets. Sessions are compared by what they hold, because
 * the cookie itself contains the time of signing.
 */
final class CookieJudge {

	private final ReplayOptions options;

	private final @Nullable SessionCodec codec;

	CookieJudge(ReplayOptions options, @Nullable SessionCodec codec) {
		this.options = options;
		this.codec = codec;
	}

	List<String> problems(List<ExpectedCookie> want, List<String> headers) {
		List<ExpectedCookie> wanted = want.stream().sorted(Comparator.comparing(ExpectedCookie::name)).toList();
		List<SetCookie> got = headers.stream()
			.map(SetCookie::parse)
			.sorted(Comparator.comparing(SetCookie::name))
			.toList();
		if (wanted.size() != got.size()) {
			return List.of("Set-Cookie: expected %s, got %s".formatted(
					Excerpt.of(wanted.stream().map(ExpectedCookie::name).toList()),
					Excerpt.of(got.stream().map(SetCookie::name).toList())));
		}
		List<String> problems = new ArrayList<>();
		for (int i = 0; i < got.size(); i++) {
			problems.addAll(problems(wanted.get(i), got.get(i)));
		}
		return problems;
	}

	private List<String> problems(ExpectedCookie want, SetCookie got) {
		if (!want.name().equals(got.name())) {
			return List.of("Set-Cookie: expected cookie \"%s\", got \"%s\"".formatted(want.name(), got.name()));
		}
		List<String> problems = new ArrayList<>();
		content(want, got).ifPresent(problems::add);
		problems.addAll(attributes(want, got));
		return problems.stream().map((problem) -> "Set-Cookie " + got.name() + ": " + problem).toList();
	}

	private Optional<String> content(ExpectedCookie want, SetCookie got) {
		if (want.session() != null) {
			return session(want.session().payload(), got.value());
		}
		return want.value().equals(got.value()) ? Optional.empty()
				: Optional.of("value expected %s, got %s".formatted(Excerpt.of(want.value()), Excerpt.of(got.value())));
	}

	private Optional<String> session(String want, String cookie) {
		if (this.codec == null) {
			return Optional.of("not readable as a Flask session: the transcript names no secret key");
		}
		try {
			String got = this.codec.payload(cookie);
			boolean same = this.options.isStrictSession() ? want.equals(got) : PythonJson.same(want, got);
			return same ? Optional.empty() : Optional.of("session expected %s, got %s".formatted(want, got));
		}
		catch (IllegalArgumentException ex) {
			return Optional.of("not readable as a Flask session: " + ex.getMessage());
		}
	}

	private static List<String> attributes(ExpectedCookie want, SetCookie got) {
		Map<String, CookieAttribute> wanted = new TreeMap<>();
		want.attributes().forEach((name, value) -> wanted.put(name.toLowerCase(Locale.ROOT), value));
		TreeSet<String> names = new TreeSet<>(wanted.keySet());
		names.addAll(got.attributes().keySet());
		return names.stream()
			.flatMap((name) -> attribute(name, wanted.get(name), got.attributes().get(name)).stream())
			.toList();
	}

	private static Optional<String> attribute(String name, @Nullable CookieAttribute want,
			@Nullable CookieAttribute got) {
		if (want == null || got == null) {
			return Optional.of("attribute " + name + ((want == null) ? " unexpected" : " missing"));
		}
		if (want instanceof CookieAttribute.Opaque || want.equals(got)) {
			return Optional.empty();
		}
		return Optional.of("%s expected %s, got %s".formatted(name, want, got));
	}

}
