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
 * Signing of values that travel through untrusted hands, byte for byte as the Python
 * library itsdangerous does it. {@link io.github.flaskspring.itsdangerous.Signer} signs
 * text, {@link io.github.flaskspring.itsdangerous.TimestampSigner} adds the time of
 * signing and {@link io.github.flaskspring.itsdangerous.UrlSafeTimedSerializer} turns
 * whole values into signed, compressed, URL-safe text. The package needs nothing but the
 * JDK and is usable alone.
 */
@NullMarked
package io.github.flaskspring.itsdangerous;

import org.jspecify.annotations.NullMarked;
