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

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Accepts one segment of the path, possibly of limited length. Werkzeug:
 * {@code UnicodeConverter}.
 */
final class StringConverter implements ScanningConverter {

	private final int min;

	private final @Nullable Integer max;

	private final boolean exact;

	StringConverter(List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
		ConverterArguments given = ConverterArguments.of(args, kwargs, "minlength", "maxlength", "length");
		this.exact = given.get("length") != null;
		this.min = this.exact ? given.integer("length", 1) : given.integer("minlength", 1);
		this.max = maximum(given);
	}

	private @Nullable Integer maximum(ConverterArguments given) {
		if (this.exact) {
			return this.min;
		}
		return (given.get("maxlength") == null) ? null : (Integer) given.integer("maxlength", 1);
	}

	@Override
	public String regex() {
		if (this.exact) {
			return "[^/]{" + this.min + "}";
		}
		return "[^/]{" + this.min + "," + ((this.max == null) ? "" : this.max) + "}";
	}

	@Override
	public boolean partIsolating() {
		return true;
	}

	@Override
	public Scanner scanner() {
		if (this.max == null) {
			return (this.min == 1) ? SegmentScanner.ANY : new SegmentScanner(this.min, Integer.MAX_VALUE);
		}
		return new SegmentScanner(this.min, this.max);
	}

}
