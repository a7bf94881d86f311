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

import java.util.ArrayList;
import java.util.List;

/**
 * Resolves a path with dots against another one, as Python's {@code urljoin} does.
 */
final class RelativePath {

	private RelativePath() {
	}

	static String resolve(String base, String path) {
		List<String> resolved = new ArrayList<>();
		List<String> segments = segments(base, path);
		for (String segment : segments) {
			if (segment.equals("..")) {
				removeLast(resolved);
			}
			else if (!segment.equals(".")) {
				resolved.add(segment);
			}
		}
		String last = segments.get(segments.size() - 1);
		if (last.equals(".") || last.equals("..")) {
			resolved.add("");
		}
		String joined = String.join("/", resolved);
		return joined.isEmpty() ? "/" : joined;
	}

	private static List<String> segments(String base, String path) {
		if (path.startsWith("/")) {
			return List.of(path.split("/", -1));
		}
		String folder = base.substring(0, base.lastIndexOf('/') + 1);
		List<String> segments = new ArrayList<>(List.of((folder + path).split("/", -1)));
		if (segments.size() > 2) {
			segments.subList(1, segments.size() - 1).removeIf(String::isEmpty);
		}
		return segments;
	}

	private static void removeLast(List<String> segments) {
		if (!segments.isEmpty()) {
			segments.remove(segments.size() - 1);
		}
	}

}
