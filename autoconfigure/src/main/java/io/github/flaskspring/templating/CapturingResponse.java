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

package io.github.flaskspring.templating;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;

/** Keeps what a view writes, and lets it decide nothing else about the response. */
final class CapturingResponse extends HttpServletResponseWrapper {

	private final StringWriter text = new StringWriter();

	private final PrintWriter writer = new PrintWriter(this.text);

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	CapturingResponse(@Nullable HttpServletResponse response) {
		super(response);
	}

	String text() {
		this.writer.flush();
		return this.text + this.bytes.toString(StandardCharsets.UTF_8);
	}

	@Override
	public PrintWriter getWriter() {
		return this.writer;
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return new ServletOutputStream() {

			@Override
			public void write(int value) {
				CapturingResponse.this.bytes.write(value);
			}

			@Override
			public boolean isReady() {
				return true;
			}

			@Override
			public void setWriteListener(WriteListener listener) {
				throw new IllegalStateException("A view is rendered into text and cannot wait for the network.");
			}

		};
	}

	@Override
	public String getCharacterEncoding() {
		return StandardCharsets.UTF_8.name();
	}

	@Override
	public void setCharacterEncoding(@Nullable String encoding) {
		// the response that holds the text has its own
	}

	@Override
	public void setContentType(@Nullable String type) {
		// the response that holds the text has its own
	}

	@Override
	public void setContentLength(int length) {
		// the response that holds the text has its own
	}

	@Override
	public void setContentLengthLong(long length) {
		// the response that holds the text has its own
	}

	@Override
	public void flushBuffer() {
		this.writer.flush();
	}

	@Override
	public void reset() {
		resetBuffer();
	}

	@Override
	public void resetBuffer() {
		this.writer.flush();
		this.text.getBuffer().setLength(0);
		this.bytes.reset();
	}

	@Override
	public boolean isCommitted() {
		return false;
	}

}
