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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import io.github.flaskspring.markupsafe.HtmlSafe;
import io.github.flaskspring.markupsafe.Markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ObjectConversionTests {

	private final DefaultJsonProvider json = new DefaultJsonProvider();

	@Test
	@Tag("JSON-018")
	void writesRecordsAsObjectsWithFlasksFormsWithin() {
		Order order = new Order("Zoé", 2.0f, Instant.EPOCH, new BigDecimal("9.90"), Tuple.of(1, 2), Markup.of("<b>"),
				null, List.of(new Item("pen")));

		assertThat(this.json.dumps(order)).isEqualTo("{\"at\": \"Thu, 01 Jan 1970 00:00:00 GMT\", "
				+ "\"items\": [{\"name\": \"pen\"}], \"label\": \"<b>\", \"name\": \"Zo\\u00e9\", \"note\": null, "
				+ "\"price\": \"9.90\", \"tags\": [1, 2], \"weight\": 2.0}");
	}

	@Test
	@Tag("JSON-018")
	void keepsTheOrderOfARecordWhenKeysAreNotSorted() {
		this.json.sortKeys(false);

		assertThat(this.json.dumps(new Point(2, 1))).isEqualTo("{\"y\": 2, \"x\": 1}");
	}

	@Test
	void takesARecordForADataClassEvenIfItIsHtml() {
		assertThat(this.json.dumps(new Badge("x"))).isEqualTo("{\"text\": \"x\"}");
	}

	@Test
	void heedsJacksonsAnnotations() {
		assertThat(this.json.dumps(new User())).isEqualTo("{\"id\": 5, \"user_name\": \"ann\"}");
	}

	@Test
	void writesWhatJacksonKnowsBesides() {
		assertThat(this.json.dumps(Map.of("o", Optional.of(1), "e", Optional.empty(), "s", Thread.State.NEW)))
			.isEqualTo("{\"e\": null, \"o\": 1, \"s\": \"NEW\"}");
		assertThat(this.json.dumps(JsonMapper.shared().readTree("{\"b\":[1,2.5],\"a\":null}")))
			.isEqualTo("{\"a\": null, \"b\": [1, 2.5]}");
		assertThat(this.json.dumps(new Roles(Set.of("admin")))).isEqualTo("{\"roles\": [\"admin\"]}");
	}

	@Test
	void usesTheMapperOfTheApplication() {
		SimpleModule money = new SimpleModule().addSerializer(new MoneySerializer());
		JsonMapper mapper = JsonMapper.builder()
			.addModule(money)
			.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
			.build();
		DefaultJsonProvider provider = new DefaultJsonProvider(mapper);

		assertThat(provider.dumps(new Money(5))).isEqualTo("\"5 EUR\"");
		assertThat(provider.dumps(new Account("a", new Money(7))))
			.isEqualTo("{\"current_balance\": \"7 EUR\", \"owner_name\": \"a\"}");
		assertThat(mapper.writeValueAsString(Instant.EPOCH)).isEqualTo("\"1970-01-01T00:00:00Z\"");
	}

	@Test
	void namesTheTypeThatJacksonCannotLookInto() {
		assertThatExceptionOfType(JsonEncodeException.class).isThrownBy(() -> this.json.dumps(new Broken()))
			.withMessage("Object of type Broken is not JSON serializable")
			.havingCause()
			.withStackTraceContaining("broken getter");
	}

	record Order(String name, float weight, Instant at, BigDecimal price, Tuple tags, Markup label,
			@Nullable String note, List<Item> items) {

	}

	record Item(String name) {

	}

	record Point(int y, int x) {

	}

	record Badge(String text) implements HtmlSafe {

		@Override
		public String html() {
			return "<b>" + this.text + "</b>";
		}

	}

	record Roles(Set<String> roles) {

	}

	record Money(int amount) {

	}

	record Account(String ownerName, Money currentBalance) {

	}

	static final class User {

		public int getId() {
			return 5;
		}

		@JsonProperty("user_name")
		public String getName() {
			return "ann";
		}

		@JsonIgnore
		public String getPassword() {
			return "secret";
		}

	}

	static final class Broken {

		public String getValue() {
			throw new IllegalStateException("broken getter");
		}

	}

	static final class MoneySerializer extends StdSerializer<Money> {

		MoneySerializer() {
			super(Money.class);
		}

		@Override
		public void serialize(Money value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(value.amount() + " EUR");
		}

	}

}
