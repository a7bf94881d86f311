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
import java.sql.SQLException;

import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two processes of one database: a login made in one holds in the other, also when the
 * first is killed.
 */
class TwoInstancesTests {

	@TempDir
	private Path folder;

	private Server database;

	@BeforeEach
	void startDatabase() throws SQLException {
		this.database = Server
			.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", this.folder.toAbsolutePath().toString())
			.start();
	}

	@AfterEach
	void stopDatabase() {
		this.database.stop();
	}

	private Instance start(String name, String... arguments) throws Exception {
		String[] all = new String[arguments.length + 1];
		all[0] = "--spring.datasource.url=jdbc:h2:tcp://localhost:" + this.database.getPort() + "/./flaskr";
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		return Instance.start(this.folder.resolve(name + ".log"), all);
	}

	@Test
	void loginsInTheCookieSurviveTheirInstance() throws Exception {
		try (Instance first = start("first"); Instance second = start("second")) {
			Visitor ada = register(first.visitor(), "ada");
			String cookie = ada.cookie().orElseThrow();
			Visitor bob = register(second.visitor(), "bob");

			assertThat(greeting(second.visitor(), cookie)).contains("<strong>ada</strong>");
			first.kill();
			assertThat(greeting(second.visitor(), cookie)).contains("<strong>ada</strong>");
			assertThat(bob.get("/").html()).contains("<strong>bob</strong>");
			assertThat(cookie).contains(".");
		}
	}

	@Test
	void loginsInRedisSurviveTheirInstance() throws Exception {
		try (Redis redis = Redis.start();
				Instance first = start("first", "--spring.profiles.active=redis",
						"--spring.data.redis.port=" + redis.port());
				Instance second = start("second", "--spring.profiles.active=redis",
						"--spring.data.redis.port=" + redis.port())) {
			Visitor ada = register(first.visitor(), "ada");
			String cookie = ada.cookie().orElseThrow();
			Visitor bob = register(second.visitor(), "bob");

			assertThat(cookie).hasSize(36).doesNotContain(".");
			assertThat(greeting(second.visitor(), cookie)).contains("<strong>ada</strong>");
			first.kill();
			assertThat(greeting(second.visitor(), cookie)).contains("<strong>ada</strong>");

			String stolen = bob.cookie().orElseThrow();
			bob.logout();
			assertThat(greeting(second.visitor(), stolen)).contains("Log In");
		}
	}

	private static Visitor register(Visitor visitor, String name) {
		visitor.post("/auth/register", "username", name, "password", "secret");
		visitor.login(name, "secret");
		assertThat(visitor.get("/").html()).contains("<strong>" + name + "</strong>");
		return visitor;
	}

	private static String greeting(Visitor visitor, String cookie) {
		return visitor.withCookie(cookie).get("/").html();
	}

}
