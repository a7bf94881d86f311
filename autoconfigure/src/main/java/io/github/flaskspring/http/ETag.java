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

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * One entity tag. Werkzeug: {@code quote_etag}, {@code unquote_etag},
 * {@code generate_etag}.
 *
 * @param value the tag without quotes
 * @param weak whether it only promises that the content means the same
 * @since 0.1
 */
public record ETag(String value, boolean weak) {

	/**
	 * A strong tag.
	 * @param value the tag without quotes
	 * @return the tag
	 */
	public static ETag strong(String value) {
		return new ETag(value, false);
	}

	/**
	 * The strong tag of some content: its SHA-1 in hexadecimal digits.
	 * @param content the content
	 * @return the tag
	 */
	public static ETag generate(byte[] content) {
		try {
			return strong(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java platform has no SHA-1, which every platform must have.", ex);
		}
	}

	/**
	 * Read a tag. Quotes are not required.
	 * @param header the header value
	 * @return the tag, or null if the header is null or empty
	 */
	public static @Nullable ETag parse(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return null;
		}
		String tag = PythonText.strip(header);
		boolean weak = tag.startsWith("W/") || tag.startsWith("w/");
		tag = weak ? tag.substring(2) : tag;
		boolean quoted = tag.startsWith("\"") && tag.endsWith("\"");
		return new ETag(quoted ? tag.substring(1, Math.max(1, tag.length() - 1)) : tag, weak);
	}

	/**
	 * Write the tag.
	 * @return the header value
	 * @throws IllegalArgumentException if the tag contains a quote
	 */
	public String toHeader() {
		if (this.value.indexOf('"') >= 0) {
			throw new IllegalArgumentException("invalid etag");
		}
		return (this.weak ? "W/\"" : "\"") + this.value + '"';
	}

}
