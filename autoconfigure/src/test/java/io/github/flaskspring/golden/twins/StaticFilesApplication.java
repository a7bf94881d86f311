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
package io.github.flaskspring.golden.twins;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.sendFromDirectory;
import static io.github.flaskspring.Globals.urlFor;

/** Static files: folder, prefix, blueprint static, conditional and range requests. */
@EnableAutoConfiguration
@FlaskController
public class StaticFilesApplication {

	private final Path site = Assets.SITE;

	@Bean
	FlaskCustomizer staticFolder() {
		return (app) -> app.staticFolder(this.site.toString()).staticUrlPath("/static");
	}

	@Bean
	Blueprint docs() {
		Blueprint docs = new Blueprint("docs").urlPrefix("/docs")
			.staticFolder(this.site.resolve("sub").toString())
			.staticUrlPath("/files");
		docs.route("/",
				() -> List.of(urlFor(".static", "filename", "inner.txt"), urlFor("static", "filename", "hello.txt")));
		return docs;
	}

	@Route("/download/<path:name>")
	Response download(String name) {
		return sendFromDirectory(this.site, name, (options) -> options.asAttachment());
	}

	@Route("/cached/<path:name>")
	Response cached(String name) {
		return sendFromDirectory(this.site, name, (options) -> options.maxAge(3600));
	}

	@Route("/plain/<path:name>")
	Response plain(String name) {
		return sendFromDirectory(this.site, name, (options) -> options.conditional(false).etag(false));
	}

	@Route("/robots.txt")
	Response robots() {
		return currentApp.sendStaticFile("hello.txt");
	}

}
