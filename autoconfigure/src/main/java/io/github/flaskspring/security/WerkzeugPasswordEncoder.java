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
package io.github.flaskspring.security;

import java.security.SecureRandom;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords as Werkzeug hashes them, so that Python and Java share a table of users.
 * Werkzeug: {@code generate_password_hash}, {@code check_password_hash}.
 *
 * <pre class="code">
 * &#64;Bean
 * PasswordEncoder passwords() {
 *     return new WerkzeugPasswordEncoder();
 * }
 * </pre>
 *
 * New hashes are {@code scrypt:32768:8:1}, Werkzeug's default, which needs Bouncy Castle
 * on the class path as Spring Security's own scrypt does; {@code pbkdf2} needs the JDK
 * only.
 *
 * @since 0.1
 */
public final class WerkzeugPasswordEncoder implements PasswordEncoder {

	/** Werkzeug's default. */
	public static final String SCRYPT = "scrypt:32768:8:1";

	/** What Werkzeug makes of {@code method="pbkdf2"}. */
	public static final String PBKDF2 = "pbkdf2:sha256:1000000";

	private static final String SALT_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

	private static final int SALT_LENGTH = 16;

	private final SecureRandom random = new SecureRandom();

	private final HashMethod method;

	/** Hashes with scrypt. */
	public WerkzeugPasswordEncoder() {
		this(SCRYPT);
	}

	/**
	 * Hashes with another method. Any other method's hashes are still recognized.
	 * @param method such as {@code "pbkdf2:sha512:600000"} or {@code "scrypt:16384:8:1"};
	 * Werkzeug: {@code method}
	 * @throws IllegalArgumentException for a method that Werkzeug would refuse
	 */
	public WerkzeugPasswordEncoder(String method) {
		this.method = HashMethod.parse(method);
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence rawPassword) {
		if (rawPassword == null) {
			return null;
		}
		String salt = newSalt();
		return this.method.text() + "$" + salt + "$" + this.method.hash(rawPassword, salt);
	}

	/**
	 * Whether a password is the one that was hashed. Werkzeug:
	 * {@code check_password_hash}.
	 * @param rawPassword the password
	 * @param encodedPassword Werkzeug's text; any other form matches nothing
	 * @return whether it is
	 * @throws IllegalArgumentException for a method that Werkzeug would refuse
	 */
	@Override
	public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
		if (rawPassword == null || encodedPassword == null) {
			return false;
		}
		String[] parts = encodedPassword.split("\\$", 3);
		return parts.length == 3 && HashMethod.parse(parts[0]).matches(rawPassword, parts[1], parts[2]);
	}

	@Override
	public boolean upgradeEncoding(@Nullable String encodedPassword) {
		return encodedPassword != null && !encodedPassword.startsWith(this.method.text() + "$");
	}

	private String newSalt() {
		return this.random.ints(SALT_LENGTH, 0, SALT_CHARACTERS.length())
			.map(SALT_CHARACTERS::charAt)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
