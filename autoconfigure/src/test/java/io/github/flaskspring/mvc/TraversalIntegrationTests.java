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

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Globals;
import io.github.flaskspring.WithoutSecurity;

import static io.github.flaskspring.Globals.request;
import static org.assertj.core.api.Assertions.assertThat;

/** No spelling of a path leads out of a folder, whoever else looks at the path. */
class TraversalIntegrationTests {

	private static final String SECRET = "content of the secret file";

	private static final List<String> FOLDERS = List.of("/static/", "/bp/st/", "/resources/", "/files/",
			"/query?path=");

	@TempDir
	private Path root;

	private Path secret;

	private int port;

	/** Who looks at a path before the application does. */
	private enum Guard {

		TOMCAT(Application.class), FIREWALL(Secured.class), TOLERANT_FIREWALL(Tolerant.class);

		private final Class<?> application;

		Guard(Class<?> application) {
			this.application = application;
		}

		private ConfigurableApplicationContext start(Path root) {
			String without = (this == TOMCAT) ? WithoutSecurity.PROPERTY : "guarded=true";
			return new SpringApplicationBuilder(this.application).run("--server.port=0", "--" + without,
					"--traversal.root=" + root);
		}

	}

	@BeforeEach
	void writeFiles() throws IOException {
		Path folder = Files.createDirectories(this.root.resolve("a/b/st/sub")).getParent();
		for (Path above : List.of(this.root, this.root.resolve("a"), this.root.resolve("a/b"))) {
			this.secret = Files.writeString(above.resolve("secret.txt"), SECRET);
		}
		Files.writeString(folder.resolve("a.css"), "css");
		Files.writeString(folder.resolve("sub/b.js"), "js");
		Files.createSymbolicLink(folder.resolve("out.txt"), this.secret);
		Files.createSymbolicLink(folder.resolve("up"), folder.getParent());
	}

	private String get(String target) {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(20_000);
			String text = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new AssertionError(target, ex);
		}
	}

	private static String status(String answer) {
		return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
	}

	/**
	 * All spellings in all folders, or each in one of them: firewalls know no folders.
	 */
	private static Stream<String> targets(List<String> spellings, Guard guard) {
		int folders = (guard == Guard.TOMCAT) ? FOLDERS.size() : 1;
		return IntStream.range(0, spellings.size() * folders)
			.mapToObj((i) -> FOLDERS.get(i % FOLDERS.size()) + spellings.get(i / folders));
	}

	@ParameterizedTest
	@EnumSource
	@Tag("RSP-102")
	@Tag("RSP-103")
	@Tag("SEC-018")
	void noSpellingLeadsOut(Guard guard) {
		List<String> spellings = TraversalSpellings.all(this.secret);
		assertThat(spellings).hasSizeGreaterThan(2000);

		try (ConfigurableApplicationContext context = guard.start(this.root)) {
			this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

			assertThat(targets(spellings, guard).parallel().filter((target) -> isSuspicious(get(target)))).isEmpty();
			legalSpellings(guard).forEach((target) -> assertThat(get(target)).as(target).endsWith("\r\n\r\ncss"));
		}
	}

	/** A redirect merges slashes; everything else is refused. */
	private static boolean isSuspicious(String answer) {
		return answer.contains(SECRET) || !List.of("308", "400", "404").contains(status(answer));
	}

	/** Other spellings of a file that is served. */
	private static Stream<String> legalSpellings(Guard guard) {
		List<String> spellings = switch (guard) {
			case TOMCAT -> List.of("a.css", "%61.css", "sub%2f..%2fa.css", "./a.css", "sub/../a.css",
					"sub/%2e%2e/a.css", "missing/../a.css", "sub/.././a.css");
			case TOLERANT_FIREWALL -> List.of("a.css", "%61.css", "sub%2f..%2fa.css");
			case FIREWALL -> List.of("a.css", "%61.css");
		};
		return FOLDERS.stream().flatMap((folder) -> spellings.stream().map((spelling) -> folder + spelling));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		FlaskCustomizer folders(Environment environment) {
			String folder = environment.getRequiredProperty("traversal.root") + "/a/b/st";
			return (app) -> {
				app.staticFolder(folder).staticUrlPath("/static");
				app.registerBlueprint(new Blueprint("bp").urlPrefix("/bp").staticFolder(folder));
				app.registerBlueprint(new Blueprint("resources").staticFolder("classpath:/traversal/a/b/st")
					.staticUrlPath("/resources"));
				app.route("/files/<path:path>", (args) -> Globals.sendFromDirectory(folder, args.getString("path")));
				app.route("/query", () -> Globals.sendFromDirectory(folder, request.args("path")));
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Secured extends Application {

		@Bean
		SecurityFilterChain security(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Tolerant extends Secured {

		@Bean
		HttpFirewall firewall() {
			StrictHttpFirewall firewall = new StrictHttpFirewall();
			firewall.setAllowBackSlash(true);
			firewall.setAllowNull(true);
			firewall.setAllowSemicolon(true);
			firewall.setAllowUrlEncodedDoubleSlash(true);
			firewall.setAllowUrlEncodedPercent(true);
			firewall.setAllowUrlEncodedPeriod(true);
			firewall.setAllowUrlEncodedSlash(true);
			firewall.setAllowUrlEncodedCarriageReturn(true);
			firewall.setAllowUrlEncodedLineFeed(true);
			return firewall;
		}

	}

}
