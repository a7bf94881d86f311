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
package io.github.flaskspring.sessions;

import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/** Damages cookies in every way that keeps them looking like cookies, and in others. */
final class CookieMutations {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

	private static final String ODD = ".=+/!%*~ \"\\,:\t\u00e4\u00ff\u007f\u0001'()&<>";

	private static final int KINDS = 12;

	private final List<String> cookies;

	/**
	 * For cookies that an application would accept.
	 * @param cookies the cookies
	 */
	CookieMutations(List<String> cookies) {
		this.cookies = cookies;
	}

	/** The same cookie for the same number. */
	String mutation(int number) {
		SplittableRandom random = new SplittableRandom(number);
		String cookie = any(random);
		return switch (number % KINDS) {
			case 0 -> flipBits(cookie, random);
			case 1 -> cookie.substring(random.nextInt(2) * random.nextInt(8), random.nextInt(8, cookie.length() + 1));
			case 2 -> splice(cookie, any(random), random);
			case 3 -> swapSegments(cookie, any(random), any(random), random);
			case 4 -> respell(cookie, random);
			case 5 -> withTime(cookie, random);
			case 6 -> damagePayload(cookie, random);
			case 7 -> insert(cookie, random);
			case 8 -> replaceDigits(cookie, random);
			case 9 -> repeat(cookie, random);
			case 10 -> swapCase(cookie, random);
			default -> noise(random);
		};
	}

	private String any(SplittableRandom random) {
		return this.cookies.get(random.nextInt(this.cookies.size()));
	}

	private static String flipBits(String cookie, SplittableRandom random) {
		StringBuilder flipped = new StringBuilder(cookie);
		for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
			int position = random.nextInt(cookie.length());
			flipped.setCharAt(position, (char) (flipped.charAt(position) ^ 1 << random.nextInt(8)));
		}
		return flipped.toString();
	}

	private static String splice(String first, String second, SplittableRandom random) {
		return first.substring(0, random.nextInt(first.length())) + second.substring(random.nextInt(second.length()));
	}

	private static String[] segments(String cookie) {
		int signature = cookie.lastIndexOf('.');
		int time = cookie.lastIndexOf('.', signature - 1);
		return new String[] { cookie.substring(0, time), cookie.substring(time + 1, signature),
				cookie.substring(signature + 1) };
	}

	private static String swapSegments(String first, String second, String third, SplittableRandom random) {
		String[] parts = { segments(first)[random.nextInt(3)], segments(second)[random.nextInt(3)],
				segments(third)[random.nextInt(3)] };
		return String.join(".", (random.nextInt(4) == 0) ? List.of(parts[0], parts[1]) : List.of(parts));
	}

	/** Other texts that a lenient base64 decoder may read as the same bytes. */
	private static String respell(String cookie, SplittableRandom random) {
		String[] parts = segments(cookie);
		int segment = random.nextInt(3);
		String part = parts[segment];
		parts[segment] = switch (random.nextInt(6)) {
			case 0 -> part + "=".repeat(random.nextInt(1, 4));
			case 1 -> part.replace('-', '+').replace('_', '/');
			case 2 -> part.substring(0, part.length() - 1) + ALPHABET.charAt(random.nextInt(64));
			case 3 -> junk(part, random);
			case 4 -> part + ALPHABET.charAt(random.nextInt(64));
			default -> part + "====" + ODD.charAt(random.nextInt(ODD.length()));
		};
		return String.join(".", parts);
	}

	/** Four foreign characters change nothing about the padding that is missing. */
	private static String junk(String part, SplittableRandom random) {
		StringBuilder padded = new StringBuilder(part);
		for (int i = 0; i < 4; i++) {
			padded.insert(random.nextInt(padded.length() + 1), "!*~%".charAt(random.nextInt(4)));
		}
		return padded.toString();
	}

	private static String withTime(String cookie, SplittableRandom random) {
		String[] parts = segments(cookie);
		byte[] time = new byte[random.nextInt(10)];
		random.nextBytes(time);
		parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(time);
		return String.join(".", parts);
	}

	private static String damagePayload(String cookie, SplittableRandom random) {
		String[] parts = segments(cookie);
		boolean compressed = parts[0].startsWith(".");
		byte[] bytes = Base64.getUrlDecoder().decode(compressed ? parts[0].substring(1) : parts[0]);
		bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
		String damaged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		parts[0] = (compressed ^ random.nextInt(4) == 0) ? "." + damaged : damaged;
		return String.join(".", parts);
	}

	private static String insert(String cookie, SplittableRandom random) {
		StringBuilder longer = new StringBuilder(cookie);
		for (int more = random.nextInt(1, 5); more > 0; more--) {
			longer.insert(random.nextInt(longer.length() + 1), ODD.charAt(random.nextInt(ODD.length())));
		}
		return longer.toString();
	}

	private static String replaceDigits(String cookie, SplittableRandom random) {
		StringBuilder other = new StringBuilder(cookie);
		for (int more = random.nextInt(1, 3); more > 0; more--) {
			other.setCharAt(random.nextInt(cookie.length()), ALPHABET.charAt(random.nextInt(64)));
		}
		return other.toString();
	}

	private static String repeat(String cookie, SplittableRandom random) {
		int start = random.nextInt(cookie.length());
		String piece = cookie.substring(start, random.nextInt(start, cookie.length()) + 1);
		return cookie.substring(0, start) + piece.repeat(random.nextInt(2, 5)) + cookie.substring(start);
	}

	private static String swapCase(String cookie, SplittableRandom random) {
		int position = random.nextInt(cookie.length());
		char digit = cookie.charAt(position);
		char other = Character.isUpperCase(digit) ? Character.toLowerCase(digit) : Character.toUpperCase(digit);
		return cookie.substring(0, position) + other + cookie.substring(position + 1);
	}

	private static String noise(SplittableRandom random) {
		StringBuilder noise = new StringBuilder();
		for (int length = random.nextInt(80); length > 0; length--) {
			String from = (random.nextInt(5) == 0) ? ODD : ALPHABET;
			noise.append(from.charAt(random.nextInt(from.length())));
		}
		return noise.toString();
	}

}
