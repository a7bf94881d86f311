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

package io.github.flaskspring.signals;

import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/** A signal about a signal, made when somebody asks for it: hardly ever. */
final class LazySignal {

	private final ReentrantLock lock = new ReentrantLock();

	private volatile @Nullable Signal signal;

	Signal get() {
		this.lock.lock();
		try {
			Signal existing = this.signal;
			Signal present = (existing != null) ? existing : new Signal();
			this.signal = present;
			return present;
		}
		finally {
			this.lock.unlock();
		}
	}

	void send(Signal sender, SignalArguments arguments) {
		Signal present = this.signal;
		if (present != null) {
			present.send(sender, arguments);
		}
	}

}
