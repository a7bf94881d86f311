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
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Compares an answer with the one recorded. What counts as a mismatch is decided by the
 * reference, {@code replay.py} beside the transcripts: headers that the transcripts call
 * significant must be sent exactly when they were, other headers only matter where they
 * are listed.
 */
final class StepJudge {

	private static final List<String> SIGNIFICANT = List.of("Content-Type", "Content-Length", "Location", "Allow",
			"Set-Cookie", "Vary", "Cache-Control", "ETag", "WWW-Authenticate", "Retry-After", "Content-Disposition",
			"Accept-Ranges", "Content-Range", "Last-Modified", "Expires", "Content-Language", "Content-Location",
			"Content-Encoding", "Link");

	// recorded from a server that only streams without it; others may always send it
	private static final String MAY_BE_ADDED = "Content-Length";

	private final ReplayOptions options;

	private final HeaderJudge headerJudge;

	private final CookieJudge cookieJudge;

	StepJudge(ReplayOptions options, @Nullable SessionCodec codec) {
		this.options = options;
		this.headerJudge = new HeaderJudge(options);
		this.cookieJudge = new CookieJudge(options, codec);
	}

	List<String> problems(ExpectedResponse want, RawResponse got) {
		List<String> problems = new ArrayList<>();
		if (want.status() != got.status()) {
			problems.add("status: expected %d, got %d".formatted(want.status(), got.status()));
		}
		want.headers().forEach((name, header) -> problems.addAll(listed(name, header, got)));
		problems.addAll(unexpected(want, got));
		Body body = want.body();
		if (body != null && !body.accepts(got.body())) {
			problems.add("body: " + Excerpt.difference(body.bytes(), got.body()));
		}
		return problems;
	}

	private List<String> listed(String name, ExpectedHeader want, RawResponse got) {
		if (this.options.ignores(name)) {
			return List.of();
		}
		if (want instanceof ExpectedHeader.Cookies cookies) {
			return this.cookieJudge.problems(cookies.cookies(), got.values(name));
		}
		return this.headerJudge.problem(name, want, got.values(name)).stream().toList();
	}

	private List<String> unexpected(ExpectedResponse want, RawResponse got) {
		return SIGNIFICANT.stream()
			.filter((name) -> !name.equals(MAY_BE_ADDED) && !want.lists(name) && !this.options.ignores(name))
			.filter((name) -> !got.values(name).isEmpty())
			.map((name) -> name + ": unexpected, got " + Excerpt.of(got.values(name)))
			.toList();
	}

}
