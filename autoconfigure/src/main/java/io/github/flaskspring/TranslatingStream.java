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

package io.github.flaskspring;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body as a stream whose limits are HTTP exceptions. */
final class TranslatingStream extends FilterInputStream {

	TranslatingStream(InputStream in) {
		super(in);
	}

	@Override
	public int read() throws IOException {
		return BodyReader.reading(this.in::read);
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		return BodyReader.reading(() -> this.in.read(buffer, offset, length));
	}

}
