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

import java.io.InputStream;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Environ;
import io.github.flaskspring.http.Headers;

/** A request with one header. */
record CookieEnviron(String cookies) implements Environ {

	@Override
	public @Nullable String header(String name) {
		return name.equals("Cookie") ? this.cookies : null;
	}

	@Override
	public Headers headers() {
		return Headers.of(Map.of("Cookie", this.cookies));
	}

	@Override
	public String method() {
		return "GET";
	}

	@Override
	public String scheme() {
		return "http";
	}

	@Override
	public String scriptName() {
		return "";
	}

	@Override
	public String pathInfo() {
		return "/";
	}

	@Override
	public String queryString() {
		return "";
	}

	@Override
	public String serverName() {
		return "localhost";
	}

	@Override
	public int serverPort() {
		return 80;
	}

	@Override
	public @Nullable String remoteAddr() {
		return null;
	}

	@Override
	public InputStream input() {
		return InputStream.nullInputStream();
	}

	@Override
	public boolean inputTerminated() {
		return true;
	}

}
