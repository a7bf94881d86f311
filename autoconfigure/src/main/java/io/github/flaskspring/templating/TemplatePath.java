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

package io.github.flaskspring.templating;

import org.jspecify.annotations.Nullable;

/**
 * The name of a template as a path below a folder. Names often hold a part of the URL, so
 * one that would leave the folder names no template. Jinja: {@code split_template_path}.
 *
 * @since 0.1
 */
public final class TemplatePath {

	private TemplatePath() {
	}

	/**
	 * The path that a name means.
	 * @param name the name, such as {@code "pages/index"}
	 * @return the path without empty segments, null when no template can have the name
	 */
	public static @Nullable String of(String name) {
		if (isPlain(name)) {
			return name;
		}
		StringBuilder path = new StringBuilder(name.length());
		for (String segment : name.split("/")) {
			if (segment.equals("..") || segment.indexOf('\\') >= 0 || segment.indexOf('\0') >= 0) {
				return null;
			}
			if (!segment.isEmpty() && !segment.equals(".")) {
				path.append(path.isEmpty() ? "" : "/").append(segment);
			}
		}
		return path.isEmpty() ? null : path.toString();
	}

	/** Most names: nothing starts with a dot, is empty or needs a second look. */
	private static boolean isPlain(String name) {
		boolean segmentStarts = true;
		for (int i = 0; i < name.length(); i++) {
			char next = name.charAt(i);
			if (next == '\\' || next == '\0' || segmentStarts && (next == '.' || next == '/')) {
				return false;
			}
			segmentStarts = next == '/';
		}
		return !segmentStarts;
	}

}
