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
package io.github.flaskspring.docs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;

import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.afterThisRequest;
import static io.github.flaskspring.Globals.makeResponse;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.sendFile;
import static io.github.flaskspring.Globals.sendFromDirectory;
import static io.github.flaskspring.Globals.streamWithContext;

/** The examples of the page about responses. */
class Responses {

	// tag::record[]
	record Item(String name, LocalDate since, List<String> tags) {
	}
	// end::record[]

	@BlueprintController(name = "responses", urlPrefix = "/responses")
	static class Examples {

		private final Path folder;

		Examples(@Value("${uploads:uploads}") Path folder) {
			this.folder = folder;
		}

		// tag::values[]
		@Route("/text")
		String text() {
			return "<h1>HTML</h1>";
		}

		@Route("/created")
		Reply created() {
			return Reply.of(Map.of("id", 7), 201, Map.of("Location", "/items/7"));
		}

		@Route("/item")
		Item item() {
			return new Item("Pen", LocalDate.of(2026, 11, 24), List.of("blue"));
		}
		// end::values[]

		// tag::response[]
		@Route("/remember")
		Response remember() {
			Response response = makeResponse("remembered").setStatusCode(202).header("X-Items", 3);
			response.setCookie("theme", "dark", (cookie) -> cookie.maxAge(Duration.ofDays(30)).sameSite("Lax"));
			response.cacheControl().setPrivate(true);
			return response;
		}
		// end::response[]

		// tag::after[]
		@Route("/later")
		String later() {
			afterThisRequest((response) -> response.header("X-Later", "yes"));
			return "done";
		}
		// end::after[]

		// tag::conditional[]
		@Route("/feed")
		Response feed() {
			// 304 if the client has it
			return makeResponse(List.of(1, 2, 3)).addEtag().makeConditional(request);
		}
		// end::conditional[]

		// tag::files[]
		@Route("/report")
		Response report() {
			return sendFile(this.folder.resolve("report.csv"),
					(options) -> options.asAttachment().downloadName("Report 2026.csv").maxAge(Duration.ofHours(1)));
		}

		@Route("/uploads/<path:name>")
		Response upload(String name) {
			// 404 for what is not in the folder
			return sendFromDirectory(this.folder.toString(), name);
		}
		// end::files[]

		// tag::streaming[]
		@Route("/rows")
		Response rows() {
			Stream<String> rows = IntStream.rangeClosed(1, 3).mapToObj((row) -> row + "," + request.path() + "\n");
			return new Response(streamWithContext(rows)).mimetype("text/csv");
		}
		// end::streaming[]

	}

}
