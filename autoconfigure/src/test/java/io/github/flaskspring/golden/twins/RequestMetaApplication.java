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

package io.github.flaskspring.golden.twins;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.http.Authorization;
import io.github.flaskspring.http.MimeAccept;
import io.github.flaskspring.http.Range;

import static io.github.flaskspring.Globals.request;

/** Everything else about the request: headers, URLs, negotiation, auth. */
@EnableAutoConfiguration
@FlaskController
class RequestMetaApplication {

	@Route(value = "/headers", methods = { "GET", "POST" })
	Map<String, ?> headers() {
		Map<String, @Nullable Object> answer = new TreeMap<>();
		answer.put("custom", request.headers().get("X-Custom"));
		answer.put("lower", request.headers().get("x-custom"));
		answer.put("missing", request.headers().get("X-Missing", "default"));
		answer.put("all_multi", request.headers().getList("X-Multi"));
		answer.put("user_agent", request.userAgent().toString());
		answer.put("referrer", request.referrer());
		answer.put("content_type", request.contentType());
		answer.put("content_length", request.contentLength());
		answer.put("has", request.headers().contains("X-Custom"));
		return answer;
	}

	@Route(value = "/url/<path:rest>", methods = { "GET", "PUT" })
	Map<String, ?> url(String rest) {
		Map<String, @Nullable Object> answer = new TreeMap<>();
		answer.put("method", request.method());
		answer.put("path", request.path());
		answer.put("full_path", request.fullPath());
		answer.put("script_root", request.scriptRoot());
		answer.put("url", request.url());
		answer.put("base_url", request.baseUrl());
		answer.put("url_root", request.urlRoot());
		answer.put("host_url", request.hostUrl());
		answer.put("host", request.host());
		answer.put("scheme", request.scheme());
		answer.put("is_secure", request.isSecure());
		answer.put("endpoint", request.endpoint());
		answer.put("view_args", request.viewArgs());
		answer.put("blueprint", request.blueprint());
		answer.put("rest", rest);
		return answer;
	}

	@Route("/accept")
	Map<String, ?> accept() {
		MimeAccept types = request.acceptMimetypes();
		Map<String, @Nullable Object> answer = new TreeMap<>();
		answer.put("best", types.bestMatch("application/json", "text/html"));
		answer.put("json", types.contains("application/json"));
		answer.put("quality", types.contains("text/html") ? number(types.quality("text/html")) : 0);
		answer.put("order", types.values());
		answer.put("lang", request.acceptLanguages().bestMatch("en", "de", "fr"));
		answer.put("charset", request.acceptCharsets().bestMatch("utf-8", "latin-1"));
		answer.put("encoding", request.acceptEncodings().bestMatch("gzip", "br"));
		return answer;
	}

	/** A quality that the client left out is a whole number in Python. */
	private static Number number(double quality) {
		boolean written = request.headers().get("Accept", "").matches(".*(?i:q) *= *1.*");
		return (quality == 1 && !written) ? (Number) 1 : (Number) quality;
	}

	@Route("/auth")
	Map<String, ?> auth() {
		Authorization authorization = request.authorization();
		Map<String, @Nullable Object> answer = new TreeMap<>();
		if (authorization == null) {
			answer.put("auth", null);
			return answer;
		}
		answer.put("type", authorization.type());
		answer.put("username", authorization.username());
		answer.put("password", authorization.password());
		answer.put("token", authorization.token());
		return answer;
	}

	@Route("/conditional")
	Map<String, ?> conditional() {
		Instant since = request.ifModifiedSince();
		Map<String, @Nullable Object> answer = new TreeMap<>();
		answer.put("etags", List.copyOf(new TreeSet<>(request.ifNoneMatch().asSet(true))));
		answer.put("star", request.ifNoneMatch().isStar());
		answer.put("since", (since != null) ? ISO.format(since.atOffset(ZoneOffset.UTC)) : null);
		answer.put("range", Optional.ofNullable(request.range()).map(Range::toHeader).orElse(null));
		answer.put("cache", request.cacheControl().maxAge());
		answer.put("no_cache", request.cacheControl().noCache());
		return answer;
	}

	private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

}
