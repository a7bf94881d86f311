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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a terminal, with JLine: snippets are edited whole, and kept in a history.
 */
final class TerminalLines implements LineSource {

	private static final int INTERRUPTED = 130;

	private final LineReader reader;

	private final AtomicInteger interrupts = new AtomicInteger();

	TerminalLines(LineReader reader) {
		this.reader = reader;
		Thread evaluating = Thread.currentThread();
		reader.getTerminal().handle(Terminal.Signal.INT, (signal) -> interrupt(evaluating));
	}

	/** The first one asks a snippet to end, the second ends the process. */
	private void interrupt(Thread evaluating) {
		if (this.interrupts.incrementAndGet() > 1) {
			Runtime.getRuntime().exit(INTERRUPTED);
		}
		evaluating.interrupt();
	}

	static TerminalLines open(Shell shell, Path history) {
		try {
			return new TerminalLines(reader(TerminalBuilder.builder().system(true).dumb(true).build(), shell, history));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The shell has no terminal.", ex);
		}
	}

	static LineReader reader(Terminal terminal, Shell shell, Path history) {
		return LineReaderBuilder.builder()
			.terminal(terminal)
			.parser(new Snippets(shell.analysis()))
			.completer(new Suggestions(shell.analysis()))
			.variable(LineReader.HISTORY_FILE, history)
			.variable(LineReader.SECONDARY_PROMPT_PATTERN, "... ")
			.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
			.build();
	}

	@Override
	public @Nullable String next(boolean continued) {
		this.interrupts.set(0);
		Thread.interrupted();
		try {
			return this.reader.readLine(continued ? "... " : ">>> ");
		}
		catch (UserInterruptException ex) {
			return "";
		}
		catch (EndOfFileException ex) {
			return null;
		}
	}

	/** Return ends a snippet only if it is complete. */
	private static final class Snippets extends DefaultParser {

		private final SourceCodeAnalysis analysis;

		Snippets(SourceCodeAnalysis analysis) {
			this.analysis = analysis;
			setEofOnUnclosedQuote(false);
			setEscapeChars(new char[0]);
			setQuoteChars(new char[0]);
		}

		@Override
		public ParsedLine parse(String line, int cursor, ParseContext context) {
			if (context == ParseContext.ACCEPT_LINE && !line.startsWith("/") && isUnfinished(line)) {
				throw new EOFError(-1, cursor, "The snippet goes on.");
			}
			return super.parse(line, cursor, context);
		}

		private boolean isUnfinished(String line) {
			Completeness completeness = this.analysis.analyzeCompletion(line).completeness();
			return completeness == Completeness.DEFINITELY_INCOMPLETE
					|| (completeness == Completeness.CONSIDERED_INCOMPLETE && !line.endsWith("\n"));
		}

	}

	/** What JShell knows that fits, as a whole word, which is what JLine replaces. */
	private record Suggestions(SourceCodeAnalysis analysis) implements Completer {

		@Override
		public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
			int[] anchor = { line.cursor() };
			List<Suggestion> found = this.analysis.completionSuggestions(line.line(), line.cursor(), anchor);
			int start = Math.min(line.cursor() - line.wordCursor(), anchor[0]);
			String before = line.line().substring(start, anchor[0]);
			found.stream()
				.map(Suggestion::continuation)
				.distinct()
				.forEach((word) -> candidates
					.add(new Candidate(before + word, word, null, null, null, null, !word.endsWith("("))));
		}

	}

}
