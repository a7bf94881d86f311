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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that Python's {@code email.utils} reads: RFC 1123, RFC 850, asctime and
 * the many near misses of mail programs.
 */
final class HttpDateParser {

	private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec", "january", "february", "march", "april", "may", "june", "july", "august", "september",
			"october", "november", "december");

	private static final Map<String, Integer> ZONES = Map.ofEntries(Map.entry("UT", 0), Map.entry("UTC", 0),
			Map.entry("GMT", 0), Map.entry("Z", 0), Map.entry("AST", -400), Map.entry("ADT", -300),
			Map.entry("EST", -500), Map.entry("EDT", -400), Map.entry("CST", -600), Map.entry("CDT", -500),
			Map.entry("MST", -700), Map.entry("MDT", -600), Map.entry("PST", -800), Map.entry("PDT", -700));

	private static final long SECONDS_PER_DAY = 86_400;

	private static final long LARGEST_ZONE = 9999;

	private static final int LAST_YEAR = 9999;

	// years up to 68 of two digits are in the 2000s, as in POSIX
	private static final int LAST_TWO_DIGIT_YEAR = 68;

	private String day;

	private String month;

	private String year;

	private String time;

	private String zone;

	private HttpDateParser(List<String> parts) {
		this.day = parts.get(0);
		this.month = parts.get(1);
		this.year = parts.get(2);
		this.time = parts.get(3);
		this.zone = parts.get(4);
	}

	static @Nullable Instant parse(String value) {
		List<String> parts = parts(value);
		if (parts.size() < 5 || parts.subList(0, 3).contains("")) {
			return null;
		}
		try {
			return new HttpDateParser(parts).instant();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static List<String> parts(String value) {
		List<String> parts = new ArrayList<>(PythonText.split(value));
		if (parts.isEmpty()) {
			return parts;
		}
		String first = parts.get(0);
		if (first.endsWith(",") || DAYS.contains(first.toLowerCase(Locale.ROOT))) {
			parts.remove(0);
		}
		else {
			parts.set(0, first.substring(first.lastIndexOf(',') + 1));
		}
		splitDashes(parts);
		splitZone(parts);
		return parts;
	}

	private static void splitDashes(List<String> parts) {
		List<String> date = (parts.size() == 3) ? Arrays.asList(parts.get(0).split("-", -1)) : List.of();
		if (date.size() == 3) {
			parts.remove(0);
			parts.addAll(0, date);
		}
	}

	private static void splitZone(List<String> parts) {
		if (parts.size() != 4) {
			return;
		}
		String last = parts.get(3);
		int sign = last.indexOf('+');
		sign = (sign < 0) ? last.indexOf('-') : sign;
		if (sign > 0) {
			parts.set(3, last.substring(0, sign));
		}
		parts.add((sign > 0) ? last.substring(sign) : "");
	}

	private @Nullable Instant instant() {
		int monthValue = monthValue();
		if (monthValue == 0) {
			return null;
		}
		straighten();
		List<String> clock = clock();
		if (this.year.isEmpty() || clock.isEmpty()) {
			return null;
		}
		LocalDateTime local = LocalDateTime.of(fullYear(number(this.year)), monthValue, number(this.day),
				number(clock.get(0)), number(clock.get(1)), number(clock.get(2)));
		return local.toInstant(ZoneOffset.UTC).minusSeconds(offset());
	}

	private int monthValue() {
		int index = MONTHS.indexOf(this.month.toLowerCase(Locale.ROOT));
		if (index < 0) {
			String other = this.day;
			this.day = this.month.toLowerCase(Locale.ROOT);
			this.month = other;
			index = MONTHS.indexOf(other.toLowerCase(Locale.ROOT));
		}
		return (index < 0) ? 0 : index % 12 + 1;
	}

	/**
	 * Removes commas and puts year, time and zone where they belong: asctime has the year
	 * behind the time, some mailers behind the zone.
	 */
	private void straighten() {
		this.day = withoutComma(this.day);
		if (this.year.indexOf(':') > 0) {
			String other = this.year;
			this.year = this.time;
			this.time = other;
		}
		this.year = withoutComma(this.year);
		if (!this.year.isEmpty() && !Character.isDigit(this.year.charAt(0))) {
			String other = this.year;
			this.year = this.zone;
			this.zone = other;
		}
		this.time = withoutComma(this.time);
	}

	private List<String> clock() {
		String separator = (this.time.indexOf(':') < 0) ? "\\." : ":";
		List<String> clock = new ArrayList<>(Arrays.asList(this.time.split(separator, -1)));
		if (clock.size() == 2) {
			clock.add("0");
		}
		return (clock.size() == 3) ? clock : List.of();
	}

	private static int fullYear(int year) {
		if (year >= 100) {
			return year;
		}
		return year + ((year > LAST_TWO_DIGIT_YEAR) ? 1900 : 2000);
	}

	private long offset() {
		String name = this.zone.toUpperCase(Locale.ROOT);
		Integer known = ZONES.get(name);
		long hundreds = (known != null) ? known : PythonText.integer(name).orElse(0);
		long limited = Math.min(Math.abs(Math.max(hundreds, -LARGEST_ZONE)), LARGEST_ZONE);
		long seconds = limited / 100 * 3600 + limited % 100 * 60;
		if (seconds >= SECONDS_PER_DAY) {
			throw new DateTimeException("The zone '" + this.zone + "' is a day or more away from UTC.");
		}
		return (hundreds < 0) ? -seconds : seconds;
	}

	private static int number(String text) {
		OptionalLong number = PythonText.integer(text);
		if (number.isEmpty() || number.getAsLong() < 0 || number.getAsLong() > LAST_YEAR) {
			throw new DateTimeException("'" + text + "' is no part of a date.");
		}
		return (int) number.getAsLong();
	}

	private static String withoutComma(String text) {
		return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
	}

}
