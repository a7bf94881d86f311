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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * Guesses what a file is from its name. Python: {@code mimetypes.guess_type}.
 *
 * @since 0.1
 */
public final class MimeTypes {

	private static final Map<String, String> ENCODINGS = Map.of(".gz", "gzip", ".Z", "compress", ".bz2", "bzip2", ".xz",
			"xz", ".br", "br");

	private static final Map<String, String> SUFFIXES = Map.of(".svgz", ".svg.gz", ".tgz", ".tar.gz", ".taz", ".tar.gz",
			".tz", ".tar.gz", ".tbz2", ".tar.bz2", ".txz", ".tar.xz");

	private MimeTypes() {
	}

	/**
	 * Guess the media type and the compression of a file.
	 * @param filename the name of the file, with or without path
	 * @return the guess
	 */
	public static Guess guess(String filename) {
		String name = filename.substring(schemeEnd(filename));
		int dot = extension(name);
		String longer = SUFFIXES.get(name.substring(dot).toLowerCase(Locale.ROOT));
		if (longer != null) {
			name = name.substring(0, dot) + longer;
			dot = extension(name);
		}
		String encoding = ENCODINGS.get(name.substring(dot));
		if (encoding != null) {
			name = name.substring(0, dot);
			dot = extension(name);
		}
		String type = (dot < name.length()) ? Table.TYPES.getProperty(name.substring(dot + 1).toLowerCase(Locale.ROOT))
				: null;
		return new Guess(type, encoding);
	}

	/**
	 * Where the extension starts; the end of the name if there is none. Leading dots hide
	 * a file and start no extension.
	 */
	private static int extension(String name) {
		int dot = name.lastIndexOf('.');
		for (int i = dot - 1; i >= 0 && name.charAt(i) != '/'; i--) {
			if (name.charAt(i) != '.') {
				return (dot > name.lastIndexOf('/')) ? dot : name.length();
			}
		}
		return name.length();
	}

	private static int schemeEnd(String url) {
		int colon = url.indexOf(':');
		return (colon > 0 && url.lastIndexOf('/', colon) < 0) ? colon + 1 : 0;
	}

	/**
	 * What a file seems to be.
	 *
	 * @param type the media type, or null if it is not known
	 * @param encoding the compression, such as gzip, or null if there is none
	 */
	public record Guess(@Nullable String type, @Nullable String encoding) {
	}

	/**
	 * Loaded at the first guess only.
	 */
	private static final class Table {

		private static final Properties TYPES = load();

		private static Properties load() {
			Properties types = new Properties();
			try (InputStream table = MimeTypes.class.getResourceAsStream("mime-types.properties")) {
				if (table == null) {
					throw new IllegalStateException(
							"The table 'mime-types.properties' is missing in the library's jar.");
				}
				types.load(table);
				return types;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
