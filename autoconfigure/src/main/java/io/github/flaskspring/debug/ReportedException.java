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

import org.jspecify.annotations.Nullable;

/**
 * One exception of the chain.
 *
 * @param relation how it belongs to the one before, empty for the first
 * @param type the name of its class
 * @param message its message, empty without one
 * @param groups its frames, those of the application apart from others
 * @param common how many more frames it shares with the one that it caused
 */
record ReportedException(String relation, String type, String message, List<Group> groups, int common) {

	/** Frames that follow each other. */
	record Group(boolean application, List<Frame> frames) {
	}

	/** One frame. */
	record Frame(StackTraceElement element, @Nullable SourceExcerpt excerpt) {
	}

	String simpleType() {
		return this.type.substring(Math.max(this.type.lastIndexOf('.'), this.type.lastIndexOf('$')) + 1);
	}

	String headline() {
		return this.message.isEmpty() ? simpleType() : simpleType() + ": " + this.message;
	}

}
