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

import java.util.function.Consumer;

import io.github.flaskspring.EnvironBuilder;

/**
 * One method for each method of HTTP.
 *
 * @since 0.1
 */
public interface ClientCalls {

	/**
	 * Sends a request. Flask: {@code client.open}.
	 * @param path the path with its query, or an absolute URL
	 * @param customizer sets method, headers and body
	 * @return the response
	 */
	TestResponse open(String path, Consumer<EnvironBuilder> customizer);

	/**
	 * Sends a GET request.
	 * @param path the path with its query, or an absolute URL
	 * @return the response
	 */
	default TestResponse get(String path) {
		return open(path, (request) -> request.method("GET"));
	}

	/**
	 * Sends a GET request.
	 * @param path the path with its query, or an absolute URL
	 * @param customizer sets headers and body
	 * @return the response
	 */
	default TestResponse get(String path, Consumer<EnvironBuilder> customizer) {
		return open(path, (request) -> customizer.accept(request.method("GET")));
	}

	/**
	 * Sends a POST request.
	 * @param path the path with its query, or an absolute URL
	 * @return the response
	 */
	default TestResponse post(String path) {
		return open(path, (request) -> request.method("POST"));
	}

	/**
	 * Sends a POST request.
	 * @param path the path with its query, or an absolute URL
	 * @param customizer sets headers and body
	 * @return the response
	 */
	default TestResponse post(String path, Consumer<EnvironBuilder> customizer) {
		return open(path, (request) -> customizer.accept(request.method("POST")));
	}

	/**
	 * Sends a PUT request.
	 * @param path the path with its query, or an absolute URL
	 * @return the response
	 */
	default TestResponse put(String path) {
		return open(path, (request) -> request.method("PUT"));
	}

	/**
	 * Sends a PUT request.
	 * @param path the path with its query, or an absolute URL
	 * @param customizer sets headers and body
	 * @return the response
	 */
	default TestResponse put(String path, Consumer<EnvironBuilder> customizer) {
		return open(path, (request) -> customizer.accept(request.method("PUT")));
	}

	/**
	 * Sends a DELETE request.
	 * @param path the path with its query, or an absolute URL
	 * @return the response
	 */
	default TestResponse delete(String path) {
		return open(path, (request) -> request.method("DELETE"));
	}

	/**
	 * Sends a DELETE request.
	 * @param path the path with its query, or an absolute URL
	 * @param customizer sets headers and body
	 * @return the response
	 */
	default TestResponse delete(String path, Consumer<EnvironBuilder> customizer) {
		return open(path, (request) -> customizer.accept(request.method("DELETE")));
	}

	/**
	 * Sends a PATCH request.
	 * @param path the path with its query, or an absolute URL
	 * @return the response
	 */
	default TestResponse patch(String path) {
		return open(path, (request) -> request.method("PATCH"));
	}

	/**
	 * Sends a PATCH request.
	 * @param path the path with its query, or an absolute URL
	 * @param customizer sets headers and body
	 * @return the response
	 */
	default TestResponse patch(String path, Consumer<EnvironBuilder> customizer) {
		return open(path, (request) -> customizer.accept(request.method("PATCH")));
	}

	/**
	 * Sends a OPTIONS request.
	 * @param path the path with its query, or an absolute URL
	 * @return the response
	 */
	default TestResponse options(String path) {
		return open(path, (request) -> request.method("OPTIONS"));
	}

	/**
	 * Sends a OPTIONS request.
	 * @param path the path with its query, or an absolute URL
	 * @param customizer sets headers and body
	 * @return the response
	 */
	default TestResponse options(String path, Consumer<EnvironBuilder> customizer) {
		return open(path, (request) -> customizer.accept(request.method("OPTIONS")));
	}

	/**
	 * Sends a HEAD request.
	 * @param path the path with its query, or an absolute URL
	 * @return the response
	 */
	default TestResponse head(String path) {
		return open(path, (request) -> request.method("HEAD"));
	}

	/**
	 * Sends a HEAD request.
	 * @param path the path with its query, or an absolute URL
	 * @param customizer sets headers and body
	 * @return the response
	 */
	default TestResponse head(String path, Consumer<EnvironBuilder> customizer) {
		return open(path, (request) -> customizer.accept(request.method("HEAD")));
	}

	/**
	 * Sends a TRACE request.
	 * @param path the path with its query, or an absolute URL
	 * @return the response
	 */
	default TestResponse trace(String path) {
		return open(path, (request) -> request.method("TRACE"));
	}

	/**
	 * Sends a TRACE request.
	 * @param path the path with its query, or an absolute URL
	 * @param customizer sets headers and body
	 * @return the response
	 */
	default TestResponse trace(String path, Consumer<EnvironBuilder> customizer) {
		return open(path, (request) -> customizer.accept(request.method("TRACE")));
	}

}
