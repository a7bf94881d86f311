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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Names and values below a title, as texts: the objects may change before they are shown.
 */
record FactTable(String title, List<Fact> facts) {

	private static final int LONGEST = 2000;

	private static final int MOST = 500;

	/** A name and its value. */
	record Fact(String name, String value) {
	}

	static FactTable of(String title, SecretMask mask, Map<String, ? extends @Nullable Object> values) {
		List<Fact> facts = new ArrayList<>();
		values.forEach((name, value) -> {
			if (facts.size() < MOST) {
				facts.add(new Fact(name, text(mask.mask(name, value))));
			}
		});
		return new FactTable(title, facts);
	}

	/** The text of an object, whose {@code toString} may be what is broken. */
	private static String text(@Nullable Object value) {
		String text;
		try {
			text = String.valueOf(value);
		}
		catch (RuntimeException | StackOverflowError ex) {
			return "(no text: " + ex.getClass().getName() + ")";
		}
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "... (" + text.length() + " characters)" : text;
	}

}
