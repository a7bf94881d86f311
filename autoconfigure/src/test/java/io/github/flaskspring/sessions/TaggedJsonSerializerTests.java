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

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.json.JsonEncodeException;
import io.github.flaskspring.json.Tuple;
import io.github.flaskspring.markupsafe.HtmlSafe;
import io.github.flaskspring.markupsafe.Markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TaggedJsonSerializerTests {

	private final TaggedJsonSerializer serializer = new TaggedJsonSerializer(new DefaultJsonProvider());

	@Test
	@Tag("SES-012")
	@Tag("SES-016")
	void marksWhatJsonDoesNotHave() {
		UUID id = UUID.fromString("7eb41166-9ebf-4d26-b771-ea3f54f8b383");

		assertThat(this.serializer.dumps(Map.of("t", Tuple.of(1, 2, Tuple.of(3)))))
			.isEqualTo("{\"t\":{\" t\":[1,2,{\" t\":[3]}]}}");
		assertThat(this.serializer.dumps(Map.of("b", new byte[] { -1, 0, 'h', 'i' })))
			.isEqualTo("{\"b\":{\" b\":\"/wBoaQ==\"}}");
		assertThat(this.serializer.dumps(Map.of("m", Markup.of("<b>x</b>"))))
			.isEqualTo("{\"m\":{\" m\":\"<b>x</b>\"}}");
		assertThat(this.serializer.dumps(Map.of("u", id)))
			.isEqualTo("{\"u\":{\" u\":\"7eb411669ebf4d26b771ea3f54f8b383\"}}");
		assertThat(this.serializer.dumps(Map.of("d", Instant.parse("2020-01-02T03:04:05Z"))))
			.isEqualTo("{\"d\":{\" d\":\"Thu, 02 Jan 2020 03:04:05 GMT\"}}");
	}

	@Test
	@Tag("SES-016")
	@Tag("SES-023")
	void readsBackWhatItWrote() {
		Map<String, Object> session = new LinkedHashMap<>();
		session.put("none", null);
		session.put("list", Arrays.asList(1, 2.5, true, "x", null, Tuple.of(Tuple.of(), List.of())));
		session.put("map", Map.of("id", UUID.randomUUID(), "at", Instant.ofEpochSecond(1), "html", Markup.of("&")));

		Object read = this.serializer.loads(this.serializer.dumps(session));

		assertThat(read).isEqualTo(session);
		assertThat(((List<?>) this.serializer.loadsDict(this.serializer.dumps(session)).get("list")).get(5))
			.isInstanceOf(Tuple.class);
	}

	@Test
	@Tag("SES-017")
	void storesEveryPointInTimeInSeconds() {
		String expected = "{\" d\":\"Thu, 02 Jan 2020 03:04:05 GMT\"}";

		assertThat(List.of(Instant.parse("2020-01-02T03:04:05.999Z"), OffsetDateTime.parse("2020-01-02T05:04:05+02:00"),
				ZonedDateTime.parse("2020-01-02T04:04:05+01:00[Europe/Berlin]"),
				LocalDateTime.parse("2020-01-02T03:04:05"), new Date(1577934245000L)))
			.allSatisfy((time) -> assertThat(this.serializer.dumps(time)).isEqualTo(expected));
		assertThat(this.serializer.loads(expected)).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
		assertThat(this.serializer.dumps(LocalDate.of(2020, 1, 2))).isEqualTo("\"Thu, 02 Jan 2020 00:00:00 GMT\"");
	}

	@Test
	@Tag("SES-018")
	void storesWhatShowsItselfAsHtml() {
		HtmlSafe image = () -> "<img>";

		assertThat(this.serializer.loads(this.serializer.dumps(image))).isEqualTo(Markup.of("<img>"));
	}

	@Test
	@Tag("SES-020")
	void keepsMapsThatLookLikeTags() {
		assertThat(this.serializer.dumps(Map.of("x", Map.of(" t", "not"))))
			.isEqualTo("{\"x\":{\" di\":{\" t__\":\"not\"}}}");
		assertThat(this.serializer.dumps(Map.of(" di", "v"))).isEqualTo("{\" di\":{\" di__\":\"v\"}}");
		assertThat(this.serializer.dumps(Map.of(" t", 1, " b", 2))).isEqualTo("{\" b\":2,\" t\":1}");
		assertThat(this.serializer.dumps(Map.of(" x", 1))).isEqualTo("{\" x\":1}");
		assertThat(List.of(Map.of(" t", "not"), Map.of(" di", Map.of(" b", 1)), Map.of(" t__", 1)))
			.allSatisfy((map) -> assertThat(this.serializer.loads(this.serializer.dumps(map))).isEqualTo(map));
	}

	@Test
	@Tag("SES-024")
	void refusesWhatHasNoForm() {
		assertThatExceptionOfType(JsonEncodeException.class)
			.isThrownBy(() -> this.serializer.dumps(Map.of("s", Set.of(1))))
			.withMessage("Object of type set is not JSON serializable");
	}

	@Test
	@Tag("SES-021")
	@Tag("SES-022")
	void takesTagsOfTheApplication() {
		this.serializer.register(new TagYear());

		assertThat(this.serializer.dumps(List.of(Year.of(2020)))).isEqualTo("[{\" y\":2020}]");
		assertThat(this.serializer.loads("[{\" y\":2020}]")).isEqualTo(List.of(Year.of(2020)));
	}

	@Test
	@Tag("SES-021")
	void asksTagsOfTheApplicationForPlainValuesToo() {
		this.serializer.register(new JsonTag() {

			@Override
			public boolean check(@Nullable Object value) {
				return value == null || value instanceof String;
			}

			@Override
			public Object toJson(@Nullable Object value, TaggedJsonSerializer tagger) {
				return "text " + value;
			}

		}, 0);

		assertThat(this.serializer.dumps(Arrays.asList("a", null, 1))).isEqualTo("[\"text a\",\"text null\",1]");
	}

	@Test
	@Tag("SES-021")
	void refusesATagTwiceUnlessForced() {
		this.serializer.register(new TagYear());

		assertThatIllegalArgumentException().isThrownBy(() -> this.serializer.register(new TagYear()))
			.withMessage("Tag ' y' is already registered.");
		this.serializer.register(new TagYear(), true, 0);
	}

	@Test
	@Tag("SES-019")
	@Tag("SES-021")
	void asksTagsInOrder() {
		this.serializer.register(new TagOrdered(), 0);

		assertThat(this.serializer.dumps(new LinkedHashMap<>(Map.of("a", 1)))).isEqualTo("{\" od\":[[\"a\",1]]}");
		assertThat(this.serializer.dumps(Map.of("a", 1))).isEqualTo("{\"a\":1}");
	}

	@Test
	@Tag("SES-021")
	void convertsWithoutAMarkWhereTheKeyIsEmpty() {
		this.serializer.register(new JsonTag() {

			@Override
			public boolean check(@Nullable Object value) {
				return value instanceof Set;
			}

			@Override
			public Object toJson(@Nullable Object value, TaggedJsonSerializer tagger) {
				return ((Set<?>) value).stream().sorted().toList();
			}

		});

		assertThat(this.serializer.dumps(Set.of(2, 1))).isEqualTo("[1,2]");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
			{" m":null}                             | None
			{" m":true}                             | True
			{" m":[1,"a",{"b":1e16}]}               | [1, 'a', {'b': 1e+16}]
			{" u":"urn:uuid:{00000000-0000-0000-0000-000000000001}"} | 00000000-0000-0000-0000-000000000001
			{" u":{" m":"00000000-0000-0000-0000-00000000000a"}} | 00000000-0000-0000-0000-00000000000a
			{" u":" 1_23456789012345678901234567890"} | 00123456-7890-1234-5678-901234567890
			{" u":"+0X123456789012345678901234567٨9"} | 00012345-6789-0123-4567-890123456789
			{" d":{" m":"Sun, 15 Jun 2025 15:06:40 EST"}} | 2025-06-15T20:06:40Z
			{" d":"Sun, 15 Jun 2025 15:06:40 EST"}  | 2025-06-15T20:06:40Z
			{" t":"abc"}                            | [a, b, c]
			{" di":{"x":1}}                         | {=1}
			""")
	void readsOddTagsAsPythonDoes(String text, String expected) {
		assertThat(this.serializer.loads(text)).hasToString(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\" t\":5}", "{\" b\":5}", "{\" b\":\"YWJ\"}", "{\" b\":\"é\"}", "{\" u\":\"0\"}",
			"{\" u\":null}", "{\" u\":\"1__3456789012345678901234567890123\"}",
			"{\" u\":\"0x_12345678901234567890123456789_\"}", "{\" u\":\"1 345678901234567890123456789012\"}",
			"{\" d\":5}", "{\" di\":{}}", "{\" di\":[1]}" })
	void refusesTagsOnTheWrongType(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.serializer.loads(text));
	}

	@Test
	@Tag("SES-029")
	void makesAMapOfPairsButOfNothingElse() {
		assertThat(this.serializer.loadsDict("null")).isEmpty();
		assertThat(this.serializer.loadsDict("[[\"a\",1],\"bc\"]")).isEqualTo(Map.of("a", 1, "b", "c"));
		assertThat(this.serializer.loadsDict("{\" t\":[[1,2]]}")).isEqualTo(Map.of("1", 2));
		assertThatIllegalArgumentException().isThrownBy(() -> this.serializer.loadsDict("\"text\""))
			.withMessage("dictionary update sequence element #0 has length 1; 2 is required");
		assertThatIllegalArgumentException().isThrownBy(() -> this.serializer.loadsDict("5"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.serializer.loadsDict("[[[],1]]"));
	}

	private static final class TagYear implements JsonTag {

		@Override
		public String key() {
			return " y";
		}

		@Override
		public boolean check(@Nullable Object value) {
			return value instanceof Year;
		}

		@Override
		public Object toJson(@Nullable Object value, TaggedJsonSerializer tagger) {
			return ((Year) value).getValue();
		}

		@Override
		public Object toJava(@Nullable Object json) {
			return Year.of((Integer) json);
		}

	}

	private static final class TagOrdered implements JsonTag {

		@Override
		public String key() {
			return " od";
		}

		@Override
		public boolean check(@Nullable Object value) {
			return value instanceof LinkedHashMap;
		}

		@Override
		public Object toJson(@Nullable Object value, TaggedJsonSerializer tagger) {
			return ((Map<?, ?>) value).entrySet()
				.stream()
				.map((entry) -> Arrays.asList(entry.getKey(), tagger.tag(entry.getValue())))
				.toList();
		}

	}

}
