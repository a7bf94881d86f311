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

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.Headers;

/** A request made of values. */
final class BuiltEnviron implements Environ {

	private final String method;

	private final String scheme;

	private final String scriptName;

	private final String pathInfo;

	private final String queryString;

	private final Headers headers;

	private final String serverName;

	private final @Nullable String remoteAddr;

	private final byte[] content;

	private final InputStream input;

	BuiltEnviron(String method, String scheme, String scriptName, String pathInfo, String queryString, Headers headers,
			String serverName, @Nullable String remoteAddr, byte[] content) {
		this.method = method;
		this.scheme = scheme;
		this.scriptName = scriptName;
		this.pathInfo = pathInfo;
		this.queryString = queryString;
		this.headers = headers;
		this.serverName = serverName;
		this.remoteAddr = remoteAddr;
		this.content = content;
		this.input = new ByteArrayInputStream(content);
	}

	byte[] content() {
		return this.content;
	}

	@Override
	public String method() {
		return this.method;
	}

	@Override
	public String scheme() {
		return this.scheme;
	}

	@Override
	public String scriptName() {
		return this.scriptName;
	}

	@Override
	public String pathInfo() {
		return this.pathInfo;
	}

	@Override
	public String queryString() {
		return this.queryString;
	}

	@Override
	public @Nullable String header(String name) {
		return this.headers.get(name);
	}

	@Override
	public Headers headers() {
		return this.headers.copy();
	}

	@Override
	public String serverName() {
		return this.serverName;
	}

	@Override
	public int serverPort() {
		return this.scheme.equals("https") ? 443 : 80;
	}

	@Override
	public @Nullable String remoteAddr() {
		return this.remoteAddr;
	}

	@Override
	public InputStream input() {
		return this.input;
	}

	@Override
	public boolean inputTerminated() {
		return false;
	}

}
