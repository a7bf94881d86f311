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
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.DispatcherServlet;

import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

/**
 * One request through {@code DispatcherServlet}, without a network: a bare servlet, a
 * {@code @RestController}, a functional and an annotated Flask view. The Flask ones pass
 * the filter that owns the contexts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DispatchBenchmark {

	private final HttpServlet bare = new Bare();

	private ConfigurableApplicationContext context;

	private DispatcherServlet servlet;

	private FilterChain chain;

	private Filter filter;

	/** Starts the application. */
	@Setup
	public void start() {
		this.context = SpringApplication.run(Application.class, "--server.port=0", "--logging.level.root=warn",
				"--spring.main.banner-mode=off", "--spring.mvc.servlet.load-on-startup=1");
		this.servlet = this.context.getBean(DispatcherServlet.class);
		this.chain = (request, response) -> this.servlet.service(request, response);
		this.filter = Objects
			.requireNonNull(this.context.getBean("flaskContextFilter", FilterRegistrationBean.class).getFilter());
	}

	/** Stops the application. */
	@TearDown
	public void stop() {
		this.context.close();
	}

	private static MockHttpServletRequest request(String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setRequestURI(path);
		return request;
	}

	private MockHttpServletResponse flask(String path) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request(path), response, this.chain);
		return checked(response);
	}

	private static MockHttpServletResponse checked(MockHttpServletResponse response) {
		if (response.getStatus() != 200) {
			throw new IllegalStateException("The status is " + response.getStatus());
		}
		return response;
	}

	@Benchmark
	public MockHttpServletResponse bareServlet() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.bare.service(request("/bare"), response);
		return checked(response);
	}

	@Benchmark
	public MockHttpServletResponse restController() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.servlet.service(request("/rest/hello"), response);
		return checked(response);
	}

	@Benchmark
	public MockHttpServletResponse restControllerWithVariable() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.servlet.service(request("/rest/user/5"), response);
		return checked(response);
	}

	@Benchmark
	public MockHttpServletResponse functionalView() throws Exception {
		return flask("/functional/hello");
	}

	@Benchmark
	public MockHttpServletResponse functionalViewWithVariable() throws Exception {
		return flask("/functional/user/5");
	}

	@Benchmark
	public MockHttpServletResponse annotatedView() throws Exception {
		return flask("/annotated/hello");
	}

	@Benchmark
	public MockHttpServletResponse annotatedViewWithVariable() throws Exception {
		return flask("/annotated/user/5");
	}

	/** The least that a servlet can do. */
	static final class Bare extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			byte[] body = "Hello, World!".getBytes(StandardCharsets.UTF_8);
			response.setContentType("text/html; charset=utf-8");
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
		}

	}

	/** The three ways to write the same two views. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Rest.class, Annotated.class })
	static class Application {

		@Bean
		FlaskCustomizer functional() {
			return (app) -> {
				app.get("/functional/hello", () -> "Hello, World!");
				app.get("/functional/user/<int:id>", (args) -> "User " + args.getInt("id"));
			};
		}

	}

	/** Spring's way. */
	@RestController
	static class Rest {

		@GetMapping(path = "/rest/hello", produces = "text/html")
		String hello() {
			return "Hello, World!";
		}

		@GetMapping(path = "/rest/user/{id}", produces = "text/html")
		String user(@PathVariable int id) {
			return "User " + id;
		}

	}

	/** Flask's way with annotations. */
	@FlaskController
	static class Annotated {

		@Route("/annotated/hello")
		String hello() {
			return "Hello, World!";
		}

		@Route("/annotated/user/<int:id>")
		String user(int id) {
			return "User " + id;
		}

	}

}
