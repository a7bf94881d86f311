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

package io.github.flaskspring.markupsafe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Text that is safe to put into HTML, because it was escaped or is trusted. Whatever is
 * joined with it is escaped first. Immutable. MarkupSafe: {@code Markup}.
 *
 * <pre>{@code
 * Markup.escape("<User 1>");                              // &lt;User 1&gt;
 * Markup.of("<em>Hello</em> ").plus("<foo>");             // <em>Hello</em> &lt;foo&gt;
 * Markup.of("<em>%s</em>").format("foo & bar");           // <em>foo &amp; bar</em>
 * }</pre>
 *
 * @since 0.1
 */
public final class Markup implements CharSequence, HtmlSafe {

	/** No text. */
	public static final Markup EMPTY = new Markup("");

	private final String text;

	private Markup(String text) {
		this.text = text;
	}

	/**
	 * Marks text as safe without escaping it.
	 * @param html trusted HTML
	 * @return the same text
	 */
	public static Markup of(String html) {
		return html.isEmpty() ? EMPTY : new Markup(html);
	}

	/**
	 * Makes an object safe: {@link HtmlSafe} objects are taken at their word, the text of
	 * others is escaped.
	 * @param value the object; null gives no text, as MarkupSafe's {@code escape_silent}
	 * does
	 * @return safe text
	 */
	public static Markup escape(@Nullable Object value) {
		if (value == null) {
			return EMPTY;
		}
		if (value instanceof Markup markup) {
			return markup;
		}
		return of((value instanceof HtmlSafe safe) ? safe.html() : Escaping.escape(value.toString()));
	}

	/**
	 * Appends an object, made safe.
	 * @param value the object
	 * @return both
	 */
	public Markup plus(@Nullable Object value) {
		return of(this.text.concat(escape(value).text));
	}

	/**
	 * Repeats the text.
	 * @param count how often; MarkupSafe: {@code *}
	 * @return the text so many times
	 */
	public Markup repeat(int count) {
		return of(this.text.repeat(Math.max(0, count)));
	}

	/**
	 * Joins objects, made safe, with this text in between.
	 * @param values the objects
	 * @return all of them
	 */
	public Markup join(Iterable<?> values) {
		List<CharSequence> safe = new ArrayList<>();
		for (Object value : values) {
			safe.add(escape(value));
		}
		return of(String.join(this.text, safe));
	}

	/**
	 * Fills the {@link java.util.Formatter places} of this text with objects. Numbers and
	 * booleans are passed on as they are, everything else is made safe before.
	 * MarkupSafe: {@code %}.
	 * @param arguments the objects
	 * @return the filled text
	 */
	public Markup format(@Nullable Object... arguments) {
		@Nullable Object[] safe = Stream.of(arguments)
			.map((argument) -> isHarmless(argument) ? argument : escape(argument))
			.toArray();
		return of(String.format(Locale.ROOT, this.text, safe));
	}

	/**
	 * Replaces parts of the text.
	 * @param target what to look for
	 * @param replacement what to put there, made safe
	 * @return the changed text
	 */
	public Markup replace(CharSequence target, @Nullable Object replacement) {
		return of(this.text.replace(target, escape(replacement)));
	}

	/**
	 * Turns entities back into the characters they stand for.
	 * @return plain text, no longer safe
	 */
	public String unescape() {
		return Entities.unescape(this.text);
	}

	/**
	 * Removes comments and tags, turns entities back into characters and white space into
	 * single spaces.
	 * @return plain text, no longer safe
	 */
	public String striptags() {
		return Entities.unescape(Tags.strip(this.text));
	}

	@Override
	public String html() {
		return this.text;
	}

	@Override
	public int length() {
		return this.text.length();
	}

	@Override
	public char charAt(int index) {
		return this.text.charAt(index);
	}

	@Override
	public Markup subSequence(int start, int end) {
		return of(this.text.substring(start, end));
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Markup markup && this.text.equals(markup.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	@Override
	public String toString() {
		return this.text;
	}

	// these show no text of their own making, and %d or %.2f need them
	private static boolean isHarmless(@Nullable Object argument) {
		return argument instanceof Boolean
				|| argument instanceof Number && argument.getClass().getName().startsWith("java.");
	}

}
