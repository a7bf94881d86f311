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

package io.github.flaskspring.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.github.flaskspring.routing.Rule;
import io.github.flaskspring.routing.UrlMap;

/**
 * The rules of an application as rows of text.
 *
 * @param headers the titles of the columns
 * @param rows the cells
 */
record RoutesTable(List<String> headers, List<List<String>> rows) {

	static final List<String> SORTS = List.of("endpoint", "methods", "domain", "rule", "match");

	private static final Set<String> USUAL = Set.of("HEAD", "OPTIONS");

	static RoutesTable of(UrlMap map, boolean allMethods) {
		List<Rule> rules = map.rules();
		boolean hosts = map.hostMatching();
		boolean hasDomain = rules.stream().anyMatch((rule) -> !domain(rule, hosts).isEmpty());
		List<String> headers = hasDomain ? List.of("Endpoint", "Methods", hosts ? "Host" : "Subdomain", "Rule")
				: List.of("Endpoint", "Methods", "Rule");
		List<List<String>> rows = new ArrayList<>();
		for (Rule rule : rules) {
			String methods = methods(rule, allMethods);
			rows.add(hasDomain ? List.of(rule.endpoint(), methods, domain(rule, hosts), rule.rule())
					: List.of(rule.endpoint(), methods, rule.rule()));
		}
		return new RoutesTable(headers, rows);
	}

	private static String methods(Rule rule, boolean all) {
		Set<String> methods = new TreeSet<>((rule.methods() != null) ? rule.methods() : Set.of());
		if (!all) {
			methods.removeAll(USUAL);
		}
		return String.join(", ", methods);
	}

	private static String domain(Rule rule, boolean hosts) {
		return Objects.requireNonNullElse(hosts ? rule.host() : rule.subdomain(), "");
	}

	/** Sorts by the text of a column; what is no column leaves the order as it is. */
	RoutesTable sortedBy(String sort) {
		int column = sorts().indexOf(sort);
		if (column < 0) {
			return this;
		}
		List<List<String>> sorted = new ArrayList<>(this.rows);
		sorted.sort(Comparator.comparing((row) -> row.get(column)));
		return new RoutesTable(this.headers, sorted);
	}

	private List<String> sorts() {
		return (this.headers.size() == 4) ? List.of("endpoint", "methods", "domain", "rule")
				: List.of("endpoint", "methods", "rule");
	}

	/** Columns as wide as their widest cell; trailing blanks are part of the format. */
	List<String> lines() {
		if (this.rows.isEmpty()) {
			return List.of("No routes were registered.");
		}
		List<Integer> widths = new ArrayList<>();
		for (int i = 0; i < this.headers.size(); i++) {
			int column = i;
			int widest = this.rows.stream().mapToInt((row) -> row.get(column).length()).max().orElse(0);
			widths.add(Math.max(widest, this.headers.get(i).length()));
		}
		List<String> lines = new ArrayList<>();
		lines.add(line(this.headers, widths));
		lines.add(line(widths.stream().map("-"::repeat).toList(), widths));
		this.rows.forEach((row) -> lines.add(line(row, widths)));
		return lines;
	}

	private static String line(List<String> cells, List<Integer> widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < cells.size(); i++) {
			line.append((i > 0) ? "  " : "").append(cells.get(i));
			line.append(" ".repeat(widths.get(i) - cells.get(i).length()));
		}
		return line.toString();
	}

	/** For programs: one object a rule, the methods as a list. */
	List<Map<String, Object>> objects() {
		List<Map<String, Object>> objects = new ArrayList<>();
		for (List<String> row : this.rows) {
			Map<String, Object> object = new LinkedHashMap<>();
			for (int i = 0; i < row.size(); i++) {
				String cell = row.get(i);
				Object value = (i != 1) ? cell : cell.isEmpty() ? List.of() : List.of(cell.split(", "));
				object.put(this.headers.get(i).toLowerCase(Locale.ROOT), value);
			}
			objects.add(object);
		}
		return objects;
	}

}
