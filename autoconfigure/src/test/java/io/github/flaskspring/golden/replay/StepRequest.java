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

package io.github.flaskspring.golden.replay;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * The request half of a step.
 *
 * @param method the request method
 * @param path the request target, byte for byte as it goes out
 * @param headers all headers except {@code Cookie} of the jar and {@code Content-Length};
 * <code>{{x}}</code> stands for a captured value
 * @param body the body, if any
 * @param pathFeatures what is unusual about the path
 * @param cookiesCarried whether the jar's cookies are sent and the answer's stored
 * @param jar the jar to use
 * @param cookies cookies sent beside those of the jar
 * @param cookieSent the {@code Cookie} header of the recording
 * @param capture variable names and the response headers they remember
 * @param pauseMs how long to wait before sending
 * @since 0.1
 */
public record StepRequest(String method, String path, List<HeaderField> headers, @Nullable Body body,
		@JsonSetter(nulls = Nulls.AS_EMPTY) List<String> pathFeatures, boolean cookiesCarried, @Nullable String jar,
		@JsonSetter(nulls = Nulls.AS_EMPTY) List<ExplicitCookie> cookies, @Nullable String cookieSent,
		@JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> capture, @Nullable Integer pauseMs) {

	private static final String DEFAULT_JAR = "default";

	String jarName() {
		return (this.jar != null) ? this.jar : DEFAULT_JAR;
	}

	boolean replaces(String cookieName) {
		return this.cookies.stream().anyMatch((cookie) -> cookie.name().equals(cookieName));
	}

}
