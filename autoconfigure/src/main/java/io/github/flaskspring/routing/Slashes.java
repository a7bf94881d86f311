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

/**
 * Repeated slashes in paths and rules.
 */
final class Slashes {

	private Slashes() {
	}

	static boolean areRepeated(String path) {
		return path.contains("//");
	}

	static String merge(String path) {
		if (!areRepeated(path)) {
			return path;
		}
		StringBuilder out = new StringBuilder(path.length());
		for (int i = 0; i < path.length(); i++) {
			char c = path.charAt(i);
			if (c != '/' || i == 0 || path.charAt(i - 1) != '/') {
				out.append(c);
			}
		}
		return out.toString();
	}

	static String withoutLeading(String path) {
		int start = 0;
		while (start < path.length() && path.charAt(start) == '/') {
			start++;
		}
		return path.substring(start);
	}

	static String withoutTrailing(String path) {
		int end = path.length();
		while (end > 0 && path.charAt(end - 1) == '/') {
			end--;
		}
		return path.substring(0, end);
	}

	/**
	 * Return a path with exactly one slash in front, or nothing if there is no path at
	 * all.
	 */
	static String single(String path) {
		if (path.isEmpty() || path.charAt(0) == '/' && (path.length() == 1 || path.charAt(1) != '/')) {
			return path;
		}
		return "/" + withoutLeading(path);
	}

}
