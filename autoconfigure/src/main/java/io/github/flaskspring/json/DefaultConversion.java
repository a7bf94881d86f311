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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import io.github.flaskspring.http.HttpDate;
import io.github.flaskspring.markupsafe.HtmlSafe;
import io.github.flaskspring.markupsafe.Markup;

/**
 * What Flask does with values that JSON has no form for. Types that Flask knows get
 * Flask's form, wherever they occur; into other objects Jackson looks, as the
 * application's mapper is configured.
 */
final class DefaultConversion implements UnaryOperator<@Nullable Object> {

	private static final List<Class<?>> KNOWN_TO_FLASK = List.of(Instant.class, OffsetDateTime.class,
			ZonedDateTime.class, LocalDateTime.class, LocalDate.class, Date.class, UUID.class, BigDecimal.class,
			Markup.class);

	private final Supplier<JsonMapper> source;

	private volatile @Nullable JsonMapper mapper;

	DefaultConversion(Supplier<JsonMapper> mapper) {
		this.source = mapper;
	}

	/**
	 * A copy for the first value that needs it, and not for each start. Two threads that
	 * come first may both make one.
	 */
	private JsonMapper mapper() {
		JsonMapper made = this.mapper;
		if (made == null) {
			made = copy(this.source.get());
			this.mapper = made;
		}
		return made;
	}

	private static JsonMapper copy(JsonMapper mapper) {
		SimpleModule flask = new SimpleModule("flask");
		for (Class<?> type : KNOWN_TO_FLASK) {
			flask.addSerializer(new AsItIs<>(type));
		}
		return mapper.rebuild()
			.addModule(flask)
			.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.disable(DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)
			.enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
			.build();
	}

	@Override
	public @Nullable Object apply(@Nullable Object value) {
		String text = textOrNull(value);
		if (text != null) {
			return text;
		}
		if (value == null || hasNoJsonForm(value)) {
			throw notSerializable(value, null);
		}
		try {
			return mapper().convertValue(value, Object.class);
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw notSerializable(value, ex);
		}
	}

	private static @Nullable String textOrNull(@Nullable Object value) {
		if (value instanceof LocalDate date) {
			return HttpDate.format(date);
		}
		if (value instanceof LocalDateTime utc) {
			return HttpDate.format(utc);
		}
		if (value instanceof Instant || value instanceof OffsetDateTime || value instanceof ZonedDateTime) {
			return HttpDate.format(Instant.from((TemporalAccessor) value));
		}
		if (value instanceof Date date) {
			return HttpDate.format(Instant.ofEpochMilli(date.getTime()));
		}
		if (value instanceof BigDecimal || value instanceof UUID) {
			return value.toString();
		}
		// a record is a data class first, as in Flask
		return (value instanceof HtmlSafe safe && !(value instanceof Record)) ? safe.html() : null;
	}

	private static boolean hasNoJsonForm(Object value) {
		return value instanceof Set || value instanceof byte[] || value instanceof Iterator
				|| value instanceof BaseStream || List.of("time", "timedelta").contains(PythonTypes.nameOf(value));
	}

	private static JsonEncodeException notSerializable(@Nullable Object value, @Nullable Throwable cause) {
		return new JsonEncodeException("Object of type " + PythonTypes.nameOf(value) + " is not JSON serializable",
				value, cause);
	}

	/** Keeps a value within the tree that Jackson makes, so that it is converted here. */
	private static final class AsItIs<T> extends StdSerializer<T> {

		AsItIs(Class<T> type) {
			super(type);
		}

		@Override
		public void serialize(T value, JsonGenerator generator, SerializationContext context) {
			generator.writeEmbeddedObject(value);
		}

	}

}
