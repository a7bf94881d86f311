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

package io.github.flaskspring.benchmarks;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpSession;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

/**
 * One request to a real Tomcat that reads two values of a session and writes one: none,
 * the container's, Spring Session's in memory and Flask's signed cookie. All but the last
 * are methods of one controller; the last is a Flask view as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class SessionBenchmark {

	private ServletWebServerApplicationContext context;

	private KeepAliveClient client;

	/** Starts the application. */
	@Setup
	public void start() throws IOException {
		this.context = (ServletWebServerApplicationContext) SpringApplication.run(Application.class, "--server.port=0",
				"--logging.level.root=warn", "--spring.main.banner-mode=off", "--flask.secret-key=benchmark",
				"--server.tomcat.max-keep-alive-requests=-1");
		this.client = new KeepAliveClient(Objects.requireNonNull(this.context.getWebServer()).getPort());
	}

	/** Stops the application. */
	@TearDown
	public void stop() throws IOException {
		this.client.close();
		this.context.close();
	}

	@Benchmark
	public int noSession() throws IOException {
		return this.client.get("/none/count");
	}

	@Benchmark
	public int container() throws IOException {
		return this.client.get("/container/count");
	}

	@Benchmark
	public int springSessionInMemory() throws IOException {
		return this.client.get("/spring/count");
	}

	@Benchmark
	public int flaskCookieInController() throws IOException {
		return this.client.get("/flask/controller/count");
	}

	@Benchmark
	public int flaskCookieInView() throws IOException {
		return this.client.get("/flask/count");
	}

	/** Flask below its prefix, Spring Session below its own. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Controller.class, Views.class })
	static class Application {

		@Bean
		Flask flask() {
			return new Flask("flask").mount("/flask");
		}

		@Bean
		FilterRegistrationBean<SessionRepositoryFilter<MapSession>> springSession() {
			FilterRegistrationBean<SessionRepositoryFilter<MapSession>> registration = new FilterRegistrationBean<>(
					new SessionRepositoryFilter<>(new MapSessionRepository(new ConcurrentHashMap<>())));
			registration.addUrlPatterns("/spring/*");
			registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
			return registration;
		}

	}

	/** The same in each kind of session. */
	@RestController
	static class Controller {

		@GetMapping(path = "/none/count", produces = "text/plain")
		String none() {
			return "1";
		}

		@GetMapping(path = "/container/count", produces = "text/plain")
		String container(HttpSession session) {
			return count(session);
		}

		@GetMapping(path = "/spring/count", produces = "text/plain")
		String spring(HttpSession session) {
			return count(session);
		}

		@GetMapping(path = "/flask/controller/count", produces = "text/plain")
		String flask() {
			return Views.increment();
		}

		private static String count(HttpSession session) {
			if (session.getAttribute("user_id") == null) {
				session.setAttribute("user_id", 7);
			}
			Integer count = (Integer) session.getAttribute("count");
			int next = (count != null) ? count + 1 : 1;
			session.setAttribute("count", next);
			return Integer.toString(next);
		}

	}

	/** Flask's way. */
	@FlaskController
	static class Views {

		@Route("/count")
		String count() {
			return increment();
		}

		static String increment() {
			if (Globals.session.get("user_id") == null) {
				Globals.session.put("user_id", 7);
			}
			int next = Globals.session.get("count", 0) + 1;
			Globals.session.put("count", next);
			return Integer.toString(next);
		}

	}

}
