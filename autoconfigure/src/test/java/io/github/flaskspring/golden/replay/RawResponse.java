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

import java.util.List;

/**
 * A response as it came over the wire, with the transfer coding taken off.
 *
 * @param status the status code
 * @param headers the header lines in order, one character per byte
 * @param body the body
 */
record RawResponse(int status, List<HeaderField> headers, byte[] body) {

	List<String> values(String header) {
		return this.headers.stream().filter((field) -> field.isNamed(header)).map(HeaderField::value).toList();
	}

	String first(String header) {
		return values(header).stream().findFirst().orElse("");
	}

}
