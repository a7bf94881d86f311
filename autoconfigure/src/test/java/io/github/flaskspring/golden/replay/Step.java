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

package io.github.flaskspring.golden.replay;

import org.jspecify.annotations.Nullable;

/**
 * One request of a transcript and the answer Flask gave.
 *
 * @param name what the step shows
 * @param note a remark of the recorder
 * @param request what to send
 * @param response what to expect
 * @since 0.1
 */
public record Step(String name, @Nullable String note, StepRequest request, ExpectedResponse response) {

	String requestLine() {
		return this.request.method() + " " + this.request.path();
	}

	String label(int number) {
		return "%3d %s [%s]".formatted(number, this.name, requestLine());
	}

}
