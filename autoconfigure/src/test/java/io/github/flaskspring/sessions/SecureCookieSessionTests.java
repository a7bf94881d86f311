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

package io.github.flaskspring.sessions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.flaskspring.Session;
import io.github.flaskspring.markupsafe.Markup;

import static org.assertj.core.api.Assertions.assertThat;

class SecureCookieSessionTests {

	private final SecureCookieSession session = new SecureCookieSession(Map.of("a", 1));

	static Stream<Arguments> changes() {
		return Stream.of(change("assignment", (session) -> session.put("b", 2)),
				change("assignment of the same value", (session) -> session.put("a", 1)),
				change("update", (session) -> session.putAll(Map.of("b", 2))),
				change("update with nothing", (session) -> session.putAll(Map.of())),
				change("removal", (session) -> session.remove("a")),
				change("removal of a pair", (session) -> session.remove("a", 1)), change("clearing", Map::clear),
				change("default for an absent key", (session) -> session.putIfAbsent("b", 2)),
				change("computation", (session) -> session.compute("a", (key, value) -> 2)),
				change("computation if absent", (session) -> session.computeIfAbsent("b", (key) -> 2)),
				change("merging", (session) -> session.merge("a", 2, (old, value) -> value)),
				change("replacement", (session) -> session.replace("a", 2)),
				change("replacement of all", (session) -> session.replaceAll((key, value) -> 2)),
				change("removal through the keys", (session) -> session.keySet().remove("a")),
				change("removal through the values", (session) -> session.values().removeIf((value) -> true)),
				change("clearing the entries", (session) -> session.entrySet().clear()),
				change("writing an entry", (session) -> session.entrySet().iterator().next().setValue(2)),
				change("the permanent flag", (session) -> session.setPermanent(false)),
				change("the mark", (session) -> session.setModified(true)));
	}

	static Stream<Arguments> readings() {
		return Stream.of(change("reading", (session) -> session.get("a")),
				change("asking for a key", (session) -> session.containsKey("a")), change("size", Map::size),
				change("iteration", (session) -> session.forEach((key, value) -> {
				})), change("default for a present key", (session) -> session.putIfAbsent("a", 2)),
				change("removal of an absent key", (session) -> session.remove("b")),
				change("computation if absent of a present key", (session) -> session.computeIfAbsent("a", (key) -> 2)),
				change("text", Object::toString), change("the permanent flag", Session::isPermanent));
	}

	private static Arguments change(String name, Consumer<Session> change) {
		return Arguments.of(name, change);
	}

	@ParameterizedTest(name = "{0}")
	@Tag("SES-035")
	@MethodSource("changes")
	void changesAreNoticed(String name, Consumer<Session> change) {
		change.accept(this.session);

		assertThat(this.session.isModified()).isTrue();
	}

	@ParameterizedTest(name = "{0}")
	@Tag("SES-035")
	@MethodSource("readings")
	void readingsAreNoChanges(String name, Consumer<Session> reading) {
		reading.accept(this.session);

		assertThat(this.session.isModified()).isFalse();
		assertThat(this.session).isEqualTo(Map.of("a", 1));
	}

	@Test
	@Tag("SES-035")
	void clearingAnEmptySessionIsAChange() {
		SecureCookieSession empty = new SecureCookieSession();

		empty.clear();

		assertThat(empty.isModified()).isTrue();
	}

	@Test
	@Tag("SES-036")
	void changesWithinAValueAreNotNoticed() {
		SecureCookieSession nested = new SecureCookieSession(Map.of("list", new ArrayList<>()));

		@SuppressWarnings("unchecked")
		List<Object> list = (List<Object>) nested.get("list");
		list.add(1);
		assertThat(nested.isModified()).isFalse();

		nested.setModified(true);
		assertThat(nested.isModified()).isTrue();
	}

	@Test
	void nullIsADefaultAsInFlask() {
		this.session.put("user", "ada");

		String user = this.session.get("user", null);
		String nobody = this.session.get("nobody", null);

		assertThat(user).isEqualTo("ada");
		assertThat(nobody).isNull();
	}

	@Test
	@Tag("SES-038")
	void permanentIsAKeyLikeAnyOther() {
		assertThat(this.session.isPermanent()).isFalse();

		this.session.setPermanent(true);
		assertThat(this.session).containsEntry("_permanent", true);

		for (Object falsy : List.of(0, "", Markup.of(""), new byte[0], List.of(), Map.of(), false)) {
			this.session.put("_permanent", falsy);
			assertThat(this.session.isPermanent()).isFalse();
		}
		for (Object truthy : List.of(1, "no", Markup.of("x"), new byte[1], List.of(0), Double.NaN)) {
			this.session.put("_permanent", truthy);
			assertThat(this.session.isPermanent()).isTrue();
		}
	}

	@Test
	@Tag("SES-034")
	@Tag("SES-039")
	void neverClaimsToBeNew() {
		assertThat(new SecureCookieSession().isNew()).isFalse();
		assertThat(new SecureCookieSession().isAccessed()).isFalse();
	}

	@Test
	@Tag("SES-040")
	void aSessionOfOnesOwnIsAlwaysModified() {
		Session own = new MapSession();

		own.setPermanent(true);
		own.setModified(false);
		own.setAccessed(true);

		assertThat(own).containsEntry("_permanent", true);
		assertThat(own.isPermanent()).isTrue();
		assertThat(own.isNew()).isFalse();
		assertThat(own.isModified()).isTrue();
		assertThat(own.isAccessed()).isFalse();
	}

	/** Any map. */
	static final class MapSession extends HashMap<String, @Nullable Object> implements Session {

		private static final long serialVersionUID = 1L;

	}

}
