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

package io.github.flaskspring;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Default endpoints: the name of the function, as in Flask. A lambda has no name, so its
 * endpoint is made from the rule: {@code /} is {@code index}, {@code /about/<name>} is
 * {@code about_name}.
 */
final class EndpointNames {

	private static final Pattern WORD = Pattern.compile("<(?:[^<>]*:)?(\\w+)>|(\\w+)");

	private EndpointNames() {
	}

	static String of(ViewFunction view, String rule) {
		String name = (view.name() != null) ? view.name() : ofReference(view);
		return (name != null) ? name : ofRule(rule);
	}

	/** The method's name if this is a method reference, else null. */
	static @Nullable String ofReference(Serializable function) {
		SerializedLambda lambda = ViewReference.of(function);
		String name = (lambda != null) ? lambda.getImplMethodName() : null;
		return (name == null || name.startsWith("lambda$") || name.equals("<init>")) ? null : name;
	}

	private static String ofRule(String rule) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(rule);
		while (matcher.find()) {
			words.add((matcher.group(1) != null) ? matcher.group(1) : matcher.group(2));
		}
		return words.isEmpty() ? "index" : String.join("_", words);
	}

}
