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

package io.github.flaskspring.debug;

import java.util.List;

/**
 * Some lines of a source file.
 *
 * @param place the file, as a reader would name it
 * @param first the number of the first of the lines, from 1
 * @param line the number of the line that is meant
 * @param lines the lines
 * @since 0.1
 */
public record SourceExcerpt(String place, int first, int line, List<String> lines) {

	private static final int AROUND = 5;

	public SourceExcerpt {
		lines = List.copyOf(lines);
	}

	/**
	 * The lines around one line.
	 * @param place the file
	 * @param all all lines of the file
	 * @param line the number of the line that is meant, from 1
	 * @return at most eleven lines
	 */
	public static SourceExcerpt around(String place, List<String> all, int line) {
		int meant = Math.max(1, Math.min(line, all.size()));
		int first = Math.max(1, meant - AROUND);
		int last = Math.min(all.size(), meant + AROUND);
		return new SourceExcerpt(place, first, meant, all.subList(first - 1, last));
	}

}
