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

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.templateresource.ITemplateResource;

/**
 * A template as Jinja reads it: each line ends with a line feed, and the last one with
 * nothing. Jinja: {@code newline_sequence}, {@code keep_trailing_newline=False}.
 */
record JinjaResource(ITemplateResource delegate) implements ITemplateResource {

	@Override
	public String getDescription() {
		return this.delegate.getDescription();
	}

	@Override
	public @Nullable String getBaseName() {
		return this.delegate.getBaseName();
	}

	@Override
	public boolean exists() {
		return this.delegate.exists();
	}

	@Override
	public Reader reader() throws IOException {
		StringWriter text = new StringWriter();
		try (Reader reader = this.delegate.reader()) {
			reader.transferTo(text);
		}
		return new StringReader(normalized(text.toString()));
	}

	private static String normalized(String text) {
		String lines = (text.indexOf('\r') < 0) ? text : text.replace("\r\n", "\n").replace('\r', '\n');
		return lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
	}

	@Override
	public ITemplateResource relative(String location) {
		return new JinjaResource(this.delegate.relative(location));
	}

}
