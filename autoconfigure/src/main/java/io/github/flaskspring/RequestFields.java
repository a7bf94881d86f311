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

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Accept;
import io.github.flaskspring.http.Authorization;
import io.github.flaskspring.http.CharsetAccept;
import io.github.flaskspring.http.ETags;
import io.github.flaskspring.http.HeaderSet;
import io.github.flaskspring.http.Headers;
import io.github.flaskspring.http.HttpDate;
import io.github.flaskspring.http.IfRange;
import io.github.flaskspring.http.LanguageAccept;
import io.github.flaskspring.http.MimeAccept;
import io.github.flaskspring.http.Range;
import io.github.flaskspring.http.RequestCacheControl;
import io.github.flaskspring.http.UserAgent;

/** The headers of a request as values, each parsed when it is asked for. */
abstract sealed class RequestFields permits Request {

	/**
	 * The raw request. Flask: {@code environ}.
	 * @return the raw request
	 */
	public abstract Environ environ();

	/**
	 * The headers. Flask: {@code headers}.
	 * @return headers that cannot be changed
	 */
	public abstract Headers headers();

	/**
	 * The first header of a name. Flask: {@code headers.get(name)}.
	 * @param name the name
	 * @return its value or null
	 */
	public abstract @Nullable String header(String name);

	/**
	 * The name of the user whom the server has authenticated. Flask: {@code remote_user}.
	 * @return the name or null
	 */
	public final @Nullable String remoteUser() {
		return environ().remoteUser();
	}

	/**
	 * When the message was made. Flask: {@code date}.
	 * @return the parsed header or null
	 */
	public final @Nullable Instant date() {
		return HttpDate.parse(header("Date"));
	}

	/**
	 * How the body is encoded. Flask: {@code content_encoding}.
	 * @return such as {@code "gzip"}, or null
	 */
	public final @Nullable String contentEncoding() {
		return header("Content-Encoding");
	}

	/**
	 * The digest of the body. Flask: {@code content_md5}.
	 * @return the header or null
	 */
	public final @Nullable String contentMd5() {
		return header("Content-MD5");
	}

	/**
	 * How many proxies may pass on a TRACE or OPTIONS request. Flask:
	 * {@code max_forwards}.
	 * @return the number, or null without one
	 */
	public final @Nullable Long maxForwards() {
		return headers().get("Max-Forwards", Long::valueOf);
	}

	/**
	 * Directives of old for caches. Flask: {@code pragma}.
	 * @return the parsed header
	 */
	public final HeaderSet pragma() {
		return HeaderSet.parse(header("Pragma"));
	}

	/**
	 * The headers that a page of another site wants to send. Flask:
	 * {@code access_control_request_headers}.
	 * @return the parsed header, empty without one
	 */
	public final HeaderSet accessControlRequestHeaders() {
		return HeaderSet.parse(header("Access-Control-Request-Headers"));
	}

	/**
	 * The method that a page of another site wants to use. Flask:
	 * {@code access_control_request_method}.
	 * @return the header or null
	 */
	public final @Nullable String accessControlRequestMethod() {
		return header("Access-Control-Request-Method");
	}

	/**
	 * Where the client comes from. Flask: {@code referrer}.
	 * @return the header Referer or null
	 */
	public final @Nullable String referrer() {
		return header("Referer");
	}

	/**
	 * Where the request comes from. Flask: {@code origin}.
	 * @return the header or null
	 */
	public final @Nullable String origin() {
		return header("Origin");
	}

	/**
	 * The client. Flask: {@code user_agent}.
	 * @return the header
	 */
	public final UserAgent userAgent() {
		return new UserAgent(Objects.requireNonNullElse(header("User-Agent"), ""));
	}

	/**
	 * The credentials. Flask: {@code authorization}.
	 * @return the parsed header or null
	 */
	public final @Nullable Authorization authorization() {
		return Authorization.parse(header("Authorization"));
	}

	/**
	 * The media types the client takes. Flask: {@code accept_mimetypes}.
	 * @return the parsed header
	 */
	public final MimeAccept acceptMimetypes() {
		return MimeAccept.parse(header("Accept"));
	}

	/**
	 * The languages the client takes. Flask: {@code accept_languages}.
	 * @return the parsed header
	 */
	public final LanguageAccept acceptLanguages() {
		return LanguageAccept.parse(header("Accept-Language"));
	}

	/**
	 * The charsets the client takes. Flask: {@code accept_charsets}.
	 * @return the parsed header
	 */
	public final CharsetAccept acceptCharsets() {
		return CharsetAccept.parse(header("Accept-Charset"));
	}

	/**
	 * The encodings the client takes. Flask: {@code accept_encodings}.
	 * @return the parsed header
	 */
	public final Accept acceptEncodings() {
		return Accept.parse(header("Accept-Encoding"));
	}

	/**
	 * The tags one of which must match. Flask: {@code if_match}.
	 * @return the parsed header
	 */
	public final ETags ifMatch() {
		return ETags.parse(header("If-Match"));
	}

	/**
	 * The tags none of which may match. Flask: {@code if_none_match}.
	 * @return the parsed header
	 */
	public final ETags ifNoneMatch() {
		return ETags.parse(header("If-None-Match"));
	}

	/**
	 * The time since which something must have changed. Flask: {@code if_modified_since}.
	 * @return the parsed header or null
	 */
	public final @Nullable Instant ifModifiedSince() {
		return HttpDate.parse(header("If-Modified-Since"));
	}

	/**
	 * The time since which nothing may have changed. Flask: {@code if_unmodified_since}.
	 * @return the parsed header or null
	 */
	public final @Nullable Instant ifUnmodifiedSince() {
		return HttpDate.parse(header("If-Unmodified-Since"));
	}

	/**
	 * The condition of a range. Flask: {@code if_range}.
	 * @return the parsed header
	 */
	public final IfRange ifRange() {
		return IfRange.parse(header("If-Range"));
	}

	/**
	 * The part that is asked for. Flask: {@code range}.
	 * @return the parsed header or null
	 */
	public final @Nullable Range range() {
		return Range.parse(header("Range"));
	}

	/**
	 * What caches may do. Flask: {@code cache_control}.
	 * @return the parsed header
	 */
	public final RequestCacheControl cacheControl() {
		return RequestCacheControl.parse(header("Cache-Control"));
	}

}
