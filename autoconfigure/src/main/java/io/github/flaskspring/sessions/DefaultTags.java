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
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.HttpDate;
import io.github.flaskspring.json.Tuple;
import io.github.flaskspring.markupsafe.HtmlSafe;
import io.github.flaskspring.markupsafe.Markup;

/** Flask's own tags, in the order they are asked. */
final class DefaultTags {

	private static final String TUPLE = " t";

	private static final String BYTES = " b";

	private static final String MARKUP = " m";

	private static final String UUID_KEY = " u";

	private static final String DATE_TIME = " d";

	private DefaultTags() {
	}

	static List<JsonTag> all(Predicate<@Nullable Object> isKey) {
		return List.of(new TagDict(isKey), pass(Map.class::isInstance, DefaultTags::tagValues),
				new TypeTag(TUPLE, Tuple.class::isInstance, DefaultTags::tagItems,
						(json) -> Tuple.copyOf(PythonDict.items(json))),
				pass(DefaultTags::isList, DefaultTags::tagItems),
				new TypeTag(BYTES, byte[].class::isInstance,
						(value, serializer) -> Base64.getEncoder().encodeToString((byte[]) value),
						(json) -> PythonText.base64(text(json))),
				new TypeTag(MARKUP, HtmlSafe.class::isInstance, (value, serializer) -> ((HtmlSafe) value).html(),
						(json) -> Markup.of(PythonText.str(json))),
				new TypeTag(UUID_KEY, UUID.class::isInstance, (value, serializer) -> value.toString().replace("-", ""),
						(json) -> PythonText.uuid(text(json))),
				new TypeTag(DATE_TIME, DefaultTags::isDateTime, (value, serializer) -> HttpDate.format(instant(value)),
						DefaultTags::parseDate));
	}

	private static TypeTag pass(Predicate<Object> type, BiFunction<Object, TaggedJsonSerializer, Object> writer) {
		return new TypeTag("", type, writer, (json) -> json);
	}

	private static boolean isList(Object value) {
		return value instanceof Collection && !(value instanceof Set) || value instanceof Object[];
	}

	private static boolean isDateTime(Object value) {
		return value instanceof Instant || value instanceof OffsetDateTime || value instanceof ZonedDateTime
				|| value instanceof LocalDateTime || value instanceof Date;
	}

	private static Instant instant(Object value) {
		if (value instanceof LocalDateTime utc) {
			return utc.toInstant(ZoneOffset.UTC);
		}
		return (value instanceof Date date) ? Instant.ofEpochMilli(date.getTime())
				: Instant.from((TemporalAccessor) value);
	}

	// Werkzeug answers everything empty with "no date", and fails on other types
	private static @Nullable Instant parseDate(@Nullable Object json) {
		return PythonText.isFalsy(json) ? null : HttpDate.parse(text(json));
	}

	private static Map<Object, @Nullable Object> tagValues(Object value, TaggedJsonSerializer serializer) {
		Map<Object, @Nullable Object> tagged = new LinkedHashMap<>();
		((Map<?, ?>) value).forEach((key, item) -> tagged.put(key, serializer.tag(item)));
		return tagged;
	}

	private static List<@Nullable Object> tagItems(Object value, TaggedJsonSerializer serializer) {
		Collection<?> items = (value instanceof Object[] array) ? Arrays.asList(array) : (Collection<?>) value;
		List<@Nullable Object> tagged = new ArrayList<>(items.size());
		items.forEach((item) -> tagged.add(serializer.tag(item)));
		return tagged;
	}

	// a mark within a mark may have made Markup of it, which is text in Python
	private static String text(@Nullable Object json) {
		if (json instanceof CharSequence text) {
			return text.toString();
		}
		throw new IllegalArgumentException("The tag marks '" + json + "', and should mark text.");
	}

}
