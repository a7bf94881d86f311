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
package io.github.flaskspring.testing;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Environ;
import io.github.flaskspring.http.Headers;

/**
 * A request that was sent, to be looked at and sent again.
 *
 * @param call the request
 * @param scriptName where the application is mounted
 * @param pathInfo the path below
 * @param input the body
 */
record CallEnviron(Call call, String scriptName, String pathInfo, InputStream input) implements Environ {

	@Override
	public String method() {
		return this.call.method();
	}

	@Override
	public String scheme() {
		return this.call.scheme();
	}

	@Override
	public String queryString() {
		return this.call.query();
	}

	@Override
	public @Nullable String header(String name) {
		return this.call.headers().get(name);
	}

	@Override
	public Headers headers() {
		return this.call.headers().copy();
	}

	@Override
	public String serverName() {
		return this.call.serverName();
	}

	@Override
	public int serverPort() {
		return this.call.serverPort();
	}

	@Override
	public String remoteAddr() {
		return this.call.remoteAddr();
	}

	@Override
	public boolean inputTerminated() {
		return false;
	}

}
