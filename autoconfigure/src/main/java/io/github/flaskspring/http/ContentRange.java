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

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a content a response carries: the {@code Content-Range} header. Werkzeug:
 * {@code ContentRange}.
 *
 * @since 0.1
 */
public final class ContentRange {

	private static final String NAME = "Content-Range";

	private @Nullable String units;

	private @Nullable Long start;

	private @Nullable Long stop;

	private @Nullable Long length;

	private @Nullable Headers headers;

	/**
	 * Describe a part.
	 * @param units the unit, usually bytes, or null for no header at all
	 * @param start the first byte, or null for none
	 * @param stop the byte behind the last one; null exactly if the start is
	 * @param length the length of the whole content, or null if it is not known
	 * @throws IllegalArgumentException if the part does not lie in the content
	 */
	public ContentRange(@Nullable String units, @Nullable Long start, @Nullable Long stop, @Nullable Long length) {
		set(start, stop, length, units);
	}

	/**
	 * Read a header.
	 * @param header the header value
	 * @return the part, or null if the header is null or malformed
	 */
	public static @Nullable ContentRange parse(@Nullable String header) {
		String text = (header != null) ? PythonText.strip(header) : "";
		int space = firstSpace(text);
		String definition = PythonText.strip(text.substring(space));
		int slash = definition.indexOf('/');
		if (slash < 0) {
			return null;
		}
		String lengthText = definition.substring(slash + 1);
		OptionalLong length = PythonText.plainInteger(lengthText);
		if (length.isEmpty() && !lengthText.equals("*")) {
			return null;
		}
		return parse(text.substring(0, space), definition.substring(0, slash), boxed(length));
	}

	/**
	 * The content range of a response, which writes each change back to the headers.
	 * @param headers the response's headers
	 * @return the content range, without unit if there is no valid header
	 */
	public static ContentRange in(Headers headers) {
		ContentRange parsed = parse(headers.get(NAME));
		ContentRange range = (parsed != null) ? parsed : new ContentRange(null, null, null, null);
		range.headers = headers;
		return range;
	}

	/**
	 * Whether a part lies in a content.
	 * @param start the first byte, or null for none
	 * @param stop the byte behind the last one, or null for none
	 * @param length the length of the content, or null if it is not known
	 * @return whether it does
	 */
	public static boolean isValid(@Nullable Long start, @Nullable Long stop, @Nullable Long length) {
		if (start == null || stop == null) {
			return start == null && stop == null && (length == null || length >= 0);
		}
		return 0 <= start && start < stop && (length == null || start < length);
	}

	/**
	 * Describe another part.
	 * @param start the first byte, or null for none
	 * @param stop the byte behind the last one; null exactly if the start is
	 * @param length the length of the whole content, or null if it is not known
	 * @param units the unit, or null for no header at all
	 * @throws IllegalArgumentException if the part does not lie in the content
	 */
	public void set(@Nullable Long start, @Nullable Long stop, @Nullable Long length, @Nullable String units) {
		if (!isValid(start, stop, length)) {
			throw new IllegalArgumentException("Bad range provided");
		}
		this.units = units;
		this.start = start;
		this.stop = stop;
		this.length = length;
		if (this.headers != null) {
			HeaderSet.write(this.headers, NAME, toHeader());
		}
	}

	/**
	 * Say that the header is not to be sent.
	 */
	public void unset() {
		set(null, null, null, null);
	}

	public @Nullable String units() {
		return this.units;
	}

	public @Nullable Long start() {
		return this.start;
	}

	public @Nullable Long stop() {
		return this.stop;
	}

	public @Nullable Long length() {
		return this.length;
	}

	/**
	 * Write the part.
	 * @return the header value, empty if there is no unit
	 */
	public String toHeader() {
		if (this.units == null) {
			return "";
		}
		String whole = (this.length != null) ? this.length.toString() : "*";
		String part = (this.start != null && this.stop != null) ? this.start + "-" + (this.stop - 1) : "*";
		return this.units + ' ' + part + '/' + whole;
	}

	@Override
	public String toString() {
		return toHeader();
	}

	private static @Nullable ContentRange parse(String units, String part, @Nullable Long length) {
		if (part.equals("*")) {
			return isValid(null, null, length) ? new ContentRange(units, null, null, length) : null;
		}
		int dash = part.indexOf('-');
		if (dash < 0) {
			return null;
		}
		OptionalLong start = PythonText.plainInteger(part.substring(0, dash));
		OptionalLong last = PythonText.plainInteger(part.substring(dash + 1));
		if (start.isEmpty() || last.isEmpty() || last.getAsLong() == Long.MAX_VALUE) {
			return null;
		}
		Long stop = last.getAsLong() + 1;
		return isValid(boxed(start), stop, length) ? new ContentRange(units, boxed(start), stop, length) : null;
	}

	private static @Nullable Long boxed(OptionalLong number) {
		return number.isPresent() ? number.getAsLong() : null;
	}

	private static int firstSpace(String text) {
		int space = 0;
		while (space < text.length() && !PythonText.isSpace(text.charAt(space))) {
			space++;
		}
		return space;
	}

}
