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

package io.github.flaskspring.json;

import org.jspecify.annotations.Nullable;

/**
 * How one text is to be written; null leaves a choice to the provider. Immutable. Python:
 * the keyword arguments of {@code json.dumps}.
 *
 * <pre>{@code
 * json.dumps(value, (options) -> options.indent(2).sortKeys(false));
 * }</pre>
 *
 * @param sortKeys whether to sort the keys of objects by code point
 * @param ensureAscii whether to escape everything outside of ASCII
 * @param indent what to indent each level with; null for one line
 * @param itemSeparator what to put between items
 * @param keySeparator what to put between key and value
 * @param skipKeys whether to leave out keys that cannot be text, instead of failing
 * @param allowNan whether to write {@code NaN} and {@code Infinity}, which no other JSON
 * reader knows
 * @since 0.1
 */
public record JsonOptions(@Nullable Boolean sortKeys, @Nullable Boolean ensureAscii, @Nullable String indent,
		@Nullable String itemSeparator, @Nullable String keySeparator, boolean skipKeys, boolean allowNan) {

	/** Leaves all choices to the provider. */
	public static final JsonOptions DEFAULTS = new JsonOptions(null, null, null, null, null, false, true);

	/** Writes no white space at all. */
	public static final JsonOptions COMPACT = DEFAULTS.separators(",", ":");

	/**
	 * Returns options that sort keys or do not.
	 * @param newSortKeys whether to sort
	 * @return the options
	 */
	public JsonOptions sortKeys(boolean newSortKeys) {
		return new JsonOptions(newSortKeys, this.ensureAscii, this.indent, this.itemSeparator, this.keySeparator,
				this.skipKeys, this.allowNan);
	}

	/**
	 * Returns options that escape everything outside of ASCII or do not.
	 * @param newEnsureAscii whether to escape
	 * @return the options
	 */
	public JsonOptions ensureAscii(boolean newEnsureAscii) {
		return new JsonOptions(this.sortKeys, newEnsureAscii, this.indent, this.itemSeparator, this.keySeparator,
				this.skipKeys, this.allowNan);
	}

	/**
	 * Returns options that indent with spaces.
	 * @param spaces how many a level
	 * @return the options
	 */
	public JsonOptions indent(int spaces) {
		return indent(" ".repeat(Math.max(0, spaces)));
	}

	/**
	 * Returns options that indent.
	 * @param newIndent what to indent each level with
	 * @return the options
	 */
	public JsonOptions indent(String newIndent) {
		return new JsonOptions(this.sortKeys, this.ensureAscii, newIndent, this.itemSeparator, this.keySeparator,
				this.skipKeys, this.allowNan);
	}

	/**
	 * Returns options with other separators.
	 * @param item what to put between items
	 * @param key what to put between key and value
	 * @return the options
	 */
	public JsonOptions separators(String item, String key) {
		return new JsonOptions(this.sortKeys, this.ensureAscii, this.indent, item, key, this.skipKeys, this.allowNan);
	}

	/**
	 * Returns options that leave out keys that cannot be text or do not.
	 * @param newSkipKeys whether to leave them out
	 * @return the options
	 */
	public JsonOptions skipKeys(boolean newSkipKeys) {
		return new JsonOptions(this.sortKeys, this.ensureAscii, this.indent, this.itemSeparator, this.keySeparator,
				newSkipKeys, this.allowNan);
	}

	/**
	 * Returns options that write numbers which JSON does not know or do not.
	 * @param newAllowNan whether to write them
	 * @return the options
	 */
	public JsonOptions allowNan(boolean newAllowNan) {
		return new JsonOptions(this.sortKeys, this.ensureAscii, this.indent, this.itemSeparator, this.keySeparator,
				this.skipKeys, newAllowNan);
	}

	String itemSeparatorOrDefault() {
		if (this.itemSeparator != null) {
			return this.itemSeparator;
		}
		return (this.indent != null) ? "," : ", ";
	}

	String keySeparatorOrDefault() {
		return (this.keySeparator != null) ? this.keySeparator : ": ";
	}

}
