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
package io.github.flaskspring.mvc;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.github.flaskspring.Environ;
import io.github.flaskspring.Flask;
import io.github.flaskspring.G;
import io.github.flaskspring.Request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ContextTypesTests {

	private final Flask app = new Flask("app");

	@Test
	void ownClassesAreTheObjectsBehindTheProxies() throws Exception {
		this.app.requestClass(TenantRequest::new).globalsClass(TenantG::new);

		this.app.testRequestContext("/").run(() -> {
			assertThat(find(TenantRequest.class)).isInstanceOf(TenantRequest.class);
			assertThat(find(TenantG.class)).isInstanceOf(TenantG.class);
		});
	}

	@Test
	void aClassThatTheApplicationDoesNotMakeTeaches() throws Exception {
		this.app.testRequestContext("/")
			.run(() -> assertThatIllegalStateException().isThrownBy(() -> find(TenantRequest.class))
				.withMessageContainingAll("'" + TenantRequest.class.getName() + "'",
						"'" + Request.class.getName() + "'", "requestClass"));
	}

	@Test
	void otherTypesAreNotOfTheContext() {
		assertThat(ContextTypes.find(String.class)).isNull();
	}

	private static Object find(Class<?> type) {
		return Objects.requireNonNull(Objects.requireNonNull(ContextTypes.find(type)).get());
	}

	private static final class TenantRequest extends Request {

		TenantRequest(Environ environ) {
			super(environ);
		}

	}

	private static final class TenantG extends G {

	}

}
