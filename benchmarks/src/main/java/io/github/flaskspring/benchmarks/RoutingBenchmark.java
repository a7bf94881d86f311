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

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;

import io.github.flaskspring.routing.MapAdapter;
import io.github.flaskspring.routing.RoutingResult;
import io.github.flaskspring.routing.Rule;
import io.github.flaskspring.routing.UrlMap;

/**
 * The last of many rules: found by its path, and built, beside what Spring MVC does for
 * as many mappings. Half of the rules are plain text, half have a variable.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RoutingBenchmark {

	@Param({ "10", "1000", "10000" })
	private int rules;

	private final UrlMap map = new UrlMap();

	private MapAdapter adapter;

	private RequestMappingHandlerMapping mapping;

	private String text = "";

	private String variable = "";

	private String endpoint = "";

	@Setup
	public void register() throws Exception {
		StaticWebApplicationContext context = new StaticWebApplicationContext();
		context.refresh();
		RequestMappingHandlerMapping handlers = new RequestMappingHandlerMapping();
		handlers.setApplicationContext(context);
		handlers.afterPropertiesSet();
		Method view = RoutingBenchmark.class.getMethod("view");
		for (int i = 0; i < this.rules / 2; i++) {
			this.map.add(Rule.of("/page" + i).endpoint("page" + i).methods("GET").build());
			this.map.add(Rule.of("/area" + i + "/items/<int:id>").endpoint("item" + i).methods("GET").build());
			handlers.registerMapping(get("/page" + i, handlers), this, view);
			handlers.registerMapping(get("/area" + i + "/items/{id}", handlers), this, view);
		}
		int last = this.rules / 2 - 1;
		this.text = "/page" + last;
		this.variable = "/area" + last + "/items/5";
		this.endpoint = "item" + last;
		this.mapping = handlers;
		this.adapter = this.map.bind("localhost");
	}

	private static RequestMappingInfo get(String path, RequestMappingHandlerMapping handlers) {
		return RequestMappingInfo.paths(path)
			.methods(RequestMethod.GET)
			.options(handlers.getBuilderConfiguration())
			.build();
	}

	public String view() {
		return "";
	}

	@Benchmark
	public RoutingResult flaskMatchText() {
		return this.adapter.match(this.text, "GET");
	}

	@Benchmark
	public RoutingResult flaskMatchVariable() {
		return this.adapter.match(this.variable, "GET");
	}

	@Benchmark
	public String flaskBuild() {
		return this.adapter.build(this.endpoint, Map.of("id", 5));
	}

	@Benchmark
	public @Nullable HandlerExecutionChain springMatchText() throws Exception {
		return spring(this.text);
	}

	@Benchmark
	public @Nullable HandlerExecutionChain springMatchVariable() throws Exception {
		return spring(this.variable);
	}

	private @Nullable HandlerExecutionChain spring(String path) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		ServletRequestPathUtils.parseAndCache(request);
		return this.mapping.getHandler(request);
	}

	/** What a Spring mapping costs without the mapping: to be subtracted. */
	@Benchmark
	public Object springRequestAlone() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", this.variable);
		return ServletRequestPathUtils.parseAndCache(request);
	}

	@Benchmark
	public String springBuild() {
		return UriComponentsBuilder.fromPath("/area/items/{id}").encode().buildAndExpand(5).toUriString();
	}

}
