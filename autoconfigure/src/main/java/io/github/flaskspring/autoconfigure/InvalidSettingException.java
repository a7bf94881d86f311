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

package io.github.flaskspring.autoconfigure;

/** A setting that cannot work or is dangerous. Never carries the value of a secret. */
final class InvalidSettingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	InvalidSettingException(String property, String problem, String remedy) {
		super("The property '" + property + "' " + problem + ".");
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
