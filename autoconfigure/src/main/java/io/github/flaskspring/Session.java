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

package io.github.flaskspring;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The session of the current user: a map that survives from request to request. Flask:
 * {@code session}. {@link Globals#session} always means the one of the current request.
 * <pre class="code">session.put("user_id", user.id());</pre>
 *
 * <p>
 * Changing a value in place, such as adding to a list, is not noticed: call
 * {@link #setModified(boolean)} then.
 *
 * <p>
 * A session of one's own is any map, which is saved after each request then. Flask:
 * {@code SessionMixin}. <pre class=
 * "code">class MemorySession extends HashMap&lt;String, Object&gt; implements Session { }</pre>
 *
 * @since 0.1
 */
public interface Session extends Map<String, @Nullable Object> {

	/**
	 * A value, or a default: {@code session.get("visits", 0) + 1}. Flask:
	 * {@code session.get(key, default)}.
	 * @param <T> the type of the default, which the value must have
	 * @param key the key
	 * @param defaultValue returned when there is no value
	 * @return the value or the default
	 * @throws ClassCastException where the result is used, if the value is of another
	 * type
	 */
	@SuppressWarnings("unchecked")
	default <T> T get(String key, T defaultValue) {
		Object value = get(key);
		return (value != null) ? (T) value : defaultValue;
	}

	/**
	 * A value as a type.
	 * @param <T> the type
	 * @param key the key
	 * @param type the type; null stands for any, so that
	 * {@code session.get("user", null)} means what it means in Flask
	 * @return the value, null when there is none
	 * @throws ClassCastException if the value is of another type
	 */
	@SuppressWarnings("unchecked")
	default <T> @Nullable T get(String key, @Nullable Class<T> type) {
		Object value = get(key);
		return (type != null) ? type.cast(value) : (T) value;
	}

	/**
	 * Whether the session outlives the browser. Flask: {@code permanent}.
	 * @return whether it does
	 */
	default boolean isPermanent() {
		Object permanent = get("_permanent");
		return (permanent instanceof Boolean flag) ? flag : permanent != null;
	}

	/**
	 * Lets the session outlive the browser, for PERMANENT_SESSION_LIFETIME. Flask:
	 * {@code permanent}.
	 * @param permanent whether it shall
	 */
	default void setPermanent(boolean permanent) {
		put("_permanent", permanent);
	}

	/**
	 * Whether the session is new; not known to every implementation. Flask: {@code new}.
	 * @return false
	 */
	default boolean isNew() {
		return false;
	}

	/**
	 * Whether the session was changed. Flask: {@code modified}.
	 * @return whether it was; true for a class that does not notice
	 */
	default boolean isModified() {
		return true;
	}

	/**
	 * Tells that the session was changed in a way it cannot see. Flask: {@code modified}.
	 * @param modified whether it was
	 */
	default void setModified(boolean modified) {
		// always modified
	}

	/**
	 * Whether the session was used at all, so that the answer depends on the cookie.
	 * Flask: {@code accessed}.
	 * @return whether it was
	 */
	default boolean isAccessed() {
		return false;
	}

	/**
	 * Tells that the session was used. Flask: {@code accessed}.
	 * @param accessed whether it was
	 */
	default void setAccessed(boolean accessed) {
		// does not keep account
	}

	/**
	 * Gives the session another id where it has one, which is to say on the server: call
	 * it after a login, so that nobody who knew the id before is logged in as well.
	 * {@link #clear()} does so too. A session in a cookie has no id.
	 */
	default void changeSessionId() {
		// no id
	}

}
