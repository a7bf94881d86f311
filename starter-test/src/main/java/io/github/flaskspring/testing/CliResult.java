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
package io.github.flaskspring.testing;

import org.jspecify.annotations.Nullable;

/**
 * How a command ended. Flask: click's {@code Result}.
 *
 * @param exitCode 0 for success, 1 for an exception, 2 for a wrong command line, or what
 * the command returned
 * @param output what was written, to both streams, in the order of writing
 * @param errors what was written to the stream for messages
 * @param exception what the command threw, null if nothing
 * @since 0.1
 */
public record CliResult(int exitCode, String output, String errors, @Nullable Throwable exception) {
}
