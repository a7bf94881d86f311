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
package io.github.flaskspring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.makeResponse;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.sendFile;
import static org.assertj.core.api.Assertions.assertThat;

/** What functions after the request see of a response before it is sent. */
class SeenResponseTests {

	private final Flask app = new Flask("app");

	private final List<String> seen = new ArrayList<>();

	@BeforeEach
	void look() {
		this.app.afterRequest((response) -> {
			this.seen.add(response.contentLength() + (response.isStreamed() ? " streamed" : ""));
			return response;
		});
	}

	private String seen(String method, String path) throws Exception {
		this.seen.clear();
		Dispatching.send(this.app, method, path);
		return this.seen.get(0);
	}

	@Test
	@Tag("RSP-001")
	@Tag("RSP-035")
	void lengthOfTextAndJsonIsKnown() throws Exception {
		this.app.route("/text", () -> "h\u00e4");
		this.app.route("/empty", () -> "");
		this.app.route("/json", () -> Map.of("a", 1));
		this.app.route("/redirect", () -> redirect("/text"));

		assertThat(seen("GET", "/text")).isEqualTo("3");
		assertThat(seen("GET", "/empty")).isEqualTo("0");
		assertThat(seen("GET", "/json")).isEqualTo("8");
		assertThat(seen("GET", "/redirect")).isEqualTo("197");
	}

	@Test
	@Tag("RSP-026")
	@Tag("RSP-035")
	void lengthOfPiecesIsNot() throws Exception {
		this.app.route("/stream", () -> Stream.of("a", "b"));
		this.app.route("/list", () -> new Response(List.of("a", "b")));
		this.app.route("/made", () -> makeResponse());
		this.app.route("/new", () -> new Response());

		assertThat(seen("GET", "/stream")).isEqualTo("null streamed");
		assertThat(seen("GET", "/list")).isEqualTo("null");
		assertThat(seen("GET", "/made")).isEqualTo("null");
		assertThat(seen("GET", "/new")).isEqualTo("null");
		assertThat(seen("OPTIONS", "/new")).isEqualTo("null");
	}

	@Test
	@Tag("RSP-032")
	@Tag("RSP-035")
	void pageOfAnErrorAndAFileAreStreams() throws Exception {
		this.app.route("/abort", () -> abort(404));
		this.app.route("/response", () -> abort(new Response("x")));
		this.app.route("/handled", () -> abort(403));
		this.app.errorHandler(403, (error) -> error.getResponse());
		this.app.route("/file", () -> sendFile(new byte[] { 1, 2 }, (file) -> file.mimetype("text/x")));

		assertThat(seen("GET", "/abort")).isEqualTo("207 streamed");
		assertThat(seen("GET", "/nowhere")).isEqualTo("207 streamed");
		assertThat(seen("DELETE", "/abort")).isEqualTo("153 streamed");
		assertThat(seen("GET", "/response")).isEqualTo("1 streamed");
		assertThat(seen("GET", "/handled")).isEqualTo("213");
		assertThat(seen("GET", "/file")).isEqualTo("2 streamed");
	}

	@Test
	@Tag("RSP-032")
	void whatWasReadOrReplacedIsNoStream() {
		Response read = this.app.makeResponse(new NotFoundException());
		Response replaced = this.app.makeResponse(new NotFoundException());

		read.getData();
		replaced.setData("x");

		assertThat(read.isStreamed()).isFalse();
		assertThat(read.contentLength()).isEqualTo(207);
		assertThat(replaced.isStreamed()).isFalse();
		assertThat(replaced.contentLength()).isEqualTo(1);
	}

	@Test
	@Tag("RSP-001")
	void textKnowsItsLengthBetterThanTheHeadersBesideIt() {
		Map<String, String> headers = Map.of("Content-Length", "99");

		assertThat(this.app.makeResponse(Reply.of("abc", 200, headers)).contentLength()).isEqualTo(3);
		assertThat(this.app.makeResponse(Reply.of(new byte[2], headers)).contentLength()).isEqualTo(2);
		assertThat(this.app.makeResponse(Reply.of(Map.of("a", 1), headers)).contentLength()).isEqualTo(99);
	}

}
