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

import java.util.List;

/** A failure as an HTML document. */
final class FailurePage {

	private final FailureReport report;

	FailurePage(FailureReport report) {
		this.report = report;
	}

	String html() {
		String title = this.report.exception().headline() + " // Flask for Spring Boot";
		return PageFrame.page(this.report.mask(), title, (html) -> {
			header(html);
			html.raw("<main>\n");
			this.report.explanations().forEach((explanation) -> explanation(html, explanation));
			traceback(html);
			this.report.tables().forEach((table) -> table(html, table));
			html.raw("<section><h2 id=\"text\">As text</h2>\n")
				.raw("<pre class=\"copy\" tabindex=\"0\" aria-labelledby=\"text\">")
				.text(this.report.text())
				.raw("</pre></section>\n</main>\n");
		});
	}

	private void header(Html html) {
		ReportedException exception = this.report.exception();
		html.raw("<header>\n<p>").text(this.report.request()).raw(" <b>500 Internal Server Error</b></p>\n<h1>");
		type(html, exception.type());
		html.raw("</h1>\n");
		message(html, exception.message());
		List<ReportedException> causes = this.report.exceptions()
			.stream()
			.filter((cause) -> cause.relation().equals("Caused by"))
			.toList();
		if (!causes.isEmpty()) {
			html.raw("<ol class=\"causes\">\n");
			causes.forEach((cause) -> html.raw("<li>Caused by <b>")
				.text(cause.simpleType())
				.raw("</b> ")
				.text(cause.message())
				.raw("</li>\n"));
			html.raw("</ol>\n");
		}
		html.raw("<p class=\"buttons\"><button type=\"button\" id=\"copy\" hidden>Copy as text</button>")
			.raw(" <button type=\"button\" id=\"frames\" hidden aria-pressed=\"false\">Show framework frames</button>")
			.raw(" <span id=\"copied\" role=\"status\"></span></p>\n</header>\n");
	}

	private static void type(Html html, String type) {
		int end = type.lastIndexOf('.') + 1;
		html.raw("<span class=\"package\">").text(type.substring(0, end)).raw("</span>").text(type.substring(end));
	}

	private static void message(Html html, String message) {
		if (!message.isEmpty()) {
			html.raw("<p class=\"message\">").text(message).raw("</p>\n");
		}
	}

	private static void explanation(Html html, FailureExplanation explanation) {
		html.raw("<section class=\"explanation\"><h2>").text(explanation.title()).raw("</h2>\n");
		if (!explanation.lines().isEmpty()) {
			html.raw("<ul>\n");
			explanation.lines().forEach((line) -> html.raw("<li>").text(line).raw("</li>\n"));
			html.raw("</ul>\n");
		}
		if (explanation.excerpt() != null) {
			FrameMarkup.excerpt(html, explanation.excerpt());
		}
		html.raw("</section>\n");
	}

	private void traceback(Html html) {
		html.raw("<section><h2>Traceback <small>most recent call first</small></h2>\n");
		for (ReportedException exception : this.report.exceptions()) {
			if (!exception.relation().isEmpty()) {
				html.raw("<h3>").text(exception.relation()).raw(" ");
				type(html, exception.type());
				html.raw("</h3>\n");
				message(html, exception.message());
			}
			FrameMarkup.groups(html, exception);
		}
		html.raw("</section>\n");
	}

	private static void table(Html html, FactTable table) {
		html.raw("<section><h2>").text(table.title()).raw("</h2>\n");
		if (table.facts().isEmpty()) {
			html.raw("<p class=\"none\">nothing</p></section>\n");
			return;
		}
		html.raw("<table><tbody>\n");
		table.facts()
			.forEach((fact) -> html.raw("<tr><th scope=\"row\">")
				.text(fact.name())
				.raw("</th><td>")
				.text(fact.value())
				.raw("</td></tr>\n"));
		html.raw("</tbody></table></section>\n");
	}

}
