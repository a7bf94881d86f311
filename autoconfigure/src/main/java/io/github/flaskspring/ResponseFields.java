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
package io.github.flaskspring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.ETag;
import io.github.flaskspring.http.HeaderSet;
import io.github.flaskspring.http.HttpDate;
import io.github.flaskspring.http.ResponseCacheControl;
import io.github.flaskspring.http.WwwAuthenticate;

/**
 * The headers of a response as values. Each is read from the headers and written back to
 * them; null removes one.
 */
abstract sealed class ResponseFields extends ResponseContent permits Response {

	private static final String RETRY_AFTER = "Retry-After";

	private static final String AGE = "Age";

	/**
	 * Where the client is sent. Flask: {@code location}.
	 * @return the URL or null
	 */
	public final @Nullable String location() {
		return headers().get("Location");
	}

	/**
	 * Sends the client elsewhere. Flask: {@code location}.
	 * @param location the URL; an IRI is encoded when it is sent
	 * @return this
	 */
	public final Response location(@Nullable String location) {
		return field("Location", location);
	}

	/**
	 * The request headers that the response depends on. Flask: {@code vary}.
	 * @return the live set
	 */
	public final HeaderSet vary() {
		return HeaderSet.in(headers(), "Vary");
	}

	/**
	 * The methods that are allowed. Flask: {@code allow}.
	 * @return the live set
	 */
	public final HeaderSet allow() {
		return HeaderSet.in(headers(), "Allow");
	}

	/**
	 * What caches may do. Flask: {@code cache_control}.
	 * @return the live directives
	 */
	public final ResponseCacheControl cacheControl() {
		return ResponseCacheControl.in(headers());
	}

	/**
	 * The credentials that are wanted. Flask: {@code www_authenticate}.
	 * @return the live challenge
	 */
	public final WwwAuthenticate wwwAuthenticate() {
		return WwwAuthenticate.in(headers());
	}

	/**
	 * The tag of the content. Flask: {@code get_etag}.
	 * @return the tag or null
	 */
	public final @Nullable ETag getEtag() {
		return ETag.parse(headers().get("ETag"));
	}

	/**
	 * Sets a strong tag. Flask: {@code set_etag}.
	 * @param etag the tag without quotes
	 * @return this
	 */
	public final Response setEtag(String etag) {
		return setEtag(etag, false);
	}

	/**
	 * Sets a tag. Flask: {@code set_etag}.
	 * @param etag the tag without quotes
	 * @param weak whether it only promises that the content means the same
	 * @return this
	 */
	public final Response setEtag(String etag, boolean weak) {
		return header("ETag", new ETag(etag, weak).toHeader());
	}

	/**
	 * When the content was changed. Flask: {@code last_modified}.
	 * @return the time or null
	 */
	public final @Nullable Instant lastModified() {
		return time("Last-Modified");
	}

	/**
	 * Says when the content was changed. Flask: {@code last_modified}.
	 * @param time the time
	 * @return this
	 */
	public final Response lastModified(@Nullable Instant time) {
		return time("Last-Modified", time);
	}

	/**
	 * When the content gets stale. Flask: {@code expires}.
	 * @return the time or null
	 */
	public final @Nullable Instant expires() {
		return time("Expires");
	}

	/**
	 * Says when the content gets stale. Flask: {@code expires}.
	 * @param time the time
	 * @return this
	 */
	public final Response expires(@Nullable Instant time) {
		return time("Expires", time);
	}

	/**
	 * When the response was made. Flask: {@code date}.
	 * @return the time or null
	 */
	public final @Nullable Instant date() {
		return time("Date");
	}

	/**
	 * Says when the response was made. Flask: {@code date}.
	 * @param time the time
	 * @return this
	 */
	public final Response date(@Nullable Instant time) {
		return time("Date", time);
	}

	/**
	 * How old the response is. Flask: {@code age}.
	 * @return the time or null
	 */
	public final @Nullable Duration age() {
		Long seconds = headers().get(AGE, Long::valueOf);
		return (seconds != null && seconds >= 0) ? Duration.ofSeconds(seconds) : null;
	}

	/**
	 * Says how old the response is. Flask: {@code age}.
	 * @param age the time
	 * @return this
	 */
	public final Response age(@Nullable Duration age) {
		if (age != null && age.isNegative()) {
			throw new IllegalArgumentException("Age cannot be negative. It is '" + age + "'.");
		}
		return field(AGE, (age != null) ? age.toSeconds() : null);
	}

	/**
	 * When to try again. Flask: {@code retry_after}.
	 * @return the time or null
	 */
	public final @Nullable Instant retryAfter() {
		Long seconds = headers().get(RETRY_AFTER, Long::valueOf);
		return (seconds != null) ? Clock.systemUTC().instant().plusSeconds(seconds) : time(RETRY_AFTER);
	}

	/**
	 * Says when to try again. Flask: {@code retry_after}.
	 * @param time the time
	 * @return this
	 */
	public final Response retryAfter(@Nullable Instant time) {
		return time(RETRY_AFTER, time);
	}

	/**
	 * Says after how many seconds to try again. Flask: {@code retry_after}.
	 * @param seconds the seconds
	 * @return this
	 */
	public final Response retryAfter(long seconds) {
		return header(RETRY_AFTER, seconds);
	}

	private @Nullable Instant time(String name) {
		return HttpDate.parse(headers().get(name));
	}

	private Response time(String name, @Nullable Instant time) {
		return field(name, (time != null) ? HttpDate.format(time) : null);
	}

}
