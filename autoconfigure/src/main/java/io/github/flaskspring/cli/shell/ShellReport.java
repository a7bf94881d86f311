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

package io.github.flaskspring.cli.shell;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;

/** Prints what snippets are worth, or what is wrong with them. */
final class ShellReport {

	private final JShell jshell;

	private final PrintWriter out;

	private final PrintWriter err;

	private int failures;

	ShellReport(JShell jshell, PrintWriter out, PrintWriter err) {
		this.jshell = jshell;
		this.out = out;
		this.err = err;
	}

	int failures() {
		return this.failures;
	}

	void on(List<SnippetEvent> events) {
		for (SnippetEvent event : events) {
			if (event.causeSnippet() == null) {
				on(event);
			}
		}
		this.out.flush();
		this.err.flush();
	}

	private void on(SnippetEvent event) {
		if (event.status() == Status.REJECTED) {
			this.failures++;
			this.jshell.diagnostics(event.snippet()).filter(Diag::isError).forEach((each) -> explain(event, each));
		}
		else if (event.exception() != null) {
			this.failures++;
			explain(event.exception());
		}
		else if (isExpression(event.snippet()) && event.value() != null && !event.value().isEmpty()) {
			this.out.println(event.value());
		}
	}

	/** As in Python: what is only assigned is not printed. */
	private static boolean isExpression(Snippet snippet) {
		return snippet instanceof ExpressionSnippet || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
	}

	private void explain(SnippetEvent event, Diag mistake) {
		String source = event.snippet().source();
		int start = Math.max(0, (int) mistake.getStartPosition());
		int from = source.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
		int end = source.indexOf('\n', start);
		this.err.println("Error: " + mistake.getMessage(Locale.ROOT).strip());
		this.err.println("  " + source.substring(from, (end < 0) ? source.length() : end));
		this.err.println("  " + " ".repeat(start - from) + "^");
	}

	private void explain(JShellException error) {
		String name = (error instanceof EvalException thrown) ? thrown.getExceptionClassName()
				: error.getClass().getSimpleName();
		this.err.println(name + ": " + error.getMessage());
		for (StackTraceElement frame : error.getStackTrace()) {
			if (frame.getClassName().startsWith("REPL.")) {
				break;
			}
			this.err.println("\tat " + frame);
		}
	}

}
