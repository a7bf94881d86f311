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

import java.util.List;
import java.util.Map;

/**
 * The parts of a rule: one for the subdomain or host, the others for the path behind its
 * first slash.
 */
record RuleParts(RulePart domain, List<RulePart> path) {

	static RuleParts compile(String rule, List<RuleToken> domainTokens, List<RuleToken> pathTokens,
			Map<String, Converter> converters) {
		List<RulePart> domain = PartCompiler.compile(domainTokens, converters);
		if (domain.size() != 1) {
			throw new InvalidRuleException(rule,
					"The subdomain or host of the rule " + PythonText.repr(rule) + " must not contain a slash.");
		}
		List<RulePart> path = PartCompiler.compile(pathTokens, converters);
		return new RuleParts(domain.get(0), path.subList(1, path.size()));
	}

	int variables() {
		int variables = this.domain.variables();
		for (RulePart part : this.path) {
			variables += part.variables();
		}
		return variables;
	}

}
