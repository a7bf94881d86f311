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

/**
 * JSON as Flask writes and reads it. {@link io.github.flaskspring.json.JsonProvider} is
 * what an application uses, {@link io.github.flaskspring.json.DefaultJsonProvider} the
 * stock one: byte for byte the text of Python's {@code json} module with Flask's
 * additions. Text is written and read here, since Jackson's escapes, numbers, separators
 * and errors are not Python's; Jackson does what Python has no counterpart for, which is
 * looking into objects.
 */
@NullMarked
package io.github.flaskspring.json;

import org.jspecify.annotations.NullMarked;
