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

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The response half of a step.
 *
 * @param status the status code
 * @param headers every significant header and every {@code X-} header; a significant one
 * that is not listed must not be sent
 * @param body the body, if it counts
 * @since 0.1
 */
public record ExpectedResponse(int status, Map<String, ExpectedHeader> headers, @Nullable Body body) {

	boolean lists(String header) {
		return this.headers.keySet().stream().anyMatch(header::equalsIgnoreCase);
	}

}
