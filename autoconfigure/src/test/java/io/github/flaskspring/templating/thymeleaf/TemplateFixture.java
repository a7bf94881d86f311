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

package io.github.flaskspring.templating.thymeleaf;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Globals;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;

/**
 * An application whose templates are texts of a test. What is rendered is rendered inside
 * a request without a servlet unless the test says otherwise.
 */
final class TemplateFixture {

	final Flask app = new Flask("fixture");

	final SpringTemplateEngine engine = new SpringTemplateEngine();

	final GenericApplicationContext beans = new GenericApplicationContext();

	private final Map<String, String> sources = new LinkedHashMap<>();

	private String url = "/";

	TemplateFixture() {
		this.app.config().put("SECRET_KEY", "template-fixture-key");
		this.app.sessionInterface(new SecureCookieSessionInterface());
		this.beans.addProtocolResolver((location, loader) -> resource(location));
		this.beans.registerBean("flask", Flask.class, () -> this.app);
		this.beans.refresh();
		this.engine.setTemplateResolver(applicationTemplates());
		FlaskTemplateEngine.prepare(this.engine, this.beans);
		this.app.templateRenderer(new ThymeleafTemplateRenderer(this.engine, this.beans));
	}

	/**
	 * Adds a template of the application, or changes it; a name with a slash in front is
	 * a blueprint's: {@code "/bp/index.html"} lies in the folder {@code memory:/bp}.
	 */
	TemplateFixture with(String name, String source) {
		this.sources.put(name.replaceFirst("^/", ""), source);
		return this;
	}

	/** The URL of the request in which templates are rendered. */
	TemplateFixture at(String requestUrl) {
		this.url = requestUrl;
		return this;
	}

	String text(String source, @Nullable Object... context) {
		return call(() -> Globals.renderTemplateString(source, pairs(context)));
	}

	String render(String name, @Nullable Object... context) {
		return call(() -> Globals.renderTemplate(name, pairs(context)));
	}

	<T> T call(Callable<T> work) {
		return unchecked(() -> this.app.testRequestContext(this.url).call(work));
	}

	/** Runs work with an application context only. */
	<T> T callOutsideOfRequest(Callable<T> work) {
		return unchecked(() -> this.app.appContext().call(work));
	}

	private static <T> T unchecked(Callable<T> work) {
		try {
			return work.call();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static Map<String, @Nullable Object> pairs(@Nullable Object... namesAndValues) {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
		}
		return map;
	}

	ITemplateResolver applicationTemplates() {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setApplicationContext(this.beans);
		resolver.setPrefix("memory:/templates/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		resolver.setCheckExistence(true);
		return resolver;
	}

	private @Nullable Resource resource(String location) {
		return location.startsWith("memory:/")
				? new MemoryResource(location.substring("memory:/".length()).replaceFirst("^templates/", "")) : null;
	}

	/** Reads what the test has set last, as a file would. */
	private final class MemoryResource extends AbstractResource {

		private final String name;

		MemoryResource(String name) {
			this.name = name;
		}

		@Override
		public boolean exists() {
			return TemplateFixture.this.sources.containsKey(this.name);
		}

		@Override
		public InputStream getInputStream() throws FileNotFoundException {
			String source = TemplateFixture.this.sources.get(this.name);
			if (source == null) {
				throw new FileNotFoundException(this.name);
			}
			return new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public String getDescription() {
			return "memory [" + this.name + "]";
		}

	}

}
