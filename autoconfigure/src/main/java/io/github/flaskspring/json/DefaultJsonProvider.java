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

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON byte for byte as Flask writes it. Dates become HTTP dates, UUIDs, decimals and
 * safe HTML text; records and other objects are written as Jackson sees them. Settings
 * belong to the setup of an application; later changes are seen, but not by texts that
 * are being written. Flask: {@code DefaultJSONProvider}.
 *
 * <pre>{@code
 * DefaultJsonProvider json = new DefaultJsonProvider().sortKeys(false).ensureAscii(false);
 * UnaryOperator<Object> stock = json.defaultFunction();
 * json.defaultFunction((value) -> (value instanceof Money money) ? money.toString() : stock.apply(value));
 * }</pre>
 *
 * @since 0.1
 */
public class DefaultJsonProvider implements JsonProvider {

	private volatile boolean ensureAscii = true;

	private volatile boolean sortKeys = true;

	private volatile @Nullable Boolean compact;

	private volatile String mimetype = "application/json";

	private volatile UnaryOperator<@Nullable Object> defaultFunction;

	/** Creates a provider that looks into objects with Jackson's defaults. */
	public DefaultJsonProvider() {
		this(JsonMapper::shared);
	}

	/**
	 * Creates a provider that looks into objects with an application's mapper. It is
	 * copied, never changed.
	 * @param mapper knows the annotations, naming and modules of the application
	 */
	public DefaultJsonProvider(JsonMapper mapper) {
		this(() -> mapper);
	}

	private DefaultJsonProvider(Supplier<JsonMapper> mapper) {
		this.defaultFunction = new DefaultConversion(mapper);
	}

	/**
	 * Tells whether everything outside of ASCII is escaped, as it is by default. Flask:
	 * {@code ensure_ascii}.
	 * @return whether it is
	 */
	public final boolean ensureAscii() {
		return this.ensureAscii;
	}

	/**
	 * Chooses whether everything outside of ASCII is escaped.
	 * @param newEnsureAscii whether it is
	 * @return this
	 */
	public final DefaultJsonProvider ensureAscii(boolean newEnsureAscii) {
		this.ensureAscii = newEnsureAscii;
		return this;
	}

	/**
	 * Tells whether the keys of objects are sorted by code point, as they are by default.
	 * Flask: {@code sort_keys}.
	 * @return whether they are
	 */
	public final boolean sortKeys() {
		return this.sortKeys;
	}

	/**
	 * Chooses whether the keys of objects are sorted by code point.
	 * @param newSortKeys whether they are
	 * @return this
	 */
	public final DefaultJsonProvider sortKeys(boolean newSortKeys) {
		this.sortKeys = newSortKeys;
		return this;
	}

	/**
	 * Tells whether responses have no white space. Flask: {@code compact}.
	 * @return whether they have none; null, the default, means outside of debug mode
	 */
	public final @Nullable Boolean compact() {
		return this.compact;
	}

	/**
	 * Chooses whether responses have no white space.
	 * @param newCompact whether they have none; null means outside of debug mode
	 * @return this
	 */
	public final DefaultJsonProvider compact(@Nullable Boolean newCompact) {
		this.compact = newCompact;
		return this;
	}

	@Override
	public final String mimetype() {
		return this.mimetype;
	}

	/**
	 * Chooses the content type of responses.
	 * @param newMimetype the content type
	 * @return this
	 */
	public final DefaultJsonProvider mimetype(String newMimetype) {
		this.mimetype = newMimetype;
		return this;
	}

	/**
	 * Returns what turns values without JSON form into others with one. Flask:
	 * {@code default}.
	 * @return the function, which fails with a {@link JsonEncodeException} where it knows
	 * no answer
	 */
	public final UnaryOperator<@Nullable Object> defaultFunction() {
		return this.defaultFunction;
	}

	/**
	 * Replaces what turns values without JSON form into others with one.
	 * @param newDefaultFunction the function; let it call the former one for what it does
	 * not know
	 * @return this
	 */
	public final DefaultJsonProvider defaultFunction(UnaryOperator<@Nullable Object> newDefaultFunction) {
		this.defaultFunction = newDefaultFunction;
		return this;
	}

	@Override
	public String dumps(@Nullable Object value, JsonOptions options) {
		boolean sort = (options.sortKeys() != null) ? options.sortKeys() : this.sortKeys;
		boolean ascii = (options.ensureAscii() != null) ? options.ensureAscii() : this.ensureAscii;
		return new JsonWriter(options, sort, ascii, this.defaultFunction).write(value);
	}

	@Override
	public @Nullable Object loads(String text) {
		return loads(text, (members) -> members);
	}

	/**
	 * Reads a text, making own objects of JSON's objects. Python: {@code object_hook}.
	 * @param text the text
	 * @param objectHook is called with the members of each object, innermost first
	 * @return what the hook made of the outermost object, or list, text, number, boolean
	 * or null
	 * @throws JsonDecodeException if the text is no JSON
	 */
	public final @Nullable Object loads(String text,
			Function<Map<String, @Nullable Object>, @Nullable Object> objectHook) {
		return new JsonScanner(text, objectHook).read();
	}

	@Override
	public String responseText(@Nullable Object value, boolean debug) {
		Boolean chosen = this.compact;
		boolean indented = (chosen != null) ? !chosen : debug;
		String text = dumps(value, indented ? JsonOptions.DEFAULTS.indent(2) : JsonOptions.COMPACT);
		int half = this.ensureAscii ? -1 : JsonText.halfPair(text);
		if (half >= 0) {
			throw new JsonEncodeException(JsonText.unencodable(text, half), value);
		}
		return text + "\n";
	}

}
