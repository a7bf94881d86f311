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

package io.github.flaskspring.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.flaskspring.routing.PathInfo;

/**
 * Spells request targets that Tomcat refuses in a way that it accepts and that Flask
 * reads as if they had come as they were: {@code %FF} as U+FFFD, {@code %zz} as itself.
 */
final class RequestTargets {

	private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9a-fA-F]{2})+|%");

	private static final char[] HEX = "0123456789ABCDEF".toCharArray();

	private RequestTargets() {
	}

	/**
	 * The target in a form that decodes as UTF-8.
	 * @param path the path as sent
	 * @return the same object if there is nothing to change
	 */
	static String repair(String path) {
		if (path.equals("*")) {
			return "/*";
		}
		return (path.indexOf('%') < 0) ? path : repairEscapes(path);
	}

	private static String repairEscapes(String path) {
		StringBuilder repaired = new StringBuilder();
		Matcher matcher = ESCAPES.matcher(path);
		boolean changed = false;
		while (matcher.find()) {
			String run = matcher.group();
			String spelled = run.equals("%") ? "%25" : escape(PathInfo.decode(run));
			changed |= !spelled.equalsIgnoreCase(run);
			matcher.appendReplacement(repaired, spelled.equalsIgnoreCase(run) ? run : spelled);
		}
		return changed ? matcher.appendTail(repaired).toString() : path;
	}

	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
			escaped.append('%').append(HEX[octet >> 4 & 0xF]).append(HEX[octet & 0xF]);
		}
		return escaped.toString();
	}

}
