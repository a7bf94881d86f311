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

package io.github.flaskspring.http;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Reads forms, with files or without, from request bodies. A body that is malformed gives
 * an empty form. Werkzeug: {@code FormDataParser}.
 *
 * @since 0.1
 */
public final class FormParser {

	private final FormLimits limits;

	private final TemporaryFiles files;

	/**
	 * Prepare to read forms.
	 * @param limits how much to accept
	 * @param files makes files for large uploads
	 */
	public FormParser(FormLimits limits, TemporaryFiles files) {
		this.limits = limits;
		this.files = files;
	}

	/**
	 * Return whether a body of a type is read: a form, and if it has several parts, one
	 * that says what separates them.
	 * @param type the type of the body
	 * @return whether {@link #parse} reads it
	 */
	public static boolean reads(ContentType type) {
		return type.isForm() && (!type.mimetype().equals(ContentType.MULTIPART) || isUsable(boundary(type)));
	}

	private static String boundary(ContentType type) {
		return type.params().getOrDefault("boundary", "");
	}

	private static boolean isUsable(String boundary) {
		return !boundary.isEmpty() && boundary.chars().allMatch((c) -> c < 0x80);
	}

	/**
	 * Read a form. A body that is no form is left alone.
	 * @param body the body
	 * @param type the type of the body
	 * @param contentLength the length of the body, or null if it is not known
	 * @return the form, empty unless the body is a well-formed form
	 * @throws IOException if the body cannot be read or a file not be written
	 * @throws ContentTooLargeException if a limit is exceeded
	 */
	public FormData parse(InputStream body, ContentType type, @Nullable Long contentLength) throws IOException {
		return switch (type.mimetype()) {
			case ContentType.MULTIPART -> parseMultipart(body, boundary(type));
			case ContentType.URL_ENCODED -> parseUrlEncoded(body, contentLength);
			default -> FormData.EMPTY;
		};
	}

	private FormData parseMultipart(InputStream body, String boundary) throws IOException {
		return isUsable(boundary) ? new MultipartParser(this.limits, this.files).parse(body, boundary) : FormData.EMPTY;
	}

	private FormData parseUrlEncoded(InputStream body, @Nullable Long contentLength) throws IOException {
		if (contentLength != null) {
			this.limits.checkMemory(contentLength);
		}
		Long limit = this.limits.maxFormMemorySize();
		// a chunked body announces no length, so one byte more than the limit is read
		byte[] form = (limit != null && limit < Integer.MAX_VALUE) ? body.readNBytes((int) (limit + 1))
				: body.readAllBytes();
		this.limits.checkMemory(form.length);
		return new FormData(UrlEncodedForm.parse(form), ImmutableMultiDict.of());
	}

}
