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

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a {@code Content-Type} header says. Werkzeug: {@code mimetype},
 * {@code mimetype_params}, {@code get_content_type}.
 *
 * @param mimetype the media type in lower case, empty if there is none
 * @param params the parameters, names in lower case
 * @since 0.1
 */
public record ContentType(String mimetype, Map<String, String> params) {

	/** The media type of uploads. */
	public static final String MULTIPART = "multipart/form-data";

	/** The media type of forms without files. */
	public static final String URL_ENCODED = "application/x-www-form-urlencoded";

	private static final Set<String> TEXT_TYPES = Set.of("application/ecmascript", "application/javascript",
			"application/sql", "application/xml", "application/xml-dtd", "application/xml-external-parsed-entity");

	/**
	 * Read a header.
	 * @param header the header value
	 * @return what it says, with an empty media type if it is null
	 */
	public static ContentType parse(@Nullable String header) {
		OptionsHeader parsed = OptionsHeader.parse(header);
		return new ContentType(parsed.value().toLowerCase(Locale.ROOT), parsed.options());
	}

	/**
	 * The header for a media type: types that are text get a UTF-8 charset.
	 * @param mimetype the media type
	 * @return the header value
	 */
	public static String header(String mimetype) {
		boolean text = mimetype.startsWith("text/") || mimetype.endsWith("+xml") || TEXT_TYPES.contains(mimetype);
		return text ? mimetype + "; charset=utf-8" : mimetype;
	}

	/**
	 * Whether the content is JSON: {@code application/json} or
	 * {@code application/*+json}.
	 * @return whether it is
	 */
	public boolean isJson() {
		return this.mimetype.equals("application/json")
				|| (this.mimetype.startsWith("application/") && this.mimetype.endsWith("+json"));
	}

	/**
	 * Whether the content is a form, with or without files.
	 * @return whether it is
	 */
	public boolean isForm() {
		return this.mimetype.equals(MULTIPART) || this.mimetype.equals(URL_ENCODED);
	}

}
