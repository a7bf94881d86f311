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

package io.github.flaskspring.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A rule turned round: fixed text, already quoted, and the variables between it.
 */
final class UrlTemplate {

	private final List<Piece> domain;

	private final List<Piece> path;

	private final String[] parameters;

	UrlTemplate(List<RuleToken> domain, List<RuleToken> path, Map<String, Converter> converters,
			Map<String, @Nullable Object> defaults) {
		this.domain = pieces(domain, converters, defaults);
		this.path = pieces(path, converters, defaults);
		Set<String> names = new LinkedHashSet<>(converters.keySet());
		names.addAll(defaults.keySet());
		this.parameters = names.toArray(new String[0]);
	}

	/**
	 * Return the subdomain or host.
	 * @throws ValidationException if a converter refuses a value
	 */
	String domain(Map<String, ?> values) {
		return (this.domain.size() == 1 && this.domain.get(0).converter == null) ? this.domain.get(0).text
				: fill(this.domain, values).toString();
	}

	/**
	 * Return the path, with the values that the rule does not use as its query.
	 * @throws ValidationException if a converter refuses a value
	 */
	String path(Map<String, ?> values, boolean appendUnknown, boolean sorted) {
		StringBuilder out = fill(this.path, values);
		if (appendUnknown) {
			appendQuery(out, sorted ? new TreeMap<>(values) : values);
		}
		return out.toString();
	}

	private void appendQuery(StringBuilder out, Map<String, ?> values) {
		QueryWriter query = null;
		for (Map.Entry<String, ?> entry : values.entrySet()) {
			if (isParameter(entry.getKey())) {
				continue;
			}
			query = (query != null) ? query : new QueryWriter();
			query.add(entry.getKey(), entry.getValue());
		}
		if (query != null && !query.isEmpty()) {
			out.append('?').append(query);
		}
	}

	private boolean isParameter(String name) {
		for (String parameter : this.parameters) {
			if (parameter.equals(name)) {
				return true;
			}
		}
		return false;
	}

	private static StringBuilder fill(List<Piece> pieces, Map<String, ?> values) {
		StringBuilder out = new StringBuilder(64);
		for (Piece piece : pieces) {
			Converter converter = piece.converter;
			out.append((converter != null) ? text(converter, values.get(piece.text)) : piece.text);
		}
		return out;
	}

	private static String text(Converter converter, @Nullable Object value) {
		return (value != null) ? converter.toUrl(value) : PythonText.str(null);
	}

	private static List<Piece> pieces(List<RuleToken> tokens, Map<String, Converter> converters,
			Map<String, @Nullable Object> defaults) {
		List<Piece> pieces = new ArrayList<>();
		StringBuilder fixed = new StringBuilder();
		for (RuleToken token : tokens) {
			if (token instanceof RuleToken.Text text) {
				fixed.append(UrlQuoting.quotePath(text.text()));
			}
			else if (token instanceof RuleToken.Variable variable) {
				String name = variable.name();
				Converter converter = converters.get(name);
				if (converter == null) {
					throw new IllegalStateException("No converter for variable '" + name + "'");
				}
				// a variable with a default always stands for that default
				if (defaults.containsKey(name)) {
					fixed.append(text(converter, defaults.get(name)));
					continue;
				}
				pieces.add(new Piece(fixed.toString(), null));
				pieces.add(new Piece(name, converter));
				fixed.setLength(0);
			}
		}
		pieces.add(new Piece(fixed.toString(), null));
		return List.copyOf(pieces);
	}

	/**
	 * Fixed text, or the name of a variable.
	 */
	private record Piece(String text, @Nullable Converter converter) {
	}

}
