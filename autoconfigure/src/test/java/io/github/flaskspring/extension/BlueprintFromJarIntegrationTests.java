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

package io.github.flaskspring.extension;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;

import io.github.flaskspring.Flask;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.mvc.Calls;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A blueprint that an application gets by having a jar on its class path: with views,
 * templates, static files and error handlers. The jar is compiled and packed here.
 */
class BlueprintFromJarIntegrationTests {

	private static final String SOURCE = """
			package com.example.shop;

			import java.util.Map;

			import org.springframework.boot.autoconfigure.AutoConfiguration;
			import org.springframework.context.annotation.Bean;

			import io.github.flaskspring.Blueprint;
			import io.github.flaskspring.Reply;

			import static io.github.flaskspring.Globals.abort;
			import static io.github.flaskspring.Globals.renderTemplate;
			import static io.github.flaskspring.Globals.urlFor;

			@AutoConfiguration
			public class ShopAutoConfiguration {

				@Bean
				Blueprint shop() {
					Blueprint shop = new Blueprint("shop", ShopAutoConfiguration.class).urlPrefix("/shop")
						.templateFolder("templates")
						.staticFolder("static");
					shop.get("/<item>", (args) -> renderTemplate("shop/item", Map.of("item", args.getString("item"))))
						.endpoint("item");
					shop.get("/style", () -> urlFor(".static", "filename", "shop.css"));
					shop.get("/sold-out", () -> {
						throw abort(410);
					});
					shop.get("/terms", () -> new String(shop.openResource("terms.txt").readAllBytes()));
					shop.errorHandler(410, (error) -> Reply.of("sold out", 410));
					return shop;
				}

			}
			""";

	private static final String FOLDER = "com/example/shop/";

	private static URLClassLoader loader;

	private static ConfigurableApplicationContext context;

	private static Calls calls;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		Path jar = pack(folder, compile(folder));
		loader = new URLClassLoader(new URL[] { jar.toUri().toURL() },
				BlueprintFromJarIntegrationTests.class.getClassLoader());
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(loader);
		try {
			context = new SpringApplicationBuilder(Application.class).resourceLoader(new DefaultResourceLoader(loader))
				.run("--server.port=0", "--" + WithoutSecurity.PROPERTY);
		}
		finally {
			thread.setContextClassLoader(before);
		}
		calls = new Calls(context.getBean(Environment.class).getRequiredProperty("local.server.port", int.class));
	}

	@AfterAll
	static void stop() throws IOException {
		context.close();
		loader.close();
	}

	private static Path compile(Path folder) throws IOException {
		Path source = Files.createDirectories(folder.resolve("src")).resolve("ShopAutoConfiguration.java");
		Files.writeString(source, SOURCE);
		Path classes = Files.createDirectories(folder.resolve("classes"));
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
			boolean compiled = compiler
				.getTask(null, files, null,
						List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"),
						null, files.getJavaFileObjects(source))
				.call();
			assertThat(compiled).isTrue();
		}
		return classes;
	}

	private static Path pack(Path folder, Path classes) throws IOException {
		Path jar = folder.resolve("shop.jar");
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
			String type = FOLDER + "ShopAutoConfiguration.class";
			add(entries, type, Files.readAllBytes(classes.resolve(type)));
			add(entries, FOLDER + "templates/shop/item.html", "<p th:text=\"${item}\">item</p>");
			add(entries, FOLDER + "static/shop.css", "body { color: red }");
			add(entries, FOLDER + "terms.txt", "No refunds.");
			add(entries, "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
					"com.example.shop.ShopAutoConfiguration");
		}
		return jar;
	}

	private static void add(JarOutputStream jar, String name, String text) throws IOException {
		add(jar, name, text.getBytes(StandardCharsets.UTF_8));
	}

	private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
		jar.putNextEntry(new JarEntry(name));
		jar.write(content);
		jar.closeEntry();
	}

	@Test
	@Tag("APP-011")
	void theBlueprintRegistersItself() {
		assertThat(context.getBean(Flask.class).blueprints()).containsOnlyKeys("shop");
	}

	@Test
	@Tag("BP-003")
	void templatesComeFromTheJar() throws Exception {
		assertThat(calls.get("/shop/a&b").body()).isEqualTo("<p>a&amp;b</p>");
	}

	@Test
	@Tag("BP-028")
	void staticFilesComeFromTheJar() throws Exception {
		assertThat(calls.get("/shop/style").body()).isEqualTo("/shop/static/shop.css");

		HttpResponse<String> answer = calls.get("/shop/static/shop.css");
		assertThat(answer.body()).isEqualTo("body { color: red }");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
		assertThat(calls.get("/shop/static/../ShopAutoConfiguration.class").statusCode()).isEqualTo(404);
	}

	@Test
	void errorHandlersOfTheJarAnswer() throws Exception {
		HttpResponse<String> answer = calls.get("/shop/sold-out");

		assertThat(answer.statusCode()).isEqualTo(410);
		assertThat(answer.body()).isEqualTo("sold out");
	}

	@Test
	@Tag("BP-039")
	void resourcesOfTheJarAreOpened() throws Exception {
		assertThat(calls.get("/shop/terms").body()).isEqualTo("No refunds.");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
