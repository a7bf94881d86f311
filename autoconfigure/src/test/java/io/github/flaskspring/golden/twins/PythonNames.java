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

package io.github.flaskspring.golden.twins;

import java.time.Duration;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * What the recorded applications wrote of objects: {@code None}, spans of time and class
 * names.
 */
final class PythonNames {

	private PythonNames() {
	}

	static String of(@Nullable Object value) {
		return (value != null) ? value.toString() : "None";
	}

	static String ofDuration(Duration duration) {
		String days = (duration.toDays() != 1) ? "%d days, " : "%d day, ";
		return ((duration.toDays() != 0) ? String.format(days, duration.toDays()) : "") + String.format("%d:%02d:%02d",
				duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart());
	}

	static String ofError(Throwable error) {
		return (error instanceof NoSuchElementException) ? "LookupError"
				: error.getClass().getSimpleName().replaceAll("Exception$", "");
	}

	static String ofClass(@Nullable Object value) {
		return (value != null) ? value.getClass().getSimpleName() : "None";
	}

}
