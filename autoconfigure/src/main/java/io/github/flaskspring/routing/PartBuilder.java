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

import org.jspecify.annotations.Nullable;

/**
 * Collects the text and variables of one part.
 */
final class PartBuilder {

	private final List<Converter> converters = new ArrayList<>();

	private final List<StringBuilder> texts = new ArrayList<>(List.of(new StringBuilder()));

	private final List<Integer> textLengths = new ArrayList<>();

	private boolean last;

	void text(String text) {
		this.textLengths.add(text.codePointCount(0, text.length()));
		currentText().append(text);
	}

	void variable(Converter converter) {
		this.converters.add(converter);
		this.texts.add(new StringBuilder());
		this.last |= !converter.partIsolating();
	}

	void innerSlash() {
		currentText().append('/');
	}

	boolean isLast() {
		return this.last;
	}

	boolean removeClosingSlash() {
		StringBuilder text = currentText();
		boolean closing = !text.isEmpty() && text.charAt(text.length() - 1) == '/';
		if (closing) {
			text.setLength(text.length() - 1);
		}
		return closing;
	}

	RulePart build(boolean suffixed) {
		if (this.converters.isEmpty()) {
			return RulePart.text(currentText().toString());
		}
		List<Integer> weights = new ArrayList<>(this.converters.size());
		for (Converter converter : this.converters) {
			weights.add(converter.weight());
		}
		return new RulePart(content(), matcher(suffixed), this.converters.size(), this.last, suffixed,
				new PartWeight(List.copyOf(this.textLengths), weights));
	}

	private StringBuilder currentText() {
		return this.texts.get(this.texts.size() - 1);
	}

	private String content() {
		StringBuilder content = new StringBuilder(PythonRegex.quote(this.texts.get(0).toString()));
		for (int i = 0; i < this.converters.size(); i++) {
			content.append(RegexPartMatcher.group(i, this.converters.get(i).regex()));
			content.append(PythonRegex.quote(this.texts.get(i + 1).toString()));
		}
		return content.toString();
	}

	private PartMatcher matcher(boolean suffixed) {
		Scanner[] scanners = new Scanner[this.converters.size()];
		for (int i = 0; i < scanners.length; i++) {
			Scanner scanner = scanner(this.converters.get(i));
			if (scanner == null) {
				return new RegexPartMatcher(PythonRegex.compile(content()), scanners.length, suffixed);
			}
			scanners[i] = scanner;
		}
		String[] around = new String[this.texts.size()];
		for (int i = 0; i < around.length; i++) {
			around[i] = this.texts.get(i).toString();
		}
		return (scanners.length == 1) ? new VariablePartMatcher(around[0], scanners[0], around[1])
				: new SequencePartMatcher(scanners, around);
	}

	private static @Nullable Scanner scanner(Converter converter) {
		if (converter instanceof ScanningConverter builtIn) {
			return builtIn.scanner();
		}
		return converter.regex().equals(Converter.DEFAULT_REGEX) ? SegmentScanner.ANY : null;
	}

}
