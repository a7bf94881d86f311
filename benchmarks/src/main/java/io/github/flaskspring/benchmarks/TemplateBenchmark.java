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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
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
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Globals;

/**
 * A page of 50 links, from the request to the last byte: with Thymeleaf's own links, with
 * links by endpoint, and with {@code url_for}. All else of the pages is the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TemplateBenchmark {

	/** A row of the page. */
	public record Post(int id, String title) {
	}

	@Param({ "thymeleaf-links", "endpoint-links", "url-for" })
	private String page;

	@Param({ "false", "true" })
	private boolean compiler;

	private ConfigurableApplicationContext context;

	private FilterChain chain;

	private Filter filter;

	/** Starts the application. */
	@Setup
	public void start() throws Exception {
		this.context = SpringApplication.run(Application.class, "--server.port=0", "--logging.level.root=warn",
				"--spring.main.banner-mode=off", "--spring.mvc.servlet.load-on-startup=1",
				"--spring.thymeleaf.enable-spring-el-compiler=" + this.compiler);
		DispatcherServlet servlet = this.context.getBean(DispatcherServlet.class);
		this.chain = (request, response) -> servlet.service(request, response);
		this.filter = Objects
			.requireNonNull(this.context.getBean("flaskContextFilter", FilterRegistrationBean.class).getFilter());
		String body = fiftyLinks().getContentAsString();
		if (!body.contains("<a href=\"/post/49/update\">Post 49</a>")) {
			throw new IllegalStateException("The page has no such link: " + body);
		}
	}

	/** Stops the application. */
	@TearDown
	public void stop() {
		this.context.close();
	}

	@Benchmark
	public MockHttpServletResponse fiftyLinks() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(
				this.context.getBean(DispatcherServlet.class).getServletContext(), "GET", "/page/" + this.page);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, this.chain);
		if (response.getStatus() != 200) {
			throw new IllegalStateException("The status is " + response.getStatus());
		}
		return response;
	}

	/** A blog. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		Blueprint blog() {
			List<Post> posts = IntStream.range(0, 50).mapToObj((id) -> new Post(id, "Post " + id)).toList();
			Blueprint blog = new Blueprint("blog");
			blog.route("/post/<int:id>/update", () -> "").endpoint("update");
			blog.route("/page/<name>",
					(args) -> Globals.renderTemplate(args.getString("name"), Map.of("posts", posts)));
			return blog;
		}

	}

}
