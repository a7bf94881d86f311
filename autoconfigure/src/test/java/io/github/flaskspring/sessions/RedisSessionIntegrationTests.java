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

import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;

import io.github.flaskspring.WithoutSecurity;

/** Sessions in a real Redis. */
@EnabledIf(value = "io.github.flaskspring.sessions.RedisServer#isInstalled", disabledReason = RedisServer.MISSING)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.session-store=spring-session" })
class RedisSessionIntegrationTests extends SpringSessionContract {

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableRedisHttpSession
	@Import(Views.class)
	static class Application {

		@Bean
		RedisServer redis() {
			return RedisServer.start();
		}

		@Bean
		LettuceConnectionFactory redisConnectionFactory(RedisServer redis) {
			return new LettuceConnectionFactory("127.0.0.1", redis.port());
		}

	}

}
