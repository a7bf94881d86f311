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
package io.github.flaskspring.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of Flask's behaviours: which there are, and what shows them here. */
final class Conformance {

	private static final Pattern ID = Pattern.compile("[A-Z]{2,4}-\\d{3}");

	private final List<Behaviour> behaviours;

	private final List<FlaskTestCase> flaskTests;

	private final TaggedTests tests;

	private final Set<String> differences;

	/** A fact about Flask. */
	record Behaviour(String chapter, String section, String id, boolean inScope) {
	}

	/** A test of Flask's own suite. */
	record FlaskTestCase(String file, String name, List<String> behaviours, String notHere) {

		boolean isApplicable() {
			return this.notHere.isEmpty();
		}

	}

	private Conformance(List<Behaviour> behaviours, List<FlaskTestCase> flaskTests, TaggedTests tests,
			Set<String> differences) {
		this.behaviours = behaviours;
		this.flaskTests = flaskTests;
		this.tests = tests;
		this.differences = differences;
	}

	static Conformance read(Path root) throws IOException {
		Path data = root.resolve("src/golden/conformance");
		List<Behaviour> behaviours = rows(data.resolve("behaviours.tsv"))
			.map((row) -> new Behaviour(row[0], row[1], row[2], !row[3].equals("0.11")))
			.toList();
		List<FlaskTestCase> flaskTests = rows(data.resolve("flask_tests.tsv"))
			.map((row) -> new FlaskTestCase(row[0], row[1], ids(row[2]), row[3]))
			.toList();
		String deviations = Files.readString(root.resolve("src/docs/deviations.md"));
		return new Conformance(behaviours, flaskTests, TaggedTests.read(root), Set.copyOf(ids(deviations)));
	}

	private static Stream<String[]> rows(Path file) throws IOException {
		return Files.readAllLines(file)
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> Arrays.copyOf(line.split("\t", -1), 4));
	}

	private static List<String> ids(String text) {
		return ID.matcher(text).results().map(MatchResult::group).distinct().toList();
	}

	List<Behaviour> behaviours() {
		return this.behaviours;
	}

	List<FlaskTestCase> flaskTests() {
		return this.flaskTests;
	}

	TaggedTests tests() {
		return this.tests;
	}

	boolean isShown(String id) {
		return !this.tests.of(id).isEmpty();
	}

	boolean isDifference(String id) {
		return this.differences.contains(id);
	}

	boolean isOpen(String id) {
		return !isShown(id) && !isDifference(id);
	}

	/** Tags and differences that name no behaviour. */
	Set<String> unknown() {
		Set<String> known = this.behaviours.stream().map(Behaviour::id).collect(Collectors.toSet());
		return Stream.concat(this.tests.all().keySet().stream(), this.differences.stream())
			.filter((id) -> !known.contains(id))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
