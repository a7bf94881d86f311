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

package io.github.flaskspring.debug;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells the developer's own code from that of frameworks: it is in the packages of the
 * application, or comes from a folder of classes instead of a jar.
 *
 * @since 0.1
 */
public final class ApplicationCode {

	private static final String OURS = "io.github.flaskspring.";

	private final List<String> basePackages;

	/**
	 * Code below packages.
	 * @param basePackages the packages of the application
	 */
	public ApplicationCode(List<String> basePackages) {
		this.basePackages = List.copyOf(basePackages);
	}

	boolean contains(StackTraceElement frame) {
		String name = frame.getClassName();
		if (name.contains("$$")) {
			return false;
		}
		if (this.basePackages.stream().anyMatch((base) -> name.startsWith(base + "."))) {
			return true;
		}
		return !name.startsWith(OURS) && frame.getModuleName() == null && isInFolder(name);
	}

	private static boolean isInFolder(String className) {
		Path origin = ClassOrigin.of(className);
		return origin != null && Files.isDirectory(origin);
	}

}
