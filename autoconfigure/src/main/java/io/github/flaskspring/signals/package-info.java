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
 * Signals: notifications that a sender emits and anybody may listen to, with the
 * semantics of the Python library blinker. A
 * {@link io.github.flaskspring.signals.Namespace} hands out named
 * {@link io.github.flaskspring.signals.Signal signals}; a
 * {@link io.github.flaskspring.signals.Receiver} is a lambda that is called with the
 * sender and named arguments. The package needs nothing but the JDK and is usable alone.
 */
@NullMarked
package io.github.flaskspring.signals;

import org.jspecify.annotations.NullMarked;
