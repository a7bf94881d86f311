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

import java.util.Iterator;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * An iterator that is made when it is first asked, as the body of a generator only then
 * begins.
 *
 * @param <T> the type of the elements
 */
final class LazyIterator<T> implements Iterator<T> {

	private final Supplier<? extends Iterator<T>> maker;

	private @Nullable Iterator<T> made;

	LazyIterator(Supplier<? extends Iterator<T>> maker) {
		this.maker = maker;
	}

	private Iterator<T> made() {
		if (this.made == null) {
			this.made = this.maker.get();
		}
		return this.made;
	}

	@Override
	public boolean hasNext() {
		return made().hasNext();
	}

	@Override
	public T next() {
		return made().next();
	}

	void close() throws Exception {
		if (this.made instanceof AutoCloseable closeable) {
			closeable.close();
		}
	}

}
