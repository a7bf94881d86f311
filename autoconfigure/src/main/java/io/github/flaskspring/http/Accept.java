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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a client accepts, the most specific and best first: {@code Accept-Encoding} and,
 * by its subclasses, the other {@code Accept} headers. Werkzeug: {@code Accept}.
 *
 * @since 0.1
 */
public sealed class Accept implements Iterable<Accept.Item> permits MimeAccept, LanguageAccept, CharsetAccept {

	private static final Pattern QUALITY = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

	private final List<Item> items;

	private final boolean provided;

	Accept(@Nullable List<Item> items) {
		this.provided = items != null;
		List<Item> sorted = new ArrayList<>((items != null) ? items : List.of());
		sorted.sort(Comparator.comparing((Item item) -> specificity(item.value()), Accept::compareSpecificity)
			.thenComparing(Item::quality)
			.reversed());
		this.items = sorted;
	}

	/**
	 * Read a header. Items whose quality is not a number from 0 to 1 are left out.
	 * @param header the header value
	 * @return what is accepted, nothing if the header is null or empty
	 */
	public static Accept parse(@Nullable String header) {
		return new Accept(parseItems(header));
	}

	/**
	 * The quality of a value.
	 * @param value the value
	 * @return the quality of the most specific item it matches, 0 if it matches none
	 */
	public final double quality(String value) {
		Item item = bestSingleMatch(value);
		return (item != null) ? item.quality() : 0;
	}

	/**
	 * Whether a value matches an item, even one of quality 0.
	 * @param value the value
	 * @return whether it matches
	 */
	public final boolean contains(String value) {
		return bestSingleMatch(value) != null;
	}

	/**
	 * The place of the first item that a value matches.
	 * @param value the value
	 * @return its index, or -1 if it matches none
	 */
	public final int find(String value) {
		for (int i = 0; i < this.items.size(); i++) {
			if (matches(value, this.items.get(i).value())) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * The first item's value.
	 * @return the value or null
	 */
	public final @Nullable String best() {
		return this.items.isEmpty() ? null : this.items.get(0).value();
	}

	/**
	 * The value that the client likes best. Of two it likes the same, the one that comes
	 * first.
	 * @param values the values to choose from
	 * @return the value, or null if none is accepted
	 */
	public final @Nullable String bestMatch(String... values) {
		return bestMatch(Arrays.asList(values));
	}

	/**
	 * The value that the client likes best, or a default.
	 * @param values the values to choose from
	 * @param defaultValue what to return when none is accepted
	 * @return the value or the default
	 */
	public final String bestMatch(Collection<String> values, String defaultValue) {
		String best = bestMatch(values);
		return (best != null) ? best : defaultValue;
	}

	/**
	 * The value that the client likes best. Of two it likes the same, the one that comes
	 * first.
	 * @param values the values to choose from
	 * @return the value, or null if none is accepted
	 */
	public @Nullable String bestMatch(Collection<String> values) {
		String best = null;
		Item bestItem = null;
		for (String value : values) {
			Item item = bestSingleMatch(value);
			if (item != null && item.quality() > 0 && (bestItem == null || isBetter(item, bestItem))) {
				best = value;
				bestItem = item;
			}
		}
		return best;
	}

	/**
	 * The values, the most specific and best first.
	 * @return the values
	 */
	public final List<String> values() {
		return this.items.stream().map(Item::value).toList();
	}

	/**
	 * The items, the most specific and best first.
	 * @return an unchangeable list
	 */
	public final List<Item> items() {
		return List.copyOf(this.items);
	}

	/**
	 * Whether there was a header at all.
	 * @return whether there was one
	 */
	public final boolean isProvided() {
		return this.provided;
	}

	public final boolean isEmpty() {
		return this.items.isEmpty();
	}

	@Override
	public final Iterator<Item> iterator() {
		return items().iterator();
	}

	/**
	 * Write what is accepted.
	 * @return the header value
	 */
	public final String toHeader() {
		StringJoiner header = new StringJoiner(",");
		this.items.forEach((item) -> header.add(item.toHeader()));
		return header.toString();
	}

	@Override
	public final String toString() {
		return toHeader();
	}

	static @Nullable List<Item> parseItems(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return null;
		}
		List<Item> items = new ArrayList<>();
		for (String text : HeaderValue.parseList(header)) {
			OptionsHeader parsed = OptionsHeader.parse(text);
			Map<String, String> options = new LinkedHashMap<>(parsed.options());
			double quality = parseQuality(options.remove("q"));
			if (quality <= 1) {
				String value = options.isEmpty() ? parsed.value() : OptionsHeader.dump(parsed.value(), options);
				items.add(new Item(value, quality));
			}
		}
		return items;
	}

	boolean[] specificity(String value) {
		return new boolean[] { !value.equals("*") };
	}

	boolean matches(String value, String item) {
		return item.equals("*") || item.equalsIgnoreCase(value);
	}

	private @Nullable Item bestSingleMatch(String value) {
		int index = find(value);
		return (index >= 0) ? this.items.get(index) : null;
	}

	private boolean isBetter(Item item, Item best) {
		if (item.quality() != best.quality()) {
			return item.quality() > best.quality();
		}
		return compareSpecificity(specificity(item.value()), specificity(best.value())) > 0;
	}

	private static int compareSpecificity(boolean[] one, boolean[] other) {
		return Arrays.compare(one, other);
	}

	/**
	 * A number above 1 stands for a quality that is invalid.
	 */
	private static double parseQuality(@Nullable String text) {
		if (text == null) {
			return 1;
		}
		String number = PythonText.strip(text);
		double quality = QUALITY.matcher(number).matches() ? Double.parseDouble(number) : -1;
		return (quality < 0) ? Double.POSITIVE_INFINITY : quality;
	}

	/**
	 * One accepted value.
	 *
	 * @param value the value, with parameters other than the quality
	 * @param quality how much the client likes it, from 0 to 1
	 */
	public record Item(String value, double quality) {

		String toHeader() {
			return (this.quality == 1) ? this.value
					: this.value + ";q=" + BigDecimal.valueOf(this.quality).toPlainString();
		}

	}

}
