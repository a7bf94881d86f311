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

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.BodyStream;
import io.github.flaskspring.http.CombinedMultiDict;
import io.github.flaskspring.http.ContentType;
import io.github.flaskspring.http.Cookies;
import io.github.flaskspring.http.HeaderValue;
import io.github.flaskspring.http.Headers;
import io.github.flaskspring.http.ImmutableHeaders;
import io.github.flaskspring.http.MultiDict;
import io.github.flaskspring.http.UrlEncodedForm;

/** The parts of a request, each parsed when it is first asked for. */
final class RequestParts {

	private final Environ environ;

	private final String method;

	private final RequestUrls urls;

	private final RequestRouting routing = new RequestRouting();

	private final RequestLimits limits = new RequestLimits();

	private final BodyReader body;

	private @Nullable Headers headers;

	private @Nullable MultiDict<String> args;

	private @Nullable MultiDict<String> cookies;

	private @Nullable ContentType contentType;

	RequestParts(Environ environ, Request request) {
		this.environ = environ;
		this.method = environ.method().toUpperCase(Locale.ROOT);
		this.urls = new RequestUrls(environ);
		this.body = new BodyReader(request, this);
	}

	void app(Flask app) {
		this.limits.app(app);
		this.body.app(app);
		if (app.config().get("TRUSTED_HOSTS") != null) {
			this.urls.trustedHosts(app.config().getList("TRUSTED_HOSTS").stream().map(Object::toString).toList());
		}
	}

	Environ environ() {
		return this.environ;
	}

	String method() {
		return this.method;
	}

	RequestUrls urls() {
		return this.urls;
	}

	RequestRouting routing() {
		return this.routing;
	}

	RequestLimits limits() {
		return this.limits;
	}

	BodyReader body() {
		return this.body;
	}

	Headers headers() {
		if (this.headers == null) {
			this.headers = ImmutableHeaders.copyOf(this.environ.headers());
		}
		return this.headers;
	}

	MultiDict<String> args() {
		if (this.args == null) {
			this.args = UrlEncodedForm.parse(this.environ.queryString()).onMissing(BadRequestKeyException::new);
		}
		return this.args;
	}

	MultiDict<String> cookies() {
		if (this.cookies == null) {
			this.cookies = Cookies.parse(this.environ.header("Cookie")).onMissing(BadRequestKeyException::new);
		}
		return this.cookies;
	}

	MultiDict<String> values() {
		return this.method.equals("GET") ? CombinedMultiDict.of(List.of(args()))
				: CombinedMultiDict.of(List.of(args(), this.body.form()));
	}

	ContentType parsedContentType() {
		if (this.contentType == null) {
			this.contentType = ContentType.parse(this.environ.header("Content-Type"));
		}
		return this.contentType;
	}

	@Nullable Long contentLength() {
		return BodyStream.contentLength(headers());
	}

	List<String> accessRoute() {
		String forwarded = this.environ.header("X-Forwarded-For");
		if (forwarded != null) {
			return HeaderValue.parseList(forwarded);
		}
		return (this.environ.remoteAddr() != null) ? List.of(this.environ.remoteAddr()) : List.of();
	}

}
