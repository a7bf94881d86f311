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

package io.github.flaskspring.json;

/**
 * Text is no JSON. Its message is Python's:
 * {@code Expecting value: line 1 column 1 (char 0)}. Python:
 * {@code json.JSONDecodeError}.
 *
 * @since 0.1
 */
public class JsonDecodeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String problem;

	private final String document;

	private final int position;

	private final int line;

	private final int column;

	/**
	 * Creates the exception.
	 * @param problem what is wrong, without the place
	 * @param document the whole text
	 * @param index where in the text, counted in {@code char}s
	 */
	public JsonDecodeException(String problem, String document, int index) {
		this(problem, document, document.codePointCount(0, index), line(document, index), column(document, index));
	}

	private JsonDecodeException(String problem, String document, int position, int line, int column) {
		super(problem + ": line " + line + " column " + column + " (char " + position + ")");
		this.problem = problem;
		this.document = document;
		this.position = position;
		this.line = line;
		this.column = column;
	}

	/**
	 * Returns what is wrong. Python: {@code msg}.
	 * @return the message without the place
	 */
	public String problem() {
		return this.problem;
	}

	/**
	 * Returns the text. Python: {@code doc}.
	 * @return the whole text
	 */
	public String document() {
		return this.document;
	}

	/**
	 * Returns where the problem is. Python: {@code pos}.
	 * @return the place, counted in characters from 0
	 */
	public int position() {
		return this.position;
	}

	/**
	 * Returns the line of the problem. Python: {@code lineno}.
	 * @return the line, counted from 1
	 */
	public int line() {
		return this.line;
	}

	/**
	 * Returns the column of the problem. Python: {@code colno}.
	 * @return the column, counted from 1
	 */
	public int column() {
		return this.column;
	}

	private static int line(String document, int index) {
		return 1 + (int) document.chars().limit(index).filter((character) -> character == '\n').count();
	}

	private static int column(String document, int index) {
		int lineStart = document.lastIndexOf('\n', index - 1) + 1;
		return 1 + document.codePointCount(lineStart, index);
	}

}
