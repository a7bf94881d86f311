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
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The conditions that a request puts on the answer, and the decision whether the client
 * already has it. Werkzeug: {@code is_resource_modified}.
 *
 * @param ifMatch the {@code If-Match} header
 * @param ifNoneMatch the {@code If-None-Match} header
 * @param ifModifiedSince the {@code If-Modified-Since} header
 * @param ifRange the {@code If-Range} header
 * @param range the {@code Range} header
 * @since 0.1
 */
public record ConditionalRequest(@Nullable String ifMatch, @Nullable String ifNoneMatch,
		@Nullable String ifModifiedSince, @Nullable String ifRange, @Nullable String range) {

	/**
	 * Take the conditions from a request.
	 * @param headers the request's headers
	 * @return the conditions
	 */
	public static ConditionalRequest of(Headers headers) {
		return new ConditionalRequest(headers.get("If-Match"), headers.get("If-None-Match"),
				headers.get("If-Modified-Since"), headers.get("If-Range"), headers.get("Range"));
	}

	/**
	 * Whether the client needs the content, {@code If-Range} left aside.
	 * @param etag the response's {@code ETag} header
	 * @param lastModified when the content was changed
	 * @return whether it has to be sent
	 */
	public boolean isModified(@Nullable String etag, @Nullable Instant lastModified) {
		return isModified(etag, lastModified, true);
	}

	/**
	 * Whether the client needs the content.
	 * @param etag the response's {@code ETag} header
	 * @param lastModified when the content was changed
	 * @param ignoreIfRange whether to leave {@code If-Range} aside; it counts only
	 * together with {@code Range}
	 * @return whether it has to be sent
	 */
	public boolean isModified(@Nullable String etag, @Nullable Instant lastModified, boolean ignoreIfRange) {
		IfRange condition = IfRange.parse((ignoreIfRange || this.range == null) ? null : this.ifRange);
		ETag tag = ETag.parse(etag);
		boolean unmodified = isUnmodifiedSince(condition, lastModified);
		return !((tag != null) ? matches(condition, tag.value(), unmodified) : unmodified);
	}

	/**
	 * Whether a part of the content may be sent: a range is asked for and the content is
	 * still the one that the client has a part of.
	 * @param etag the response's {@code ETag} header
	 * @param lastModified when the content was changed
	 * @return whether the range counts
	 */
	public boolean isRangeProcessable(@Nullable String etag, @Nullable Instant lastModified) {
		return this.range != null && (this.ifRange == null || !isModified(etag, lastModified, false));
	}

	/**
	 * Whether a client that has the content is told 412 instead of 304.
	 * @return whether there is an {@code If-Match} condition
	 */
	public boolean hasIfMatch() {
		return !ETags.parse(this.ifMatch).isEmpty();
	}

	private boolean isUnmodifiedSince(IfRange condition, @Nullable Instant lastModified) {
		Instant since = (condition.date() != null) ? condition.date() : HttpDate.parse(this.ifModifiedSince);
		return since != null && lastModified != null && !lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
	}

	private boolean matches(IfRange condition, String tag, boolean unmodifiedSince) {
		if (condition.etag() != null) {
			return ETags.parse(condition.etag()).contains(tag);
		}
		ETags match = ETags.parse(this.ifMatch);
		if (!match.isEmpty()) {
			return !match.isStrong(tag);
		}
		ETags noneMatch = ETags.parse(this.ifNoneMatch);
		return noneMatch.isEmpty() ? unmodifiedSince : noneMatch.containsWeak(tag);
	}

}
