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

package io.github.flaskspring.templating.thymeleaf;

import java.io.StringWriter;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IThrottledTemplateProcessor;
import org.thymeleaf.exceptions.TemplateEngineException;

/**
 * A template rendered as far as somebody asks. A piece is short, so that a template which
 * waits for its data shows what it has.
 */
final class TemplatePieces implements Iterator<String> {

	private static final int PIECE = 128;

	private final IThrottledTemplateProcessor processor;

	private @Nullable String next;

	TemplatePieces(IThrottledTemplateProcessor processor) {
		this.processor = processor;
	}

	@Override
	public boolean hasNext() {
		while (this.next == null && !this.processor.isFinished()) {
			String piece = read();
			this.next = piece.isEmpty() ? null : piece;
		}
		return this.next != null;
	}

	private String read() {
		StringWriter writer = new StringWriter(PIECE);
		try {
			this.processor.process(PIECE, writer);
		}
		catch (TemplateEngineException ex) {
			throw Failure.unwrap(ex);
		}
		return writer.toString();
	}

	@Override
	public String next() {
		if (!hasNext() || this.next == null) {
			throw new NoSuchElementException();
		}
		String piece = this.next;
		this.next = null;
		return piece;
	}

}
