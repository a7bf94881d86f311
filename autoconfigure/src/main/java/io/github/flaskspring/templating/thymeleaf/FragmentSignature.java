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

package io.github.flaskspring.templating.thymeleaf;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.templateresource.ITemplateResource;

/** The name and the parameters of a fragment, as {@code th:fragment} declares them. */
record FragmentSignature(String name, List<String> parameters) {

	private static final String DECLARATION = "(?:th:|data-th-)fragment\\s*=\\s*[\"']\\s*%s\\s*"
			+ "(?:\\(([^)\"']*)\\)\\s*)?[\"']";

	private static final Pattern NAME = Pattern.compile("[\\w.-]+");

	static FragmentSignature read(ITemplateResource resource, String template, String name) {
		if (NAME.matcher(name).matches()) {
			Matcher declaration = Pattern.compile(DECLARATION.formatted(Pattern.quote(name))).matcher(text(resource));
			if (declaration.find()) {
				return new FragmentSignature(name, parameters(declaration.group(1)));
			}
		}
		throw new NoSuchElementException("The template '" + template + "' has no fragment '" + name
				+ "'. Declare it with th:fragment=\"" + name + "\".");
	}

	private static String text(ITemplateResource resource) {
		try (Reader reader = resource.reader()) {
			StringWriter text = new StringWriter();
			reader.transferTo(text);
			return text.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> parameters(@Nullable String declared) {
		return (declared == null) ? List.of()
				: Stream.of(declared.split(",")).map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

	/** A template that does nothing but call the fragment. */
	String callIn(String template) {
		String arguments = this.parameters.stream()
			.map((name) -> name + "=${" + name + "}")
			.collect(Collectors.joining(","));
		String call = this.parameters.isEmpty() ? this.name : this.name + "(" + arguments + ")";
		return "<th:block th:replace=\"~{'" + template.replace("'", "\\'") + "' :: " + call + "}\"></th:block>";
	}

	/**
	 * The variables of a call, by Python's rules of how arguments find their parameters.
	 */
	Map<String, @Nullable Object> bind(List<@Nullable Object> arguments, Map<String, @Nullable Object> keywords) {
		if (arguments.size() > this.parameters.size()) {
			throw new IllegalArgumentException(
					"macro '" + this.name + "' takes not more than " + this.parameters.size() + " argument(s)");
		}
		Map<String, @Nullable Object> variables = new LinkedHashMap<>();
		for (int i = 0; i < this.parameters.size(); i++) {
			String parameter = this.parameters.get(i);
			variables.put(parameter, (i < arguments.size()) ? arguments.get(i) : keywords.get(parameter));
		}
		for (String keyword : keywords.keySet()) {
			if (!this.parameters.contains(keyword)) {
				throw new IllegalArgumentException(
						"macro '" + this.name + "' takes no keyword argument '" + keyword + "'");
			}
		}
		return variables;
	}

}
