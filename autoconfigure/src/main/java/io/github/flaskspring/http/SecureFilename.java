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

import java.io.File;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes a file name that a client sent safe to use. Werkzeug: {@code secure_filename}.
 *
 * @since 0.1
 */
public final class SecureFilename {

	private SecureFilename() {
	}

	/**
	 * Keep letters, digits, dots, dashes and underscores of ASCII; slashes and spaces
	 * become underscores, accents are dropped.
	 * @param filename what the client sent
	 * @return a name without path, which may be empty: check that
	 */
	public static String of(String filename) {
		return of(filename, File.separatorChar == '\\');
	}

	static String of(String filename, boolean windows) {
		String name = Normalizer.normalize(filename, Normalizer.Form.NFKD).replaceAll("[^\\x00-\\x7f]", "");
		name = name.replace('/', ' ');
		name = windows ? name.replace('\\', ' ') : name;
		name = String.join("_", PythonText.split(name)).replaceAll("[^A-Za-z0-9_.-]", "");
		name = name.replaceFirst("^[._]+", "").replaceFirst("[._]+$", "");
		boolean device = windows && WindowsDevices.contains(name.split("\\.", 2)[0].toUpperCase(Locale.ROOT));
		return device ? "_" + name : name;
	}

}
