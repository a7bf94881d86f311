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

package io.github.flaskspring.routing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Quoted text and points in time in Python's notation.
 */
final class PythonRepr {

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

	private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS",
			Locale.ROOT);

	private PythonRepr() {
	}

	static String of(String text) {
		char quote = quote(text);
		StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
		text.codePoints().forEach((point) -> appendEscaped(out, point, quote));
		return out.append(quote).toString();
	}

	static String of(byte[] bytes) {
		String latin = new String(bytes, StandardCharsets.ISO_8859_1);
		char quote = quote(latin);
		StringBuilder out = new StringBuilder(latin.length() + 3).append('b').append(quote);
		latin.chars().forEach((octet) -> {
			if (octet < 0x80) {
				appendEscaped(out, octet, quote);
			}
			else {
				out.append(String.format(Locale.ROOT, "\\x%02x", octet));
			}
		});
		return out.append(quote).toString();
	}

	static String of(LocalDateTime time) {
		return ((time.getNano() < 1000) ? SECONDS : MICROS).format(time);
	}

	static String of(OffsetDateTime time) {
		ZoneOffset offset = time.getOffset();
		return of(time.toLocalDateTime()) + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
	}

	private static char quote(String text) {
		return (text.indexOf('\'') >= 0 && text.indexOf('"') < 0) ? '"' : '\'';
	}

	private static void appendEscaped(StringBuilder out, int point, char quote) {
		switch (point) {
			case '\n' -> out.append("\\n");
			case '\r' -> out.append("\\r");
			case '\t' -> out.append("\\t");
			case '\\' -> out.append("\\\\");
			default -> appendPlain(out, point, quote);
		}
	}

	private static void appendPlain(StringBuilder out, int point, char quote) {
		if (point == quote) {
			out.append('\\').append(quote);
		}
		else if (isPrintable(point)) {
			out.appendCodePoint(point);
		}
		else if (point <= 0xff) {
			out.append(String.format(Locale.ROOT, "\\x%02x", point));
		}
		else if (point <= 0xffff) {
			out.append(String.format(Locale.ROOT, "\\u%04x", point));
		}
		else {
			out.append(String.format(Locale.ROOT, "\\U%08x", point));
		}
	}

	private static boolean isPrintable(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			case Character.SPACE_SEPARATOR -> point == ' ';
			default -> true;
		};
	}

}
