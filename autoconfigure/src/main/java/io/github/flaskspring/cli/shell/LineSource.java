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

package io.github.flaskspring.cli.shell;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Where the lines of a shell come from: a script, or somebody at a terminal. */
@FunctionalInterface
interface LineSource {

	/**
	 * The next line, or several that belong together.
	 * @param continued whether the lines before are not complete
	 */
	@Nullable String next(boolean continued) throws IOException;

}
