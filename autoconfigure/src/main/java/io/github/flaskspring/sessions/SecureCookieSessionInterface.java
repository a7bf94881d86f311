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

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Request;
import io.github.flaskspring.Response;
import io.github.flaskspring.Session;
import io.github.flaskspring.SessionInterface;
import io.github.flaskspring.config.Config;
import io.github.flaskspring.http.HeaderSet;
import io.github.flaskspring.http.SetCookie;
import io.github.flaskspring.itsdangerous.BadSignatureException;
import io.github.flaskspring.itsdangerous.KeyDerivation;
import io.github.flaskspring.itsdangerous.Signer;
import io.github.flaskspring.itsdangerous.TimestampSigner;
import io.github.flaskspring.itsdangerous.UrlSafeTimedSerializer;

/**
 * Keeps sessions in a signed cookie, the same as Flask's: a Python and a Java application
 * with one SECRET_KEY share their sessions. Flask: {@code SecureCookieSessionInterface}.
 * The content is signed and not encrypted: the user can read it.
 *
 * @since 0.1
 */
public class SecureCookieSessionInterface implements SessionInterface {

	/**
	 * What keeps session signatures apart from others made with the same key. Flask:
	 * {@code salt}.
	 */
	public static final String SALT = "cookie-session";

	private final Clock clock;

	private volatile @Nullable Keyed keyed;

	/** A serializer with the settings it was made from. */
	private record Keyed(@Nullable Object secret, @Nullable Object fallbacks, Flask app,
			UrlSafeTimedSerializer<Map<String, @Nullable Object>> serializer) {
	}

	/** With the system's clock. */
	public SecureCookieSessionInterface() {
		this(Clock.systemUTC());
	}

	/**
	 * With a clock.
	 * @param clock the clock that signs and judges the age
	 */
	public SecureCookieSessionInterface(Clock clock) {
		this.clock = clock;
	}

	/**
	 * What reads and writes cookie values. Flask: {@code get_signing_serializer}.
	 * @param app the application
	 * @return the serializer, null without SECRET_KEY
	 */
	public @Nullable UrlSafeTimedSerializer<Map<String, @Nullable Object>> getSigningSerializer(Flask app) {
		Config config = app.config();
		Object secret = config.get("SECRET_KEY");
		Object fallbacks = config.get("SECRET_KEY_FALLBACKS");
		if (secret == null || secret instanceof CharSequence text && text.isEmpty()) {
			return null;
		}
		Keyed known = this.keyed;
		if (known == null || known.secret != secret || known.fallbacks != fallbacks || known.app != app) {
			known = new Keyed(secret, fallbacks, app, create(app, secret, config.getList("SECRET_KEY_FALLBACKS")));
			this.keyed = known;
		}
		return known.serializer;
	}

	private UrlSafeTimedSerializer<Map<String, @Nullable Object>> create(Flask app, Object secret, List<?> fallbacks) {
		List<byte[]> keys = new ArrayList<>();
		fallbacks.forEach((key) -> keys.add(bytes(key)));
		keys.add(bytes(secret));
		Signer signer = new Signer(keys).withSalt(SALT).withKeyDerivation(KeyDerivation.HMAC);
		return new UrlSafeTimedSerializer<>(new TimestampSigner(signer).withClock(this.clock),
				new SessionContent(new TaggedJsonSerializer(app::json)));
	}

	private static byte[] bytes(Object key) {
		return (key instanceof byte[] bytes) ? bytes : key.toString().getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public @Nullable Session openSession(Flask app, Request request) {
		UrlSafeTimedSerializer<Map<String, @Nullable Object>> serializer = getSigningSerializer(app);
		if (serializer == null) {
			return null;
		}
		String value = request.cookies().get(getCookieName(app));
		if (value == null || value.isEmpty()) {
			return new SecureCookieSession();
		}
		Duration maxAge = app.config().getDuration("PERMANENT_SESSION_LIFETIME");
		try {
			return new SecureCookieSession(serializer.loads(value, maxAge).value());
		}
		catch (BadSignatureException ex) {
			return new SecureCookieSession();
		}
	}

	@Override
	public void saveSession(Flask app, Session session, Response response) {
		if (session.isAccessed()) {
			HeaderSet.in(response.headers(), "Vary").add("Cookie");
		}
		if (session.isEmpty()) {
			if (session.isModified()) {
				delete(app, response);
			}
			return;
		}
		if (shouldSetCookie(app, session)) {
			write(app, session, response);
		}
	}

	private void delete(Flask app, Response response) {
		response.deleteCookie(getCookieName(app), (cookie) -> attributes(app, cookie));
		HeaderSet.in(response.headers(), "Vary").add("Cookie");
	}

	private void write(Flask app, Session session, Response response) {
		UrlSafeTimedSerializer<Map<String, @Nullable Object>> serializer = getSigningSerializer(app);
		if (serializer == null) {
			throw new IllegalStateException("The session cannot be signed because SECRET_KEY was removed.");
		}
		Instant expires = getExpirationTime(app, session, this.clock.instant());
		response.setCookie(getCookieName(app), serializer.dumps(session), (cookie) -> {
			SetCookie complete = attributes(app, cookie);
			return (expires != null) ? complete.expires(expires) : complete;
		});
		HeaderSet.in(response.headers(), "Vary").add("Cookie");
	}

	private SetCookie attributes(Flask app, SetCookie cookie) {
		return cookie.domain(getCookieDomain(app))
			.path(getCookiePath(app))
			.secure(getCookieSecure(app))
			.httpOnly(getCookieHttpOnly(app))
			.sameSite(getCookieSameSite(app))
			.partitioned(getCookiePartitioned(app));
	}

}
