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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The condition of an {@code If-Range} header: an entity tag, a date, or neither.
 * Werkzeug: {@code IfRange}.
 *
 * @param etag the tag without quotes; ranges compare strongly, so weakness is not kept
 * @param date the date
 * @since 0.1
 */
public record IfRange(@Nullable String etag, @Nullable Instant date) {

	/**
	 * Read a header.
	 * @param header the header value
	 * @return the condition, with neither part if the header is null or empty
	 */
	public static IfRange parse(@Nullable String header) {
		Instant date = HttpDate.parse(header);
		if (date != null) {
			return new IfRange(null, date);
		}
		ETag tag = ETag.parse(header);
		return new IfRange((tag != null) ? tag.value() : null, null);
	}

	/**
	 * Write the condition.
	 * @return the header value
	 */
	public String toHeader() {
		if (this.date != null) {
			return HttpDate.format(this.date);
		}
		return (this.etag != null) ? ETag.strong(this.etag).toHeader() : "";
	}

}
