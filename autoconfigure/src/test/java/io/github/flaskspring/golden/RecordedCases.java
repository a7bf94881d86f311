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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.flaskspring.golden.replay.TranscriptCatalogue;

/**
 * Counts the recordings of real Flask that the tests of this package compare with, and
 * those among them that have no twin in Java.
 */
final class RecordedCases {

	/** The cases of a file. */
	record Counted(String name, String what, int cases, Map<String, Integer> leftOut) {

		int compared() {
			return this.cases - this.leftOut.values().stream().mapToInt(Integer::intValue).sum();
		}

	}

	private RecordedCases() {
	}

	static List<Counted> vectors() {
		JsonNode json = GoldenFile.read("json.json");
		JsonNode sessions = GoldenFile.read("sessions.json");
		return List.of(
				count("json.json", "outputs of `jsonify`, `dumps`, `tojson` and what `loads` reads",
						Stream.of("jsonify", "dumps", "tojson", "loads")
							.flatMap((list) -> json.get(list).valueStream()),
						PythonValue::withoutTwin),
				count("routing.json", "matched requests and odd rules", requests(), (any) -> null),
				count("urlbuild.json", "calls of `url_for`",
						UrlBuildVector.readAll().stream().flatMap(UrlBuildVector::cases),
						(call) -> call.has("python_text") ? "the URL has the text of a Python object in it" : null),
				count("sessions.json", "session cookies written and read",
						Stream.of("encode", "decode", "legacy").flatMap((list) -> sessions.get(list).valueStream()),
						(vector) -> vector.path("description").asString("").contains("bytearray")
								? "Java has no second type of bytes" : null),
				count("http.json", "results of Werkzeug's parsers of headers, cookies and forms",
						GoldenFile.read("http.json").valueStream(), (any) -> null),
				count("lifecycle.json", "traces of hooks, handlers and signals",
						GoldenFile.read("lifecycle.json").valueStream(), (any) -> null),
				count("default_config.json", "defaults of the configuration",
						GoldenFile.read("default_config.json").valueStream(), (any) -> null));
	}

	/**
	 * The conversations, whose steps are all sent; 0 cases for one that no test replays.
	 */
	static List<Counted> transcripts(Path root) throws IOException {
		String replays = replays(root);
		List<Counted> transcripts = new ArrayList<>();
		for (String name : TranscriptCatalogue.recorded().names()) {
			JsonNode transcript = GoldenFile.read("transcripts/" + name + ".json");
			int steps = transcript.get("steps").size();
			boolean replayed = replays.contains('"' + name + '"');
			transcripts.add(new Counted(name, transcript.get("topic").asString(), steps,
					replayed ? Map.of() : Map.of("no test replays it", steps)));
		}
		return transcripts;
	}

	/**
	 * The tests that replay; one that leaves out a step would have to be counted here.
	 */
	private static String replays(Path root) throws IOException {
		StringBuilder sources = new StringBuilder();
		try (Stream<Path> files = Files.walk(root.resolve("autoconfigure/src/test/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith("TranscriptsTests.java")).toList()) {
				sources.append(Files.readString(file));
			}
		}
		if (sources.indexOf(".leaveOut(") >= 0) {
			throw new AssertionError("A transcript leaves out a step: count it in " + RecordedCases.class.getName());
		}
		return sources.toString();
	}

	private static Stream<JsonNode> requests() {
		JsonNode routing = GoldenFile.read("routing.json");
		return Stream.concat(routing.get("maps").valueStream().flatMap((map) -> map.get("cases").valueStream()),
				routing.get("bad_rules").valueStream());
	}

	private static Counted count(String name, String what, Stream<JsonNode> cases,
			Function<JsonNode, @Nullable String> leftOut) {
		Map<String, Integer> reasons = new TreeMap<>();
		List<JsonNode> all = cases.toList();
		all.stream().map(leftOut).filter(Objects::nonNull).forEach((reason) -> reasons.merge(reason, 1, Integer::sum));
		return new Counted(name, what, all.size(), reasons);
	}

}
