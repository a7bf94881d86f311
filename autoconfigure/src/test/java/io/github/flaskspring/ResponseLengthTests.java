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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a response knows of its length before it is sent. */
class ResponseLengthTests {

	private static Request get() {
		return new Flask("test").testRequestContext("/").request();
	}

	@Test
	@Tag("RSP-001")
	@Tag("RSP-032")
	void textAndBytesHaveTheirLengthAtOnce() {
		assertThat(new Response("h\u00e4").contentLength()).isEqualTo(3);
		assertThat(new Response("").headers().get("Content-Length")).isEqualTo("0");
		assertThat(new Response().contentLength()).isNull();
		assertThat(new Response(new byte[] { 1, 2 }).headers().keys()).containsExactly("Content-Type",
				"Content-Length");
	}

	@Test
	@Tag("RSP-032")
	void piecesGetTheirLengthWhenTheyAreSent() {
		assertThat(new Response(List.of("a", "b")).contentLength()).isNull();
		assertThat(new Response(List.of("a", "b").iterator()).contentLength()).isNull();
	}

	@Test
	@Tag("RSP-003")
	void functionsAfterTheRequestSeeTheLengthOfJson() throws Exception {
		Flask app = new Flask("test");

		Response json = app.appContext().call(() -> Globals.makeResponse(Map.of("a", 1)));

		assertThat(json.contentLength()).isEqualTo(8);
	}

	@Test
	void aReplacedBodyHasAnotherLength() {
		Response response = new Response("long text");

		response.setBody(new ResponseBody.Pieces(List.of("a").iterator(), null));

		assertThat(response.contentLength()).isNull();
	}

	@Test
	@Tag("RSP-037")
	void aConditionalResponseOfPiecesIsNoLongerStreamed() {
		Response response = new Response(List.of("a", "bc").iterator()).makeConditional(get());

		assertThat(response.isStreamed()).isFalse();
		assertThat(response.contentLength()).isEqualTo(3);
		assertThat(response.getText()).isEqualTo("abc");
	}

	@Test
	@Tag("RSP-032")
	void aFrozenResponseHasLengthAndTag() {
		Response response = new Response(List.of("a", "b").iterator()).freeze();

		assertThat(response.contentLength()).isEqualTo(2);
		assertThat(response.getEtag()).isEqualTo(new Response("ab").addEtag().getEtag());
		assertThat(new Response("ab").setEtag("own").freeze().headers().get("ETag")).isEqualTo("\"own\"");
	}

}
