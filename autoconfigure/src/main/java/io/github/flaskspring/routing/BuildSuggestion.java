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

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Explains why no URL could be built and what was probably meant.
 */
final class BuildSuggestion {

	private BuildSuggestion() {
	}

	static @Nullable Rule closestRule(BuildException error, MapAdapter adapter) {
		Rule best = null;
		double bestScore = Double.NEGATIVE_INFINITY;
		for (Rule rule : adapter.map().rules()) {
			double score = score(error, rule);
			if (score > bestScore) {
				best = rule;
				bestScore = score;
			}
		}
		return best;
	}

	static String message(BuildException error) {
		StringBuilder message = new StringBuilder("Could not build url for endpoint ");
		message.append(PythonText.repr(error.endpoint()));
		String method = error.method();
		if (method != null && !method.isEmpty()) {
			message.append(" (").append(PythonText.repr(method)).append(')');
		}
		if (!error.values().isEmpty()) {
			message.append(" with values ").append(sorted(error.values().keySet()));
		}
		message.append('.');
		Rule suggested = error.suggested();
		if (suggested != null) {
			appendHint(message, error, suggested);
		}
		return message.toString();
	}

	private static double score(BuildException error, Rule rule) {
		Set<String> methods = rule.methods();
		String method = error.method();
		double score = 0.98 * TextSimilarity.ratio(rule.endpoint(), error.endpoint());
		score += rule.arguments().containsAll(error.values().keySet()) ? 0.01 : 0;
		score += (methods != null && method != null && methods.contains(method)) ? 0.01 : 0;
		return score;
	}

	private static void appendHint(StringBuilder message, BuildException error, Rule suggested) {
		if (!suggested.endpoint().equals(error.endpoint())) {
			message.append(" Did you mean ").append(PythonText.repr(suggested.endpoint())).append(" instead?");
			return;
		}
		String method = error.method();
		Set<String> methods = suggested.methods();
		if (method != null && !method.isEmpty() && methods != null && !methods.contains(method)) {
			message.append(" Did you mean to use methods ").append(sorted(methods)).append('?');
		}
		Set<String> missing = new TreeSet<>(suggested.arguments());
		missing.removeAll(error.values().keySet());
		if (!missing.isEmpty()) {
			message.append(" Did you forget to specify values ").append(sorted(missing)).append('?');
		}
	}

	private static String sorted(Collection<String> texts) {
		return PythonText.repr(texts.stream().sorted(PythonText.BY_CODE_POINT).toList());
	}

}
