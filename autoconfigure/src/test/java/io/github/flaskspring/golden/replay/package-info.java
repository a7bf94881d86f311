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
 * Replays HTTP conversations recorded from real Flask against a running server and judges
 * every answer. The records describe a transcript, the client sends its requests over
 * plain sockets, the judges compare; only {@code TranscriptTests} knows JUnit and only
 * {@code SpringServer} knows Spring. Sessions are signed and read by code of this package
 * alone, so that our own signer is never its own judge.
 */
@NullMarked
package io.github.flaskspring.golden.replay;

import org.jspecify.annotations.NullMarked;
