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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Objects by name that live as long as an application context. */
final class ContextBeans {

	private final Map<String, Object> objects = new HashMap<>();

	private final List<Ending> endings = new ArrayList<>();

	/** What is to be done with an object at the end. */
	private record Ending(String name, Runnable callback) {
	}

	Object get(String name, Supplier<Object> factory) {
		Object known = this.objects.get(name);
		if (known == null) {
			// the factory may ask for others
			known = factory.get();
			this.objects.put(name, known);
		}
		return known;
	}

	@Nullable Object remove(String name) {
		this.endings.removeIf((ending) -> ending.name().equals(name));
		return this.objects.remove(name);
	}

	void atEnd(String name, Runnable callback) {
		this.endings.add(new Ending(name, callback));
	}

	/** The youngest first: it may use the older ones. */
	void destroy(Teardown teardown) {
		for (int i = this.endings.size() - 1; i >= 0; i--) {
			teardown.step(this.endings.get(i).callback()::run);
		}
		this.endings.clear();
		this.objects.clear();
	}

}
