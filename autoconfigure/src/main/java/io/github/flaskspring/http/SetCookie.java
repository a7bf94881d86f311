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

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A cookie to be set, written exactly as Werkzeug's {@code dump_cookie} writes it. What
 * is not given is not sent; only the path has a default, {@code /}.
 *
 * <pre class="code">
 * response.headers().add("Set-Cookie", SetCookie.of("theme", "dark").maxAge(Duration.ofDays(30)).sameSite("Lax"));
 * </pre>
 *
 * @since 0.1
 */
public final class SetCookie {

	private static final List<String> SAME_SITE = List.of("Strict", "Lax", "None");

	private final String name;

	private final String value;

	private @Nullable Long maxAge;

	private @Nullable String expires;

	private @Nullable String path = "/";

	private @Nullable String domain;

	private boolean secure;

	private boolean httpOnly;

	private boolean syncExpires = true;

	private @Nullable String sameSite;

	private boolean partitioned;

	private SetCookie(String name, String value) {
		this.name = name;
		this.value = value;
	}

	/**
	 * Start a cookie.
	 * @param name the name, sent as it is
	 * @param value the value, quoted where needed
	 * @return the cookie, to be refined
	 */
	public static SetCookie of(String name, String value) {
		return new SetCookie(name, value);
	}

	/**
	 * Start a cookie that makes the browser forget one. Name, path and domain must be
	 * those it was set with.
	 * @param name the name
	 * @return the cookie, to be refined
	 */
	public static SetCookie delete(String name) {
		return of(name, "").expires(Instant.EPOCH).maxAge(0);
	}

	/**
	 * Let the cookie live for some seconds. {@code Expires} is sent too unless it is
	 * given or switched off. Without this the cookie ends with the browser session.
	 * @param seconds the seconds
	 * @return this cookie
	 */
	public SetCookie maxAge(long seconds) {
		this.maxAge = seconds;
		return this;
	}

	/**
	 * Let the cookie live for some time; fractions of a second are dropped.
	 * @param duration the time
	 * @return this cookie
	 */
	public SetCookie maxAge(Duration duration) {
		return maxAge(duration.toMillis() / 1000);
	}

	/**
	 * Let the cookie end at a point in time.
	 * @param instant the end
	 * @return this cookie
	 */
	public SetCookie expires(Instant instant) {
		return expires(HttpDate.format(instant));
	}

	/**
	 * Let the cookie end at a point in time.
	 * @param epochSecond the end in seconds since 1970
	 * @return this cookie
	 */
	public SetCookie expires(long epochSecond) {
		return expires(HttpDate.format(epochSecond));
	}

	/**
	 * Send {@code Expires} with a text as it is.
	 * @param text the date, or null
	 * @return this cookie
	 */
	public SetCookie expires(@Nullable String text) {
		this.expires = text;
		return this;
	}

	/**
	 * Limit the cookie to a path.
	 * @param path the path, percent encoded where needed, or null to send none
	 * @return this cookie
	 */
	public SetCookie path(@Nullable String path) {
		this.path = path;
		return this;
	}

	/**
	 * Show the cookie to a domain and its subdomains. A port and leading dots are
	 * dropped, other scripts are written in Punycode.
	 * @param domain the domain, or null for the host that answers
	 * @return this cookie
	 */
	public SetCookie domain(@Nullable String domain) {
		this.domain = domain;
		return this;
	}

	/**
	 * Send the cookie over HTTPS only.
	 * @param secure whether to do so
	 * @return this cookie
	 */
	public SetCookie secure(boolean secure) {
		this.secure = secure;
		return this;
	}

	/**
	 * Hide the cookie from scripts.
	 * @param httpOnly whether to do so
	 * @return this cookie
	 */
	public SetCookie httpOnly(boolean httpOnly) {
		this.httpOnly = httpOnly;
		return this;
	}

	/**
	 * Limit the cookie to requests from the same site.
	 * @param sameSite one of Strict, Lax and None in any case, or null to send nothing
	 * @return this cookie
	 */
	public SetCookie sameSite(@Nullable String sameSite) {
		this.sameSite = sameSite;
		return this;
	}

	/**
	 * Store the cookie apart for each top-level site; it is secure then.
	 * @param partitioned whether to do so
	 * @return this cookie
	 */
	public SetCookie partitioned(boolean partitioned) {
		this.partitioned = partitioned;
		return this;
	}

	/**
	 * Whether a maximum age alone also sends {@code Expires}, for browsers that know only
	 * that. It does unless switched off.
	 * @param syncExpires whether to send it
	 * @return this cookie
	 */
	public SetCookie syncExpires(boolean syncExpires) {
		this.syncExpires = syncExpires;
		return this;
	}

	/**
	 * The value of the {@code Set-Cookie} header as of now.
	 * @return the header value
	 */
	public String toHeader() {
		return toHeader(Clock.systemUTC());
	}

	/**
	 * The value of the {@code Set-Cookie} header.
	 * @param clock tells from when a maximum age counts
	 * @return the header value
	 * @throws IllegalArgumentException if SameSite has an unknown value
	 */
	public String toHeader(Clock clock) {
		StringBuilder header = new StringBuilder(96);
		// a name beyond ASCII travels as its UTF-8 bytes
		header.append(new String(this.name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
		header.append('=').append(CookieValue.quote(this.value));
		attribute(header, "Domain", CookieValue.domain(this.domain));
		attribute(header, "Expires", expiresText(clock));
		attribute(header, "Max-Age", this.maxAge);
		flag(header, "Secure", this.secure || this.partitioned);
		flag(header, "HttpOnly", this.httpOnly);
		attribute(header, "Path", CookieValue.path(this.path));
		attribute(header, "SameSite", sameSiteText());
		flag(header, "Partitioned", this.partitioned);
		return header.toString();
	}

	/**
	 * What to tell the developer about a header that browsers may ignore for its size.
	 * @param header the header value that {@link #toHeader()} gave
	 * @param limit the largest size in bytes; zero switches the check off
	 * @return the warning or null
	 */
	public @Nullable String sizeWarning(String header, int limit) {
		if (limit == 0 || header.length() <= limit) {
			return null;
		}
		int valueSize = CookieValue.quote(this.value).length();
		return "The '" + this.name + "' cookie is too large: the value was " + valueSize
				+ " bytes but the header required " + (header.length() - valueSize)
				+ " extra bytes. The final size was " + header.length() + " bytes but the limit is " + limit
				+ " bytes. Browsers may silently ignore cookies larger than this.";
	}

	/**
	 * The header value, so that a cookie can be given to {@link Headers#add}.
	 */
	@Override
	public String toString() {
		return toHeader();
	}

	private @Nullable String expiresText(Clock clock) {
		if (this.expires != null || this.maxAge == null || !this.syncExpires) {
			return this.expires;
		}
		return HttpDate.format(clock.instant().plusSeconds(this.maxAge));
	}

	private @Nullable String sameSiteText() {
		if (this.sameSite == null) {
			return null;
		}
		String title = this.sameSite.toLowerCase(Locale.ROOT);
		return SAME_SITE.stream()
			.filter((known) -> known.toLowerCase(Locale.ROOT).equals(title))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("SameSite must be 'Strict', 'Lax', or 'None'."));
	}

	private static void attribute(StringBuilder header, String name, @Nullable Object value) {
		if (value != null) {
			header.append("; ").append(name).append('=').append(value);
		}
	}

	private static void flag(StringBuilder header, String name, boolean set) {
		if (set) {
			header.append("; ").append(name);
		}
	}

}
