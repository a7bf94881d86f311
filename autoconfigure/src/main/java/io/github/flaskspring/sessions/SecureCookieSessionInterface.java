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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Request;
import io.github.flaskspring.Response;
import io.github.flaskspring.Session;
import io.github.flaskspring.SessionInterface;
import io.github.flaskspring.config.Config;
import io.github.flaskspring.itsdangerous.BadPayloadException;
import io.github.flaskspring.itsdangerous.BadSignatureException;
import io.github.flaskspring.itsdangerous.Digest;
import io.github.flaskspring.itsdangerous.KeyDerivation;
import io.github.flaskspring.itsdangerous.PayloadSerializer;
import io.github.flaskspring.itsdangerous.SignatureExpiredException;
import io.github.flaskspring.itsdangerous.Signer;
import io.github.flaskspring.itsdangerous.TimestampSigner;
import io.github.flaskspring.itsdangerous.Unsigned;
import io.github.flaskspring.itsdangerous.UrlSafeTimedSerializer;

/**
 * Keeps sessions in a signed cookie, the same as Flask's: a Python and a Java application
 * with one SECRET_KEY share their sessions. Flask: {@code SecureCookieSessionInterface}.
 * The content is signed and not encrypted: the user can read it. Override a part to
 * change it: <pre class="code">
 * &#64;Bean SessionInterface sessions() {
 *     return new SecureCookieSessionInterface() {
 *         &#64;Override protected Digest digest() { return Digest.SHA256; }
 *     };
 * }
 * </pre>
 *
 * @since 0.1
 */
public class SecureCookieSessionInterface implements SessionInterface {

	private final Clock clock;

	private final Instant epoch;

	private final Map<Flask, Keyed> keyed = new ConcurrentHashMap<>();

	private volatile SessionListener listener = SessionListener.NONE;

	private volatile List<JsonTag> tags = List.of();

	/** A serializer with the keys it was made from. */
	private record Keyed(Object secret, List<?> fallbacks,
			UrlSafeTimedSerializer<Map<String, @Nullable Object>> serializer) {

		boolean isFor(Object otherSecret, List<?> otherFallbacks) {
			return this.secret.equals(otherSecret) && this.fallbacks.equals(otherFallbacks);
		}

		@Override
		public String toString() {
			return "Keyed";
		}

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
		this(clock, Instant.EPOCH);
	}

	/**
	 * With a clock and the instant that times count from.
	 * @param clock the clock that signs and judges the age
	 * @param epoch {@link TimestampSigner#LEGACY_EPOCH} to share sessions with Flask
	 * applications on itsdangerous before 1.1
	 */
	public SecureCookieSessionInterface(Clock clock, Instant epoch) {
		this.clock = clock;
		this.epoch = epoch;
	}

	/**
	 * What keeps session signatures apart from others made with the same key. Flask:
	 * {@code salt}. This and the other parts of the signature are asked for once for each
	 * application and key.
	 * @return "cookie-session"
	 */
	protected String salt() {
		return "cookie-session";
	}

	/**
	 * The hash function of the signature. Flask: {@code digest_method}.
	 * @return SHA-1
	 */
	protected Digest digest() {
		return Digest.SHA1;
	}

	/**
	 * How the signing key comes from the secret key. Flask: {@code key_derivation}.
	 * @return HMAC
	 */
	protected KeyDerivation keyDerivation() {
		return KeyDerivation.HMAC;
	}

	/**
	 * What turns the content into text. Flask: {@code serializer}.
	 * @param app the application
	 * @return a new {@link TaggedJsonSerializer}, to be extended or replaced
	 */
	protected PayloadSerializer<@Nullable Object> serializer(Flask app) {
		return TaggedJsonSerializer.with(app::json, this.tags);
	}

	/**
	 * Adds tags for types of the application's own, which are asked before Flask's. Call
	 * it before the first session is opened; beans of type {@link JsonTag} are added
	 * without a call.
	 * @param tags the tags
	 */
	public final void setTags(Collection<? extends JsonTag> tags) {
		this.tags = List.copyOf(tags);
	}

	/**
	 * Makes the session object. Flask: {@code session_class}.
	 * @param content the content, empty for a new session
	 * @return a {@link SecureCookieSession}
	 */
	protected Session createSession(Map<String, @Nullable Object> content) {
		return new SecureCookieSession(content);
	}

	/**
	 * Tells somebody what becomes of the cookies, for metrics.
	 * @param listener who is told
	 */
	public final void setListener(SessionListener listener) {
		this.listener = listener;
	}

	/**
	 * What reads and writes cookie values. Flask: {@code get_signing_serializer}.
	 * @param app the application
	 * @return the serializer, null without SECRET_KEY
	 */
	public @Nullable UrlSafeTimedSerializer<Map<String, @Nullable Object>> getSigningSerializer(Flask app) {
		Config config = app.config();
		Object secret = config.get("SECRET_KEY");
		if (secret == null || !config.isTrue("SECRET_KEY")) {
			return null;
		}
		List<?> fallbacks = config.isTrue("SECRET_KEY_FALLBACKS") ? config.getList("SECRET_KEY_FALLBACKS") : List.of();
		Keyed known = this.keyed.get(app);
		if (known == null || !known.isFor(secret, fallbacks)) {
			known = new Keyed(secret, List.copyOf(fallbacks), create(app, secret, fallbacks));
			this.keyed.put(app, known);
		}
		return known.serializer;
	}

	/** The current key comes last: itsdangerous signs with that one. */
	private UrlSafeTimedSerializer<Map<String, @Nullable Object>> create(Flask app, Object secret, List<?> fallbacks) {
		List<byte[]> keys = new ArrayList<>();
		for (Object key : fallbacks) {
			keys.add(bytes(key));
		}
		keys.add(bytes(secret));
		Signer signer = new Signer(keys).withSalt(salt()).withDigest(digest()).withKeyDerivation(keyDerivation());
		return new UrlSafeTimedSerializer<>(new TimestampSigner(signer).withClock(this.clock).withEpoch(this.epoch),
				new SessionContent(() -> serializer(app)));
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
			this.listener.onRead(app, SessionRead.ABSENT);
			return createSession(Map.of());
		}
		try {
			return createSession(read(app, serializer, value));
		}
		catch (BadSignatureException ex) {
			this.listener.onRead(app, reason(ex, value));
			return createSession(Map.of());
		}
		catch (BadPayloadException ex) {
			this.listener.onRead(app, SessionRead.UNREADABLE);
			throw ex;
		}
	}

	private Map<String, @Nullable Object> read(Flask app,
			UrlSafeTimedSerializer<Map<String, @Nullable Object>> serializer, String value) {
		Duration maxAge = app.config().getDuration("PERMANENT_SESSION_LIFETIME");
		Unsigned<Map<String, @Nullable Object>> unsigned = serializer.loads(value, maxAge);
		this.listener.onRead(app, unsigned.newestKey() ? SessionRead.CURRENT_KEY : SessionRead.FALLBACK_KEY);
		return unsigned.value();
	}

	private static SessionRead reason(BadSignatureException error, String value) {
		if (error instanceof SignatureExpiredException) {
			return SessionRead.EXPIRED;
		}
		boolean hasParts = value.indexOf('.') != value.lastIndexOf('.');
		return hasParts ? SessionRead.WRONG_SIGNATURE : SessionRead.MALFORMED;
	}

	@Override
	public void saveSession(Flask app, Session session, Response response) {
		SessionCookie cookie = new SessionCookie(this, app, response);
		if (session.isAccessed()) {
			cookie.vary();
		}
		if (session.isEmpty() && session.isModified()) {
			cookie.delete();
			this.listener.onDelete(app);
		}
		else if (!session.isEmpty() && shouldSetCookie(app, session)) {
			cookie.set(sign(app, session), getExpirationTime(app, session, this.clock.instant()));
			this.listener.onWrite(app, cookie.isOverSize());
		}
		if (session instanceof WatchedSession watched) {
			watched.seal(app.logger());
		}
	}

	private String sign(Flask app, Session session) {
		UrlSafeTimedSerializer<Map<String, @Nullable Object>> serializer = getSigningSerializer(app);
		if (serializer == null) {
			throw new IllegalStateException("The session cannot be signed because SECRET_KEY was removed.");
		}
		return serializer.dumps(session);
	}

}
