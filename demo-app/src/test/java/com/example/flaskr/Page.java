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

package com.example.flaskr;

import java.net.HttpURLConnection;
import java.net.http.HttpResponse;

/**
 * What a visitor got.
 *
 * @param status the status
 * @param location where a redirect leads, empty for none
 * @param allow the methods that a 405 names, empty for none
 * @param html the body
 */
record Page(int status, String location, String allow, String html) {

	static Page of(HttpResponse<String> response) {
		return new Page(response.statusCode(), header(response, "Location"), header(response, "Allow"),
				response.body());
	}

	private static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	boolean isRedirectTo(String path) {
		return this.status == HttpURLConnection.HTTP_MOVED_TEMP && this.location.equals(path);
	}

}
