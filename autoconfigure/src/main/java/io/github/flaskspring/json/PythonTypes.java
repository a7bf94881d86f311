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
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.BaseStream;

import org.jspecify.annotations.Nullable;

/** What Python calls the types of Java, for messages that a Flask user recognizes. */
final class PythonTypes {

	private static final Map<Class<?>, String> NAMES = names();

	private PythonTypes() {
	}

	static String nameOf(@Nullable Object value) {
		if (value == null) {
			return "NoneType";
		}
		for (Map.Entry<Class<?>, String> entry : NAMES.entrySet()) {
			if (entry.getKey().isInstance(value)) {
				return entry.getValue();
			}
		}
		return value.getClass().getSimpleName();
	}

	static boolean isInteger(Object value) {
		return value instanceof Integer || value instanceof Long || value instanceof BigInteger
				|| value instanceof Short || value instanceof Byte;
	}

	static boolean isFloat(Object value) {
		return value instanceof Double || value instanceof Float;
	}

	private static Map<Class<?>, String> names() {
		Map<Class<?>, String> names = new LinkedHashMap<>();
		addAll(names, "str", CharSequence.class, Character.class);
		addAll(names, "bool", Boolean.class);
		addAll(names, "int", Integer.class, Long.class, BigInteger.class, Short.class, Byte.class);
		addAll(names, "float", Double.class, Float.class);
		addAll(names, "Decimal", BigDecimal.class);
		addAll(names, "bytes", byte[].class);
		addAll(names, "tuple", Tuple.class);
		addAll(names, "set", Set.class);
		addAll(names, "list", Collection.class, Object[].class);
		addAll(names, "dict", Map.class);
		addAll(names, "date", LocalDate.class);
		addAll(names, "datetime", Instant.class, OffsetDateTime.class, ZonedDateTime.class, LocalDateTime.class,
				Date.class);
		addAll(names, "time", LocalTime.class, OffsetTime.class);
		addAll(names, "timedelta", Duration.class, Period.class);
		addAll(names, "generator", Iterator.class, BaseStream.class);
		return names;
	}

	private static void addAll(Map<Class<?>, String> names, String name, Class<?>... types) {
		for (Class<?> type : types) {
			names.put(type, name);
		}
	}

}
