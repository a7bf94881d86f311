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

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * Dates in header fields. Written in the one form that HTTP prescribes
 * ({@code Thu, 02 Jan 2020 03:04:05 GMT}), read in any form that mail and HTTP ever used.
 * Werkzeug: {@code http_date}, {@code parse_date}.
 *
 * @since 0.1
 */
public final class HttpDate {

	private static final String[] DAYS = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

	private static final String[] MONTHS = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
			"Nov", "Dec" };

	private HttpDate() {
	}

	/**
	 * Write a point in time; fractions of a second are dropped.
	 * @param instant the point in time
	 * @return the header value
	 */
	public static String format(Instant instant) {
		return format(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC));
	}

	/**
	 * Write a point in time.
	 * @param epochSecond the seconds since 1970
	 * @return the header value
	 */
	public static String format(long epochSecond) {
		return format(LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC));
	}

	/**
	 * Write midnight UTC of a day.
	 * @param date the day
	 * @return the header value
	 */
	public static String format(LocalDate date) {
		return format(date.atStartOfDay());
	}

	/**
	 * Write a time that is meant in UTC.
	 * @param utc the time
	 * @return the header value
	 */
	public static String format(LocalDateTime utc) {
		StringBuilder text = new StringBuilder(29);
		text.append(DAYS[utc.getDayOfWeek().ordinal()]).append(", ");
		padded(text, utc.getDayOfMonth(), 2).append(' ');
		text.append(MONTHS[utc.getMonthValue() - 1]).append(' ');
		padded(text, utc.getYear(), 4).append(' ');
		padded(text, utc.getHour(), 2).append(':');
		padded(text, utc.getMinute(), 2).append(':');
		return padded(text, utc.getSecond(), 2).append(" GMT").toString();
	}

	/**
	 * Read a date. A date without a zone is in UTC.
	 * @param value the header value
	 * @return the point in time, or null if the value is null or no date
	 */
	public static @Nullable Instant parse(@Nullable String value) {
		return (value != null) ? HttpDateParser.parse(value) : null;
	}

	private static StringBuilder padded(StringBuilder text, int number, int width) {
		String digits = Integer.toString(number);
		return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
	}

}
