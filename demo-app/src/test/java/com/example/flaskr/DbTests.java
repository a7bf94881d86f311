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

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The tutorial's {@code test_db.py}, as far as it is not about Python's driver. */
class DbTests {

	@TempDir
	private Path instance;

	@Test
	void schemaIsCreatedOnTheFirstStart() {
		try (ConfigurableApplicationContext flaskr = start()) {
			assertThat(count(flaskr)).isZero();
			assertThat(this.instance.resolve("flaskr.mv.db")).exists();
		}
	}

	@Test
	void aSecondStartKeepsWhatTheFirstWrote() {
		try (ConfigurableApplicationContext flaskr = start()) {
			flaskr.getBean(Users.class).add("ada", "hash");
		}

		try (ConfigurableApplicationContext flaskr = start()) {
			assertThat(count(flaskr)).isOne();
		}
	}

	@Test
	void twoInstancesWorkOnOneFile() {
		try (ConfigurableApplicationContext first = start(); ConfigurableApplicationContext second = start()) {
			first.getBean(Users.class).add("ada", "hash");

			assertThat(second.getBean(Users.class).findByName("ada")).isPresent();
		}
	}

	private static long count(ConfigurableApplicationContext flaskr) {
		return flaskr.getBean(JdbcClient.class).sql("SELECT COUNT(*) FROM users").query(Long.class).single();
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(FlaskrApplication.class).main(FlaskrApplication.class)
			.run("--server.port=0", "--flaskr.instance=" + this.instance.toAbsolutePath());
	}

}
