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

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a replay judges. {@link #exact()} is the strict start, the other methods return
 * changed copies:
 *
 * <pre>{@code
 * ReplayOptions.exact().loose().ignore("Content-Language")
 * }</pre>
 *
 * @param isLoose whether case and spaces in {@code Content-Type} are forgiven
 * @param isStrictSession whether sessions are compared as text: order of keys, separators
 * @param ignored names of headers that do not count, in lower case
 * @param only the number of the one step to report, or 0 for all
 * @since 0.1
 */
public record ReplayOptions(boolean isLoose, boolean isStrictSession, Set<String> ignored, int only) {

	/**
	 * Everything counts as the reference counts it.
	 * @return the options
	 */
	public static ReplayOptions exact() {
		return new ReplayOptions(false, false, Set.of(), 0);
	}

	/**
	 * Forgive case and spaces in {@code Content-Type}: servers write it in their own way.
	 * @return the options
	 */
	public ReplayOptions loose() {
		return new ReplayOptions(true, this.isStrictSession, this.ignored, this.only);
	}

	/**
	 * Compare session payloads character by character.
	 * @return the options
	 */
	public ReplayOptions strictSession() {
		return new ReplayOptions(this.isLoose, true, this.ignored, this.only);
	}

	/**
	 * Leave a header out, whether it is expected or not.
	 * @param header the name of the header
	 * @return the options
	 */
	public ReplayOptions ignore(String header) {
		Set<String> names = Stream.concat(this.ignored.stream(), Stream.of(header.toLowerCase(Locale.ROOT)))
			.collect(Collectors.toUnmodifiableSet());
		return new ReplayOptions(this.isLoose, this.isStrictSession, names, this.only);
	}

	/**
	 * Run all steps but report only one.
	 * @param step the number of the step, from 1
	 * @return the options
	 */
	public ReplayOptions only(int step) {
		return new ReplayOptions(this.isLoose, this.isStrictSession, this.ignored, step);
	}

	boolean ignores(String header) {
		return this.ignored.contains(header.toLowerCase(Locale.ROOT));
	}

	boolean reports(int step) {
		return this.only == 0 || this.only == step;
	}

}
