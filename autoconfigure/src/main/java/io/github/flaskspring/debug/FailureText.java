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

package io.github.flaskspring.debug;

/** A failure as plain text, in the form that Java prints. */
final class FailureText {

	private final StringBuilder text = new StringBuilder();

	FailureText(FailureReport report) {
		line(report.request() + ": 500 Internal Server Error");
		line("");
		report.exceptions().forEach(this::add);
		for (FailureExplanation explanation : report.explanations()) {
			line("");
			line(explanation.title());
			explanation.lines().forEach((line) -> line("  " + line));
			if (explanation.excerpt() != null) {
				add(explanation.excerpt());
			}
		}
	}

	private void add(ReportedException exception) {
		String relation = exception.relation().isEmpty() ? "" : exception.relation() + ": ";
		line(relation + exception.type() + (exception.message().isEmpty() ? "" : ": " + exception.message()));
		exception.groups().forEach((group) -> group.frames().forEach((frame) -> line("\tat " + frame.element())));
		if (exception.common() > 0) {
			line("\t... " + exception.common() + " more");
		}
	}

	private void add(SourceExcerpt excerpt) {
		for (int i = 0; i < excerpt.lines().size(); i++) {
			int number = excerpt.first() + i;
			line(((number == excerpt.line()) ? "> " : "  ") + number + "  " + excerpt.lines().get(i));
		}
	}

	/** A message may hold anything, and a terminal obeys control characters. */
	private void line(String line) {
		line.codePoints().forEach((point) -> {
			boolean shown = !Character.isISOControl(point) || point == '\n' || point == '\t';
			this.text.appendCodePoint(shown ? point : '\uFFFD');
		});
		this.text.append('\n');
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
