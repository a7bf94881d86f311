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
import java.util.List;
import java.util.Map;

/**
 * Turns the tokens of a rule into the parts a matcher walks along.
 */
final class PartCompiler {

	private final Map<String, Converter> converters;

	private final List<RulePart> parts = new ArrayList<>();

	private PartBuilder part = new PartBuilder();

	private PartCompiler(Map<String, Converter> converters) {
		this.converters = converters;
	}

	static List<RulePart> compile(List<RuleToken> tokens, Map<String, Converter> converters) {
		PartCompiler compiler = new PartCompiler(converters);
		for (RuleToken token : tokens) {
			compiler.add(token);
		}
		compiler.finish();
		return compiler.parts;
	}

	private void add(RuleToken token) {
		if (token instanceof RuleToken.Variable variable) {
			this.part.variable(converter(variable));
		}
		else if (token instanceof RuleToken.Text text && text.isSlash()) {
			slash();
		}
		else if (token instanceof RuleToken.Text text) {
			this.part.text(text.text());
		}
	}

	private Converter converter(RuleToken.Variable variable) {
		Converter converter = this.converters.get(variable.name());
		if (converter == null) {
			throw new IllegalStateException("No converter for variable '" + variable.name() + "'");
		}
		return converter;
	}

	// a variable that may contain slashes leaves no segments to separate
	private void slash() {
		if (this.part.isLast()) {
			this.part.innerSlash();
			return;
		}
		this.parts.add(this.part.build(false));
		this.part = new PartBuilder();
	}

	private void finish() {
		boolean suffixed = this.part.isLast() && this.part.removeClosingSlash();
		this.parts.add(this.part.build(suffixed));
		if (suffixed) {
			this.parts.add(RulePart.text(""));
		}
	}

}
