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
package io.github.flaskspring;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.ContentRange;
import io.github.flaskspring.http.ContentType;
import io.github.flaskspring.http.HeaderSet;

/** The headers that describe the body of a response. */
abstract sealed class ResponseContent extends ResponsePolicies permits ResponseFields {

	private static final String CONTENT_TYPE = "Content-Type";

	/**
	 * The content type. Flask: {@code content_type}.
	 * @return the header or null
	 */
	public final @Nullable String contentType() {
		return headers().get(CONTENT_TYPE);
	}

	/**
	 * Sets the content type as it is. Flask: {@code content_type}.
	 * @param contentType the header
	 * @return this
	 */
	public final Response contentType(String contentType) {
		return header(CONTENT_TYPE, contentType);
	}

	/**
	 * The content type without parameters. Flask: {@code mimetype}.
	 * @return the mimetype, null without the header
	 */
	public final @Nullable String mimetype() {
		String type = contentType();
		return (type != null && !type.isEmpty()) ? type.split(";", 2)[0].strip() : null;
	}

	/**
	 * Sets the mimetype; text gets the charset. Flask: {@code mimetype}.
	 * @param mimetype such as {@code "text/csv"}
	 * @return this
	 */
	public final Response mimetype(String mimetype) {
		return contentType(ContentType.header(mimetype));
	}

	/**
	 * The parameters of the content type. Flask: {@code mimetype_params}.
	 * @return values by name in lower case
	 */
	public final Map<String, String> mimetypeParams() {
		return parsedContentType().params();
	}

	/**
	 * The content type with its parameters. Flask: {@code mimetype_params}.
	 * @return the parsed header
	 */
	public final ContentType parsedContentType() {
		return ContentType.parse(contentType());
	}

	/**
	 * The length of the body by its header. Flask: {@code content_length}.
	 * @return the number of bytes, null without the header
	 */
	public final @Nullable Long contentLength() {
		return headers().get("Content-Length", Long::valueOf);
	}

	/**
	 * Sets the length of the body, which is found out by itself for bytes and text.
	 * Flask: {@code content_length}.
	 * @param length the number of bytes, null to say nothing
	 * @return this
	 */
	public final Response contentLength(@Nullable Long length) {
		return field("Content-Length", length);
	}

	/**
	 * How the body is encoded. Flask: {@code content_encoding}.
	 * @return such as {@code "gzip"}, or null
	 */
	public final @Nullable String contentEncoding() {
		return headers().get("Content-Encoding");
	}

	/**
	 * Says how the body is encoded. Flask: {@code content_encoding}.
	 * @param encoding such as {@code "gzip"}
	 * @return this
	 */
	public final Response contentEncoding(@Nullable String encoding) {
		return field("Content-Encoding", encoding);
	}

	/**
	 * The languages of the body. Flask: {@code content_language}.
	 * @return the live set
	 */
	public final HeaderSet contentLanguage() {
		return HeaderSet.in(headers(), "Content-Language");
	}

	/**
	 * The digest of the body. Flask: {@code content_md5}.
	 * @return the header or null
	 */
	public final @Nullable String contentMd5() {
		return headers().get("Content-MD5");
	}

	/**
	 * Tells the digest of the body. Flask: {@code content_md5}.
	 * @param digest the digest as Base64
	 * @return this
	 */
	public final Response contentMd5(@Nullable String digest) {
		return field("Content-MD5", digest);
	}

	/**
	 * Where the body may be found. Flask: {@code content_location}.
	 * @return the URL or null
	 */
	public final @Nullable String contentLocation() {
		return headers().get("Content-Location");
	}

	/**
	 * Says where the body may be found. Flask: {@code content_location}.
	 * @param location the URL; an IRI is encoded when it is sent
	 * @return this
	 */
	public final Response contentLocation(@Nullable String location) {
		return field("Content-Location", location);
	}

	/**
	 * The part of the content that the body is. Flask: {@code content_range}.
	 * @return the live range
	 */
	public final ContentRange contentRange() {
		return ContentRange.in(headers());
	}

	/**
	 * The unit of ranges that may be asked for. Flask: {@code accept_ranges}.
	 * @return such as {@code "bytes"}, or null
	 */
	public final @Nullable String acceptRanges() {
		return headers().get("Accept-Ranges");
	}

	/**
	 * Says that ranges may be asked for. Flask: {@code accept_ranges}.
	 * @param unit such as {@code "bytes"}
	 * @return this
	 */
	public final Response acceptRanges(@Nullable String unit) {
		return field("Accept-Ranges", unit);
	}

}
