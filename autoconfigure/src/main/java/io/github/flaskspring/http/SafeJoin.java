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
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Joins a folder and paths from clients so that the result stays in the folder. Werkzeug:
 * {@code safe_join}.
 *
 * @since 0.1
 */
public final class SafeJoin {

	private SafeJoin() {
	}

	/**
	 * Join paths.
	 * @param directory the folder, which is trusted
	 * @param untrusted paths with forward slashes
	 * @return the joined path, or null if it might leave the folder or names no file
	 */
	public static @Nullable String join(String directory, String... untrusted) {
		return join(File.separatorChar == '\\', directory, untrusted);
	}

	static @Nullable String join(boolean windows, String directory, String... untrusted) {
		StringBuilder joined = new StringBuilder(directory.isEmpty() ? "." : directory);
		for (String part : untrusted) {
			if (part.isEmpty()) {
				continue;
			}
			String path = normalize(part);
			if (!isInside(path) || (windows && !isSafeOnWindows(path))) {
				return null;
			}
			joined.append((joined.charAt(joined.length() - 1) == '/') ? "" : "/").append(path);
		}
		return joined.toString();
	}

	/**
	 * NUL ends names in the file systems' own interfaces, so no file can have it.
	 */
	private static boolean isInside(String path) {
		return !path.startsWith("/") && !path.equals("..") && !path.startsWith("../") && path.indexOf('\0') < 0;
	}

	private static boolean isSafeOnWindows(String path) {
		boolean device = Arrays.stream(path.split("/"))
			.map((name) -> PythonText.strip(name.split("\\.", 2)[0]).toUpperCase(Locale.ROOT))
			.anyMatch(WindowsDevices::contains);
		return !device && path.indexOf('\\') < 0 && path.indexOf(':') < 0;
	}

	private static String normalize(String path) {
		Deque<String> names = new ArrayDeque<>();
		boolean absolute = path.startsWith("/");
		for (String name : path.split("/")) {
			if (name.equals("..") && !names.isEmpty() && !names.getLast().equals("..")) {
				names.removeLast();
			}
			else if (!name.isEmpty() && !name.equals(".") && !(name.equals("..") && absolute)) {
				names.addLast(name);
			}
		}
		String joined = String.join("/", names);
		if (absolute) {
			return '/' + joined;
		}
		return joined.isEmpty() ? "." : joined;
	}

}
