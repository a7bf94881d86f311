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

package io.github.flaskspring.http;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostSyntaxTests {

	/** Werkzeug's. */
	private static final Pattern EXPRESSION = Pattern.compile("(?i:[a-z0-9.-]+|\\[[a-f0-9]*:[a-f0-9.:]+])(?::[0-9]+)?");

	/** One of each kind that the expression tells apart. */
	private static final String ALPHABET = "aF" + "gZ" + "1.-:[]" + "_";

	private static final int LONGEST = 6;

	@Test
	@Tag("REQ-007")
	void agreesWithTheExpressionOnAllShortTexts() {
		int hosts = compareAll("");
		assertThat(hosts).isGreaterThan(100_000);
	}

	private static int compareAll(String text) {
		boolean host = HostSyntax.isHost(text);
		assertThat(host).as(text).isEqualTo(EXPRESSION.matcher(text).matches());
		int hosts = host ? 1 : 0;
		for (int i = 0; i < ALPHABET.length() && text.length() < LONGEST; i++) {
			hosts += compareAll(text + ALPHABET.charAt(i));
		}
		return hosts;
	}

	@ParameterizedTest
	@ValueSource(strings = { "[::1]", "[::1]:5000", "[2001:DB8::ff]", "[::ffff:127.0.0.1]", "[a:1]:1",
			"a.example-1.org:8080" })
	void addressesAndNamesAreHosts(String text) {
		assertThat(HostSyntax.isHost(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[::1", "[1.2:3]", "[abcd]", "[:]", "[::1]5000", "[::1]:", "[::g]", "ä", "a/", "a:１" })
	void othersAreNot(String text) {
		assertThat(HostSyntax.isHost(text)).isFalse();
	}

}
