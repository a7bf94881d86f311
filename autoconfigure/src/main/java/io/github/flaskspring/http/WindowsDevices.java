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

package io.github.flaskspring.http;

import java.util.Set;

/**
 * Names that Windows gives to devices in every folder, whatever extension follows.
 */
final class WindowsDevices {

	private static final Set<String> NAMES = Set.of("AUX", "CON", "CONIN$", "CONOUT$", "NUL", "PRN");

	private static final String PORT_NUMBERS = "123456789\u00b9\u00b2\u00b3";

	private WindowsDevices() {
	}

	static boolean contains(String upperCaseName) {
		boolean port = upperCaseName.length() == 4
				&& (upperCaseName.startsWith("COM") || upperCaseName.startsWith("LPT"))
				&& PORT_NUMBERS.indexOf(upperCaseName.charAt(3)) >= 0;
		return port || NAMES.contains(upperCaseName);
	}

}
