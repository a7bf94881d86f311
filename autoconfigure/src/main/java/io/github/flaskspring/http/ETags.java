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

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * The entity tags of an {@code If-Match} or {@code If-None-Match} header. Werkzeug:
 * {@code ETags}.
 *
 * @since 0.1
 */
public final class ETags {

	private static final ETags NONE = new ETags(Set.of(), Set.of(), false);

	private static final ETags STAR = new ETags(Set.of(), Set.of(), true);

	private final Set<String> strong;

	private final Set<String> weak;

	private final boolean star;

	private ETags(Collection<String> strong, Collection<String> weak, boolean star) {
		this.strong = new LinkedHashSet<>(strong);
		this.weak = new LinkedHashSet<>(weak);
		this.star = star;
	}

	/**
	 * Collect tags.
	 * @param strong the strong tags, without quotes
	 * @param weak the weak tags, without quotes
	 * @return the tags
	 */
	public static ETags of(Collection<String> strong, Collection<String> weak) {
		return new ETags(strong, weak, false);
	}

	/**
	 * Read a header.
	 * @param header the header value
	 * @return the tags, none if the header is null or empty
	 */
	public static ETags parse(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return NONE;
		}
		Set<String> strong = new LinkedHashSet<>();
		Set<String> weak = new LinkedHashSet<>();
		int position = 0;
		while (position < header.length()) {
			boolean isWeak = header.startsWith("W/", position) || header.startsWith("w/", position);
			int start = position + (isWeak ? 2 : 0);
			int close = closingQuote(header, start);
			int end = (close >= 0) ? close + 1 : rawEnd(header, start);
			String tag = header.substring((close >= 0) ? start + 1 : start, (close >= 0) ? close : end);
			if (close < 0 && tag.equals("*")) {
				return STAR;
			}
			(isWeak ? weak : strong).add(tag);
			position = afterComma(header, end);
		}
		return of(strong, weak);
	}

	/**
	 * The tags as a set.
	 * @param includeWeak whether to include the weak ones
	 * @return an independent set
	 */
	public Set<String> asSet(boolean includeWeak) {
		Set<String> tags = new LinkedHashSet<>(this.strong);
		tags.addAll(includeWeak ? this.weak : Collections.emptySet());
		return tags;
	}

	public boolean isStrong(String tag) {
		return this.strong.contains(tag);
	}

	public boolean isWeak(String tag) {
		return this.weak.contains(tag);
	}

	/**
	 * Whether a tag is met by the star or a strong tag.
	 * @param tag the tag without quotes
	 * @return whether it is met
	 */
	public boolean contains(String tag) {
		return this.star || isStrong(tag);
	}

	/**
	 * Whether a tag is met by the star, a strong or a weak tag.
	 * @param tag the tag without quotes
	 * @return whether it is met
	 */
	public boolean containsWeak(String tag) {
		return isWeak(tag) || contains(tag);
	}

	/**
	 * Whether a quoted tag is met: a weak one by any, a strong one by strong tags.
	 * @param header the tag with quotes
	 * @return whether it is met
	 */
	public boolean containsRaw(String header) {
		ETag tag = ETag.parse(header);
		if (tag == null) {
			return this.star;
		}
		return tag.weak() ? containsWeak(tag.value()) : contains(tag.value());
	}

	/**
	 * Whether the header was {@code *}, which any tag meets.
	 * @return whether it was
	 */
	public boolean isStar() {
		return this.star;
	}

	public boolean isEmpty() {
		return !this.star && this.strong.isEmpty() && this.weak.isEmpty();
	}

	/**
	 * Write the tags, strong ones first.
	 * @return the header value
	 */
	public String toHeader() {
		if (this.star) {
			return "*";
		}
		StringJoiner header = new StringJoiner(", ");
		this.strong.forEach((tag) -> header.add('"' + tag + '"'));
		this.weak.forEach((tag) -> header.add("W/\"" + tag + '"'));
		return header.toString();
	}

	@Override
	public String toString() {
		return toHeader();
	}

	/**
	 * The closing quote is the first that ends the header or stands before a comma, so
	 * that a tag may contain quotes.
	 */
	private static int closingQuote(String header, int start) {
		if (start >= header.length() || header.charAt(start) != '"') {
			return -1;
		}
		int close = header.indexOf('"', start + 1);
		while (close >= 0 && close + 1 < header.length() && !isBeforeComma(header, close + 1)) {
			close = header.indexOf('"', close + 1);
		}
		return close;
	}

	private static int rawEnd(String header, int start) {
		int comma = header.indexOf(',', start);
		if (comma < 0) {
			return header.length();
		}
		int end = comma;
		while (end > start && PythonText.isSpace(header.charAt(end - 1))) {
			end--;
		}
		return end;
	}

	private static int afterComma(String header, int end) {
		int position = skipSpace(header, end);
		return (position < header.length()) ? skipSpace(header, position + 1) : position;
	}

	private static boolean isBeforeComma(String header, int start) {
		int position = skipSpace(header, start);
		return position < header.length() && header.charAt(position) == ',';
	}

	private static int skipSpace(String header, int start) {
		int position = start;
		while (position < header.length() && PythonText.isSpace(header.charAt(position))) {
			position++;
		}
		return position;
	}

}
