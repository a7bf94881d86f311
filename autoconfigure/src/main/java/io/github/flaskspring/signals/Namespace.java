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

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Signals by name. Names of different namespaces are independent. blinker:
 * {@code Namespace}.
 *
 * <pre>{@code
 * Namespace mySignals = new Namespace();
 * Signal modelSaved = mySignals.signal("model-saved");
 * }</pre>
 *
 * @since 0.1
 */
public final class Namespace {

	private final Map<String, Signal> signals = new ConcurrentHashMap<>();

	/**
	 * Returns the signal of a name, made at the first call.
	 * @param name the name
	 * @return always the same signal
	 */
	public Signal signal(String name) {
		return signal(name, null);
	}

	/**
	 * Returns the signal of a name, made at the first call.
	 * @param name the name
	 * @param doc what the signal means, kept from the first call
	 * @return always the same signal
	 */
	public Signal signal(String name, @Nullable String doc) {
		return this.signals.computeIfAbsent(name, (key) -> new Signal(key, doc));
	}

	/**
	 * Returns the signals made so far.
	 * @return the signals, in no particular order
	 */
	public Collection<Signal> signals() {
		return Collections.unmodifiableCollection(this.signals.values());
	}

}
