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
package io.github.flaskspring.mvc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Many spellings of paths that lead out of a folder, as they come in a request line. */
final class TraversalSpellings {

	/**
	 * Two dots: plain, escaped once or more, overlong, in other scripts, with company.
	 */
	private static final List<String> CLIMBS = List.of("..", "%2e%2e", ".%2E", "%2e.", "%252e%252e", "%25252e%25252e",
			"%c0%ae%c0%ae", "%e0%80%ae%e0%80%ae", "%c0%2e%c0%2e", "%ef%bc%8e%ef%bc%8e", "%e2%80%a5", "%u002e%u002e",
			"..%00", "%00..", "..;", "..;x=1", "..%20", "%20..", "..%09", "..%c2%a0", "..%0d%0a", ".%00.", "....",
			"..%ff");

	/**
	 * What separates names: slashes, backslashes, escaped, overlong, in other scripts.
	 */
	private static final List<String> SEPARATORS = List.of("/", "%2f", "%2F", "\\", "%5c", "%5C", "//", "/./", "%2f%2f",
			"/\\", "%252f", "%255c", "%25252f", "%c0%af", "%e0%80%af", "%c1%9c", "%ef%bc%8f", "%e2%88%95", "%ef%bc%bc",
			"%u2215", "/;/", ";/", "/%00/", "%00/", "%00%2f");

	/** Where the climb begins. */
	private static final List<String> STARTS = List.of("", "sub/", "./", "/", "%2f", "missing/", "a.css/");

	private TraversalSpellings() {
	}

	/** All of them; files named secret.txt lie one, two and three folders up. */
	static List<String> all(Path secret) {
		Set<String> spellings = new LinkedHashSet<>();
		for (String climb : CLIMBS) {
			for (String separator : SEPARATORS) {
				for (int depth = 1; depth <= 3; depth++) {
					String start = STARTS.get(spellings.size() % STARTS.size());
					spellings.add(start + (climb + separator).repeat(depth) + "secret.txt");
				}
			}
		}
		addMixed(spellings);
		addAbsolute(spellings, secret.toString());
		addLinks(spellings);
		addEnds(spellings);
		return new ArrayList<>(spellings);
	}

	/** Each step spelled in another way. */
	private static void addMixed(Set<String> spellings) {
		for (int i = 0; i < 300; i++) {
			StringBuilder path = new StringBuilder(STARTS.get(i % STARTS.size()));
			for (int step = 0; step <= i % 3; step++) {
				path.append(CLIMBS.get((i * 7 + step * 5) % CLIMBS.size()));
				path.append(SEPARATORS.get((i * 3 + step * 11) % SEPARATORS.size()));
			}
			spellings.add(path.append("secret.txt").toString());
			spellings.add(path.insert(0, "sub/%2e/../").toString());
		}
	}

	private static void addAbsolute(Set<String> spellings, String secret) {
		List<String> roots = List.of("", "/", "//", "%2f", "%5c", "\\", "file:", "file://", "file:///", "file:%2f%2f",
				"File:", "jar:file:", "classpath:", "classpath*:", "url:file:", "C:", "c%3a", "C:\\", "%43%3a%5c",
				"\\\\localhost\\", "//localhost", "%5c%5c.%5c", "\\\\?\\", "/proc/self/root", "/proc/self/cwd", "~",
				"~/", "%7e", "$HOME", "%00", "./", "sub/", "sub/../", "%2f..");
		for (String root : roots) {
			spellings.add(root + secret);
			spellings.add(root + secret.replace("/", "%2f"));
			spellings.add(root + secret.replace("/", "%2F%2f"));
			spellings.add(root + secret.replace('/', '\\'));
			spellings.add(root + secret.replace("/", "%5C"));
			spellings.add(root + secret.replace("/", "/./"));
			spellings.add(root + secret.replace("/", "%252f"));
			spellings.add(root + secret.replace("/", "%c0%af"));
		}
	}

	/** Links in the served folder: one to the secret, one to its folder. */
	private static void addLinks(Set<String> spellings) {
		for (String path : List.of("out.txt", "up/secret.txt", "up/../up/secret.txt", "up/st/../secret.txt",
				"up/st/up/secret.txt", "sub/up/secret.txt", "sub/../up/secret.txt")) {
			spellings.add(path);
			spellings.add(path.replace("/", "%2f"));
			spellings.add(path.replace("/", "/./"));
			spellings.add(path.replace("/", "//"));
			spellings.add(path.replace("..", "%2e%2e"));
			spellings.add(path.replace("/", ";/"));
			spellings.add(path + "%00.css");
		}
	}

	/** Names that end in something the file system or the class path might drop. */
	private static void addEnds(Set<String> spellings) {
		for (String end : List.of("%00", "%00.css", "/", "%2f", "/.", "%20", ".", "::$DATA", ";", ";.css", "?.css",
				"%3f.css", "%23.css", "%0a", "/../secret.txt", "!/a.css")) {
			for (String climb : List.of("../", "%2e%2e/", "..%2f", "..\\", "..%5c", "sub/../../", "..;/")) {
				spellings.add(climb + "secret.txt" + end);
				spellings.add("a.css%00" + climb + "secret.txt" + end);
			}
		}
	}

}
