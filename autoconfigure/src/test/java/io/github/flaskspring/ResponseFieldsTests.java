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

import java.util.Map;
import java.util.concurrent.Callable;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.flaskspring.json.JsonDecodeException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Less usual headers of a response, and its body as a value. */
class ResponseFieldsTests {

	private static @Nullable Object inApp(Callable<@Nullable Object> question) throws Exception {
		return new Flask("test").appContext().call(question);
	}

	@Test
	@Tag("RSP-035")
	void aPolicyMayOnlyReport() {
		Response response = new Response();

		response.contentSecurityPolicyReportOnly().set("default-src", "'self'");

		assertThat(response.headers().get("Content-Security-Policy-Report-Only")).isEqualTo("default-src 'self'");
		assertThat(response.contentSecurityPolicy().isEmpty()).isTrue();
	}

	@Test
	@Tag("RSP-035")
	void theTypeHasParametersAndTheBodyADigest() {
		Response response = new Response().contentType("text/x; A=b").contentMd5("abc==");

		assertThat(response.mimetypeParams()).isEqualTo(Map.of("a", "b"));
		assertThat(response.contentMd5()).isEqualTo("abc==");
		assertThat(response.contentMd5(null).headers().contains("Content-MD5")).isFalse();
		assertThat(response.contentType("").mimetype()).isNull();
	}

	@Test
	@Tag("RSP-033")
	void jsonMayBeForcedOrSilent() throws Exception {
		Response text = new Response("[1]");
		Response broken = new Response("[").mimetype("application/json");

		assertThat(inApp(() -> text.getJson(false, false))).isNull();
		assertThat(inApp(() -> text.getJson(true, false))).asInstanceOf(InstanceOfAssertFactories.LIST)
			.containsExactly(1);
		assertThat(inApp(() -> broken.getJson(false, true))).isNull();
		assertThatExceptionOfType(JsonDecodeException.class).isThrownBy(() -> inApp(broken::json));
	}

}
