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
package io.github.flaskspring.mvc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;

import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.FilePart;

/** A part of Flask's form as the servlet API shows it. */
final class FormPart implements Part {

	private final FilePart part;

	private final boolean file;

	FormPart(FilePart file) {
		this(file, true);
	}

	private FormPart(FilePart part, boolean file) {
		this.part = part;
		this.file = file;
	}

	static FormPart ofText(String name, String text) {
		FilePart part = FilePart.of(name, "", null, text.getBytes(StandardCharsets.UTF_8));
		part.headers().set("Content-Disposition", "form-data", Map.of("name", name));
		return new FormPart(part, false);
	}

	@Override
	public InputStream getInputStream() {
		return this.part.inputStream();
	}

	@Override
	public @Nullable String getContentType() {
		return this.part.contentType();
	}

	@Override
	public String getName() {
		return this.part.name();
	}

	@Override
	public @Nullable String getSubmittedFileName() {
		return this.file ? this.part.filename() : null;
	}

	@Override
	public long getSize() {
		return this.part.size();
	}

	@Override
	public void write(String fileName) throws IOException {
		this.part.save(Path.of(fileName));
	}

	@Override
	public void delete() {
		this.part.close();
	}

	@Override
	public @Nullable String getHeader(String name) {
		return this.part.headers().get(name);
	}

	@Override
	public Collection<String> getHeaders(String name) {
		return this.part.headers().getList(name);
	}

	@Override
	public Collection<String> getHeaderNames() {
		return new LinkedHashSet<>(this.part.headers().keys());
	}

}
