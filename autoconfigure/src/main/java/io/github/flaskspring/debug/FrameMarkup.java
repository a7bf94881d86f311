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
import java.util.stream.Collectors;

/** Frames of a stack trace in HTML: the application's open, the others folded. */
final class FrameMarkup {

	private FrameMarkup() {
	}

	static void groups(Html html, ReportedException exception) {
		html.raw("<div class=\"trace\">\n");
		for (ReportedException.Group group : exception.groups()) {
			if (group.application()) {
				group.frames().forEach((frame) -> frame(html, frame));
			}
			else {
				folded(html, group.frames());
			}
		}
		if (exception.common() > 0) {
			html.raw("<p class=\"more\">... ").text(exception.common()).raw(" more, as above</p>\n");
		}
		html.raw("</div>\n");
	}

	private static void frame(Html html, ReportedException.Frame frame) {
		html.raw("<details class=\"own\" open><summary>");
		place(html, frame.element());
		html.raw("</summary>\n");
		if (frame.excerpt() != null) {
			lines(html, frame.excerpt());
		}
		else {
			html.raw("<p class=\"none\">The source is not here.</p>\n");
		}
		html.raw("</details>\n");
	}

	private static void place(Html html, StackTraceElement element) {
		String name = element.getClassName();
		html.raw("<code><b>")
			.text(name.substring(name.lastIndexOf('.') + 1))
			.raw(".")
			.text(element.getMethodName())
			.raw("</b></code> <span class=\"file\">")
			.text(element.getFileName())
			.raw(":")
			.text(element.getLineNumber())
			.raw("</span>");
	}

	private static void folded(Html html, List<ReportedException.Frame> frames) {
		html.raw("<details class=\"others\"><summary>")
			.text(frames.size())
			.raw((frames.size() == 1) ? " frame of " : " frames of ")
			.text(libraries(frames))
			.raw("</summary>\n<ol>\n");
		frames.forEach((frame) -> html.raw("<li><code>").text(frame.element()).raw("</code></li>\n"));
		html.raw("</ol></details>\n");
	}

	/** Such as {@code org.springframework, org.apache}. */
	private static String libraries(List<ReportedException.Frame> frames) {
		return frames.stream()
			.map((frame) -> frame.element().getClassName())
			.map((name) -> name.replaceFirst("^((?:com|io)\\.github\\.[^.]+|[^.]+\\.[^.]+)\\..*", "$1"))
			.distinct()
			.limit(4)
			.collect(Collectors.joining(", "));
	}

	static void excerpt(Html html, SourceExcerpt excerpt) {
		html.raw("<figure><figcaption>").text(excerpt.place()).raw("</figcaption>");
		lines(html, excerpt);
		html.raw("</figure>\n");
	}

	private static void lines(Html html, SourceExcerpt excerpt) {
		html.raw("<pre class=\"source\" tabindex=\"0\">");
		for (int i = 0; i < excerpt.lines().size(); i++) {
			int number = excerpt.first() + i;
			html.raw((number == excerpt.line()) ? "<mark>" : "<span>")
				.raw("<i>")
				.text(number)
				.raw("</i>")
				.text(excerpt.lines().get(i))
				.raw((number == excerpt.line()) ? "</mark>\n" : "</span>\n");
		}
		html.raw("</pre>\n");
	}

}
