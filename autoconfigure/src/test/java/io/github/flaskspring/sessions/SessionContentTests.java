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

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.github.flaskspring.Flask;
import io.github.flaskspring.json.DefaultJsonProvider;

import static org.assertj.core.api.Assertions.assertThat;

class SessionContentTests {

	private final AtomicInteger made = new AtomicInteger();

	@Test
	void theSerializerIsMadeOnceWhenItIsNeeded() {
		SessionContent content = new SessionContent(() -> {
			this.made.incrementAndGet();
			return new TaggedJsonSerializer(new DefaultJsonProvider());
		});
		assertThat(this.made).hasValue(0);

		assertThat(content.loads(content.dumps(Map.of("a", 1)))).isEqualTo(Map.of("a", 1));
		assertThat(this.made).hasValue(1);
	}

	@Test
	void aRequestWithoutCookieNeedsNone() {
		Flask app = new Flask("test").secretKey("dev");
		app.sessionInterface(new SecureCookieSessionInterface() {
			@Override
			protected TaggedJsonSerializer serializer(Flask of) {
				SessionContentTests.this.made.incrementAndGet();
				return new TaggedJsonSerializer(of.json());
			}
		});

		app.testRequestContext("/").push().pop();
		assertThat(this.made).hasValue(0);

		app.testRequestContext("/", (request) -> request.header("Cookie", "session=x.y.z")).push().pop();
		assertThat(this.made).hasValue(0);
	}

}
