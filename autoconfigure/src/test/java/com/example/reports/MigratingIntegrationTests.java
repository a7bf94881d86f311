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
package com.example.reports;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The page about moving piece by piece, walked through: needs python3 with Flask and
 * nginx, and is skipped where one of them is missing.
 */
class MigratingIntegrationTests {

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(Redirect.NORMAL)
		.build();

	@TempDir
	private Path folder;

	private int port;

	@BeforeAll
	static void requireTools() {
		assumeTrue(MigrationSite.isPossible(),
				"SKIPPED: no python3 with Flask, or no nginx, on this machine: nobody walks through the migration");
	}

	@Test
	void movesOneBlueprintAndRotatesTheKey() throws Exception {
		Map<String, String> before = Map.of("FLASK_SECRET_KEY", "first key");
		Map<String, String> moved = Map.of("FLASK_SECRET_KEY", "first key", "REPORTS_ARE_JAVA", "1");
		Map<String, String> accepting = with(moved, "FLASK_SECRET_KEY_FALLBACKS", "[\"second key\"]");
		Map<String, String> signing = Map.of("FLASK_SECRET_KEY", "second key", "FLASK_SECRET_KEY_FALLBACKS",
				"[\"first key\"]", "REPORTS_ARE_JAVA", "1");
		try (MigrationSite site = new MigrationSite(docs(), this.folder, before)) {
			this.port = site.port("8000");
			String welcome = post("/auth/login", "user=ada");
			String inPython = get("/reports/");

			site.startProxy();
			this.port = site.port("8888");
			site.deployPython(moved);
			List<String> inJava = withJava(site, moved, () -> List.of(get("/reports/"), get("/")));
			site.deployPython(accepting);
			List<String> accepted = withJava(site, signing, () -> List.of(get("/reports/"), get("/")));
			site.deployPython(signing);

			assertThat(welcome).contains("\"user\":\"ada\"", "[\"message\",\"Welcome back.\"]");
			assertThat(inPython).isEqualTo("Python wrote report 1 for ada");
			assertThat(inJava).first().isEqualTo("Java wrote report 2 for ada");
			assertThat(inJava).last(STRING)
				.contains("[\"info\",\"Report written.\"]",
						"\"reports\":\"http://127.0.0.1:" + this.port + "/reports/\"");
			assertThat(accepted).first().isEqualTo("Java wrote report 3 for ada");
			assertThat(accepted).last(STRING)
				.as("Python reads what Java signs with the second key")
				.contains("\"ada\"");
			assertThat(get("/")).contains("\"user\":\"ada\"");
			assertThat(post("/auth/logout", "")).contains("\"user\":null");
		}
	}

	@Test
	void sendsStrangersFromTheJavaPartToThePythonPart() throws Exception {
		Map<String, String> moved = Map.of("FLASK_SECRET_KEY", "first key", "REPORTS_ARE_JAVA", "1");
		try (MigrationSite site = new MigrationSite(docs(), this.folder, moved)) {
			site.startProxy();
			this.port = site.port("8888");

			assertThat(withJava(site, moved, () -> get("/reports/"))).contains("\"user\":null");
		}
	}

	private static <T> T withJava(MigrationSite site, Map<String, String> environment, Callable<T> steps)
			throws Exception {
		ConfigurableApplicationContext java = startJava(site, environment);
		try {
			return steps.call();
		}
		finally {
			java.close();
		}
	}

	/** In the environment, where Python's part finds the same names. */
	private static ConfigurableApplicationContext startJava(MigrationSite site, Map<String, String> environment) {
		StandardServletEnvironment variables = new StandardServletEnvironment();
		variables.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("part-systemEnvironment", new HashMap<>(environment)));
		return new SpringApplicationBuilder(Migrating.ReportsApplication.class).environment(variables)
			.properties(WithoutSecurity.PROPERTY, "server.port=" + site.port("8080"), "flask.proxy-fix.x-for=1",
					"flask.proxy-fix.x-proto=1", "flask.proxy-fix.x-host=1")
			.run();
	}

	private static Map<String, String> with(Map<String, String> map, String key, String value) {
		Map<String, String> result = new HashMap<>(map);
		result.put(key, value);
		return result;
	}

	private String get(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(), path);
	}

	private String post(String path, String form) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder()
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)), path);
	}

	private String send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://127.0.0.1:" + this.port + path);
		return this.browser.send(request.uri(uri).build(), BodyHandlers.ofString()).body();
	}

	private static Path docs() {
		Path folder = Path.of("").toAbsolutePath();
		while (!folder.resolve("src/docs/migrating").toFile().isDirectory()) {
			folder = folder.getParent();
		}
		return folder.resolve("src/docs/migrating");
	}

}
