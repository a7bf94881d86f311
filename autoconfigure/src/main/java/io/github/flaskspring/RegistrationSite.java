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

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Iterator;

/**
 * Where the user's code registered something, for error messages: class, method, line.
 */
record RegistrationSite(String place) {

	private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

	static RegistrationSite find() {
		return WALKER.walk((frames) -> find(frames.iterator()));
	}

	private static RegistrationSite find(Iterator<StackFrame> frames) {
		while (frames.hasNext()) {
			StackFrame frame = frames.next();
			if (!isFramework(frame.getDeclaringClass())) {
				return new RegistrationSite(frame.toStackTraceElement().toString());
			}
		}
		return new RegistrationSite("an unknown place");
	}

	private static boolean isFramework(Class<?> type) {
		return type == Flask.class || type == Blueprint.class || type == Scaffold.class || type == RouteOptions.class
				|| type == RegistrationSite.class || type.getPackageName().equals("io.github.flaskspring.mvc");
	}

	@Override
	public String toString() {
		return this.place;
	}

}
