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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a map makes of a rule: options decided, converters created, parts for matching,
 * pieces for building.
 */
final class CompiledRule {

	private final List<RuleToken> domainTokens;

	private final List<RuleToken> pathTokens;

	private final Map<String, Converter> converters;

	private final Set<String> arguments;

	private final RuleParts parts;

	private final ValueReader values;

	private final UrlTemplate template;

	private CompiledRule(Rule rule, RuleOptions options, UrlMap map) {
		this.domainTokens = RuleTokenizer.tokenize(domain(options, map));
		this.pathTokens = RuleTokenizer.tokenize(rule.mergeSlashes() ? Slashes.merge(options.rule) : options.rule);
		this.converters = converters(options, map);
		this.arguments = arguments(options);
		this.parts = RuleParts.compile(options.rule, this.domainTokens, this.pathTokens, this.converters);
		this.values = new ValueReader(rule, this.converters, options.defaults);
		this.template = new UrlTemplate(this.domainTokens, this.pathTokens, this.converters, options.defaults);
		options.redirect.check(options, this);
	}

	static CompiledRule compile(Rule rule, RuleOptions options, UrlMap map) {
		try {
			return new CompiledRule(rule, options, map);
		}
		catch (InvalidRuleException ex) {
			throw ex;
		}
		catch (IllegalArgumentException | ValidationException ex) {
			throw new InvalidRuleException(options.rule,
					ex.getMessage() + " (in the rule " + PythonText.repr(options.rule) + ")", ex);
		}
	}

	Set<String> arguments() {
		return this.arguments;
	}

	RuleParts parts() {
		return this.parts;
	}

	ValueReader values() {
		return this.values;
	}

	UrlTemplate template() {
		return this.template;
	}

	@Nullable Converter converter(String variable) {
		return this.converters.get(variable);
	}

	/**
	 * Return whether both rules have the same text and variables, whatever their
	 * converters.
	 */
	boolean hasSameShape(CompiledRule other) {
		return shape(this.domainTokens).equals(shape(other.domainTokens))
				&& shape(this.pathTokens).equals(shape(other.pathTokens));
	}

	private static List<RuleToken> shape(List<RuleToken> tokens) {
		return tokens.stream()
			.map((token) -> (token instanceof RuleToken.Variable variable)
					? new RuleToken.Variable(null, "", variable.name()) : token)
			.toList();
	}

	private static String domain(RuleOptions options, UrlMap map) {
		String domain = map.hostMatching() ? options.host : options.subdomain;
		return (domain != null) ? domain : "";
	}

	private Map<String, Converter> converters(RuleOptions options, UrlMap map) {
		Map<String, Converter> byName = new LinkedHashMap<>();
		List<RuleToken> tokens = new ArrayList<>(this.domainTokens);
		tokens.addAll(this.pathTokens);
		for (RuleToken token : tokens) {
			if (token instanceof RuleToken.Variable variable
					&& byName.put(variable.name(), Converters.create(map, options.rule, variable)) != null) {
				throw new InvalidRuleException(options.rule, "variable name " + PythonText.repr(variable.name())
						+ " used twice. Give each variable of " + PythonText.repr(options.rule) + " its own name.");
			}
		}
		return byName;
	}

	private Set<String> arguments(RuleOptions options) {
		Set<String> names = new LinkedHashSet<>(options.defaults.keySet());
		names.addAll(this.converters.keySet());
		return Collections.unmodifiableSet(names);
	}

}
