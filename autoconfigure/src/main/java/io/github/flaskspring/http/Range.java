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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a resource that a {@code Range} header asks for. Werkzeug: {@code Range}.
 *
 * @param units the unit, usually bytes
 * @param spans the parts in order
 * @since 0.1
 */
public record Range(String units, List<Span> spans) {

	private static final long UNKNOWN_ORDER = -1;

	/**
	 * Ranges are checked when they are made.
	 * @param units the unit, usually bytes
	 * @param spans the parts in order
	 */
	public Range {
		spans = List.copyOf(spans);
	}

	/**
	 * Read a header.
	 * @param header the header value
	 * @return the ranges, or null if the header is null, malformed or out of order
	 */
	public static @Nullable Range parse(@Nullable String header) {
		int equals = (header != null) ? header.indexOf('=') : -1;
		if (header == null || equals < 0) {
			return null;
		}
		List<Span> spans = new ArrayList<>();
		long lastEnd = 0;
		for (String item : header.substring(equals + 1).split(",", -1)) {
			String text = PythonText.strip(item);
			Span span = (lastEnd != UNKNOWN_ORDER) ? Span.parse(text) : null;
			if (span == null || (!text.startsWith("-") && span.start() < lastEnd)) {
				return null;
			}
			spans.add(span);
			lastEnd = (span.end() != null) ? span.end() : UNKNOWN_ORDER;
		}
		return new Range(PythonText.strip(header.substring(0, equals)).toLowerCase(Locale.ROOT), spans);
	}

	/**
	 * The bytes of a content that are asked for.
	 * @param length the length of the content, or null if it is not known
	 * @return the bytes, or null unless there is exactly one range, of bytes, that the
	 * content can satisfy
	 */
	public @Nullable Span rangeForLength(@Nullable Long length) {
		if (!this.units.equals("bytes") || length == null || this.spans.size() != 1) {
			return null;
		}
		Span span = this.spans.get(0);
		boolean suffix = span.end() == null && span.start() < 0;
		long start = suffix ? span.start() + length : span.start();
		long end = (span.end() != null) ? span.end() : length;
		return ContentRange.isValid(start, end, length) ? new Span(start, Math.min(end, length)) : null;
	}

	/**
	 * The content range that answers this range.
	 * @param length the length of the content, or null if it is not known
	 * @return the content range, or null if the range cannot be satisfied
	 */
	public @Nullable ContentRange makeContentRange(@Nullable Long length) {
		Span span = rangeForLength(length);
		return (span != null) ? new ContentRange(this.units, span.start(), span.end(), length) : null;
	}

	/**
	 * The {@code Content-Range} header that answers this range.
	 * @param length the length of the content, or null if it is not known
	 * @return the header value, or null if the range cannot be satisfied
	 */
	public @Nullable String toContentRangeHeader(@Nullable Long length) {
		ContentRange range = makeContentRange(length);
		return (range != null) ? range.toHeader() : null;
	}

	/**
	 * Write the ranges.
	 * @return the header value
	 */
	public String toHeader() {
		StringJoiner header = new StringJoiner(",", this.units + '=', "");
		this.spans.forEach((span) -> header.add(span.toHeader()));
		return header.toString();
	}

	@Override
	public String toString() {
		return toHeader();
	}

	/**
	 * One part: from a start, counted from the end if negative, up to but without an end.
	 *
	 * @param start the first byte
	 * @param end the byte behind the last one, or null to go on to the end
	 */
	public record Span(long start, @Nullable Long end) {

		/**
		 * A part is checked when it is made.
		 * @param start the first byte
		 * @param end the byte behind the last one, or null to go on to the end
		 */
		public Span {
			if (end != null && (start < 0 || start >= end)) {
				throw new IllegalArgumentException("(" + start + ", " + end + ") is not a valid range.");
			}
		}

		static @Nullable Span parse(String item) {
			int dash = item.indexOf('-');
			if (dash <= 0) {
				OptionalLong suffix = PythonText.plainInteger(item);
				return (dash == 0 && suffix.isPresent()) ? new Span(suffix.getAsLong(), null) : null;
			}
			OptionalLong start = PythonText.plainInteger(item.substring(0, dash));
			String last = PythonText.strip(item.substring(dash + 1));
			OptionalLong end = last.isEmpty() ? OptionalLong.empty() : PythonText.plainInteger(last);
			if (start.isEmpty() || (end.isEmpty() && !last.isEmpty())) {
				return null;
			}
			Long stop = end.isPresent() ? Long.valueOf(behind(end.getAsLong())) : null;
			return (stop == null || start.getAsLong() < stop) ? new Span(start.getAsLong(), stop) : null;
		}

		String toHeader() {
			if (this.end != null) {
				return this.start + "-" + (this.end - 1);
			}
			return (this.start >= 0) ? this.start + "-" : Long.toString(this.start);
		}

		private static long behind(long last) {
			return (last < Long.MAX_VALUE) ? last + 1 : last;
		}

	}

}
