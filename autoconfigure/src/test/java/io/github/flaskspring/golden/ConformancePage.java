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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.flaskspring.golden.Conformance.Behaviour;
import io.github.flaskspring.golden.Conformance.FlaskTestCase;

/** Writes the page that says what of Flask is shown by which test. */
final class ConformancePage {

	static final String COMMAND = "mvn -pl autoconfigure test -Dtest=ConformanceTests -Dconformance.write=true";

	private final Conformance known;

	private final StringBuilder out = new StringBuilder();

	private ConformancePage(Conformance known) {
		this.known = known;
	}

	static String of(Conformance known, Path root) throws IOException {
		ConformancePage page = new ConformancePage(known);
		page.introduction();
		page.totals();
		page.recordings(root);
		page.suite();
		page.behaviours();
		return page.out.toString();
	}

	private void line(String text, Object... values) {
		this.out.append(text.formatted(values)).append('\n');
	}

	private void introduction() {
		line("# Conformance");
		line("");
		line("Generated from the tests: do not edit. `%s` writes it anew, and the build fails while it is out of date.",
				COMMAND);
		line("");
		line("Each fact about Flask 3.1.3 and Werkzeug 3.1.8 has an id. A test that shows a fact carries its id as a");
		line("tag. A fact that does not hold here is a [difference](deviations.md). A fact with neither is *open*: it");
		line("may hold, but nothing proves it. Facts about Flask 0.11 alone are out of scope.");
		line("");
	}

	private void totals() {
		List<Behaviour> inScope = this.known.behaviours().stream().filter(Behaviour::inScope).toList();
		line("## Totals");
		line("");
		line("| Chapter | Facts | Shown by tests | Differences | Open | Out of scope |");
		line("|---|---:|---:|---:|---:|---:|");
		chapters().forEach((chapter, all) -> total(chapter, all));
		total("**Sum**", this.known.behaviours());
		line("");
		line("Open: %s.", open(inScope));
		line("");
	}

	private void total(String name, List<Behaviour> all) {
		List<Behaviour> inScope = all.stream().filter(Behaviour::inScope).toList();
		line("| %s | %d | %d | %d | %d | %d |", name, inScope.size(), count(inScope, this.known::isShown),
				count(inScope, (id) -> !this.known.isShown(id) && this.known.isDifference(id)),
				count(inScope, this.known::isOpen), all.size() - inScope.size());
	}

	private static long count(List<Behaviour> behaviours, Predicate<String> which) {
		return behaviours.stream().map(Behaviour::id).filter(which).count();
	}

	private String open(List<Behaviour> behaviours) {
		String open = behaviours.stream()
			.map(Behaviour::id)
			.filter(this.known::isOpen)
			.collect(Collectors.joining(", "));
		return open.isEmpty() ? "none" : open;
	}

	private Map<String, List<Behaviour>> chapters() {
		return this.known.behaviours()
			.stream()
			.collect(Collectors.groupingBy(Behaviour::chapter, LinkedHashMap::new, Collectors.toList()));
	}

	private void recordings(Path root) throws IOException {
		line("## Recordings of real Flask");
		line("");
		line("| File | What it holds | Cases | Compared | Left out |");
		line("|---|---|---:|---:|---|");
		RecordedCases.vectors().forEach(this::recording);
		line("");
		line("| Conversation | What it is about | Steps | Replayed | Left out |");
		line("|---|---|---:|---:|---|");
		RecordedCases.transcripts(root).forEach(this::recording);
		line("");
	}

	private void recording(RecordedCases.Counted counted) {
		String leftOut = counted.leftOut()
			.entrySet()
			.stream()
			.map((reason) -> reason.getValue() + ": " + reason.getKey())
			.collect(Collectors.joining("; "));
		line("| %s | %s | %d | %d | %s |", counted.name(), counted.what(), counted.cases(), counted.compared(),
				leftOut);
	}

	private void suite() {
		Map<String, List<FlaskTestCase>> files = this.known.flaskTests()
			.stream()
			.collect(Collectors.groupingBy(FlaskTestCase::file, LinkedHashMap::new, Collectors.toList()));
		line("## Flask's own tests");
		line("");
		line("A test of Flask's suite is covered when each fact that it checks is shown or is a difference.");
		line("");
		line("| File | Tests | Covered | Not covered | Not possible here |");
		line("|---|---:|---:|---:|---:|");
		files.forEach(this::file);
		file("**Sum**", this.known.flaskTests());
		files.forEach((file, tests) -> {
			line("");
			line("### %s", file);
			line("");
			line("| Test | Facts | Here |");
			line("|---|---|---|");
			tests.forEach((test) -> line("| %s | %s | %s |", test.name().replace("_", "\\_"),
					String.join(", ", test.behaviours()), here(test)));
		});
		line("");
	}

	private void file(String name, List<FlaskTestCase> tests) {
		long possible = tests.stream().filter(FlaskTestCase::isApplicable).count();
		long covered = tests.stream().filter(FlaskTestCase::isApplicable).filter(this::isCovered).count();
		line("| %s | %d | %d | %d | %d |", name, tests.size(), covered, possible - covered, tests.size() - possible);
	}

	private boolean isCovered(FlaskTestCase test) {
		return test.behaviours().stream().noneMatch(this.known::isOpen);
	}

	private String here(FlaskTestCase test) {
		if (!test.isApplicable()) {
			return "not possible: " + test.notHere();
		}
		String classes = test.behaviours()
			.stream()
			.flatMap((id) -> this.known.tests().of(id).stream())
			.map((name) -> name.replaceAll("[.].*", ""))
			.distinct()
			.collect(Collectors.joining(", "));
		String differences = test.behaviours()
			.stream()
			.filter(this.known::isDifference)
			.collect(Collectors.joining(", "));
		String open = test.behaviours().stream().filter(this.known::isOpen).collect(Collectors.joining(", "));
		return List
			.of(classes, differences.isEmpty() ? "" : "[difference](deviations.md): " + differences,
					open.isEmpty() ? "" : "**open: " + open + "**")
			.stream()
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining("; "));
	}

	private void behaviours() {
		line("## Facts");
		chapters().forEach((chapter, behaviours) -> {
			line("");
			line("### %s", chapter);
			line("");
			line("| Fact | About | Shown by |");
			line("|---|---|---|");
			behaviours.forEach((fact) -> line("| %s | %s | %s |", fact.id(), fact.section(), shownBy(fact)));
		});
	}

	private String shownBy(Behaviour fact) {
		String tests = String.join(", ", this.known.tests().of(fact.id()));
		String difference = this.known.isDifference(fact.id()) ? "[difference](deviations.md)" : "";
		if (tests.isEmpty() && difference.isEmpty()) {
			return fact.inScope() ? "**open**" : "out of scope: Flask 0.11";
		}
		return tests + (tests.isEmpty() || difference.isEmpty() ? "" : "; ") + difference;
	}

}
