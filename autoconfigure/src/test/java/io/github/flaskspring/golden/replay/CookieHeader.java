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

package io.github.flaskspring.golden.replay;

import java.time.Clock;
import java.util.Optional;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * Writes the {@code Cookie} header of a step: first the jar's cookies, then those the
 * step names itself, which replace the jar's.
 */
final class CookieHeader {

	private final @Nullable Secret secret;

	private final SessionCodec.Factory codecs;

	private final Clock clock;

	CookieHeader(@Nullable Secret secret, SessionCodec.Factory codecs, Clock clock) {
		this.secret = secret;
		this.codecs = codecs;
		this.clock = clock;
	}

	Optional<String> value(StepRequest step, CookieJar jar) {
		StringJoiner header = new StringJoiner("; ");
		if (step.cookiesCarried()) {
			jar.cookies().forEach((name, value) -> {
				if (!step.replaces(name)) {
					header.add(name + "=" + value);
				}
			});
		}
		step.cookies().forEach((cookie) -> header.add(cookie.name() + "=" + value(cookie, jar)));
		return (header.length() > 0) ? Optional.of(header.toString()) : Optional.empty();
	}

	private String value(ExplicitCookie cookie, CookieJar jar) {
		if (cookie instanceof ExplicitCookie.Minted minted) {
			return mint(minted.mint());
		}
		if (cookie instanceof ExplicitCookie.Tampered tampered) {
			return tampered.spoil(jar.value(tampered.name()));
		}
		return ((ExplicitCookie.Literal) cookie).value();
	}

	private String mint(ExplicitCookie.Mint mint) {
		Secret key = (mint.secret() != null) ? mint.secret() : this.secret;
		if (key == null) {
			throw new IllegalArgumentException(
					"Cannot mint \"" + mint.payload() + "\": neither the transcript nor the cookie names a secret key");
		}
		String salt = (mint.salt() != null) ? mint.salt() : HmacSessionCodec.SALT;
		return this.codecs.codec(key, salt).sign(mint.payload(), this.clock.instant().getEpochSecond() - mint.age());
	}

}
