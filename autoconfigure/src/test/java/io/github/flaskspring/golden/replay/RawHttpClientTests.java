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

package io.github.flaskspring.golden.replay;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RawHttpClientTests {

	@Test
	void sendsPathHeadersAndBodyByteForByte() throws IOException {
		try (CannedServer server = CannedServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
			List<HeaderField> headers = List.of(new HeaderField("Host", "localhost"),
					new HeaderField("x-a", "caf\u00e9"), new HeaderField("X-A", " b "),
					new HeaderField("Content-Length", "2"));

			new RawHttpClient(server.uri())
				.send(new RawRequest("FOO", "//a%2Fb/../%ff;x?q=%20", headers, new byte[] { 0, (byte) 0xff }));

			assertThat(server.requests()).containsExactly("FOO //a%2Fb/../%ff;x?q=%20 HTTP/1.1\r\nHost: localhost\r\n"
					+ "x-a: caf\u00e9\r\nX-A:  b \r\nContent-Length: 2\r\n\r\n\u0000\u00ff");
		}
	}

	@Test
	void readsHeadersInOrderAndRepeated() throws IOException {
		RawResponse response = get("HTTP/1.1 299 Not a phrase\r\nX-A: 1\r\nx-b:2\r\nX-a: \u00e9 \r\n\r\n");

		assertThat(response.status()).isEqualTo(299);
		assertThat(response.headers()).containsExactly(new HeaderField("X-A", "1"), new HeaderField("x-b", "2"),
				new HeaderField("X-a", "\u00e9 "));
		assertThat(response.values("x-A")).containsExactly("1", "\u00e9 ");
	}

	@Test
	void bodyOfKnownLengthEndsThere() throws IOException {
		assertThat(get("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef").body()).isEqualTo(bytes("abc"));
	}

	@Test
	void bodyOfUnknownLengthEndsWithTheConnection() throws IOException {
		assertThat(get("HTTP/1.0 200\r\n\r\nabc\n").body()).isEqualTo(bytes("abc\n"));
	}

	@Test
	void chunksAreJoinedAndTrailersDropped() throws IOException {
		RawResponse response = get("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\nContent-Length: 1\r\n\r\n"
				+ "3;ext=1\r\na\r\n\r\n0B\r\nbcdefghijkl\r\n0\r\nX-Trailer: 1\r\n\r\nrest");

		assertThat(response.body()).isEqualTo(bytes("a\r\nbcdefghijkl"));
		assertThat(response.values("X-Trailer")).isEmpty();
	}

	@Test
	void headAndBodylessStatusHaveNoBodyWhateverTheLengthSays() throws IOException {
		String length = "\r\nContent-Length: 5\r\n\r\n";

		assertThat(send("HEAD", "HTTP/1.1 200 OK" + length).body()).isEmpty();
		assertThat(get("HTTP/1.1 204 NO CONTENT" + length).body()).isEmpty();
		assertThat(get("HTTP/1.1 304 NOT MODIFIED" + length).body()).isEmpty();
	}

	@Test
	void interimResponsesAreSkipped() throws IOException {
		RawResponse response = get("HTTP/1.1 100 Continue\r\nX-A: 1\r\n\r\nHTTP/1.1 201 CREATED\r\n\r\nb");

		assertThat(response.status()).isEqualTo(201);
		assertThat(response.headers()).isEmpty();
	}

	@Test
	void truncatedBodiesAreErrors() {
		assertThatExceptionOfType(EOFException.class)
			.isThrownBy(() -> get("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"))
			.withMessage("The connection ended after 3 of 9 bytes");
		assertThatExceptionOfType(EOFException.class)
			.isThrownBy(() -> get("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"));
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> get(""));
	}

	@Test
	void whatIsNotHttpIsAnError() {
		assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> get("SMTP 200 OK\r\n\r\n"));
		assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> get("HTTP/1.1 2000 OK\r\n\r\n"));
		assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> get("HTTP/1.1 200 OK\r\nno colon\r\n\r\n"));
		assertThatExceptionOfType(ProtocolException.class)
			.isThrownBy(() -> get("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"));
	}

	@Test
	void silentServerTimesOut() {
		try (CannedServer silent = new CannedServer(List.of())) {
			RawHttpClient client = new RawHttpClient(silent.uri(), Duration.ofMillis(50));

			assertThatExceptionOfType(SocketTimeoutException.class)
				.isThrownBy(() -> client.send(new RawRequest("GET", "/", List.of(), new byte[0])));
		}
	}

	@Test
	void charactersBeyondOneByteAreRefusedInTheHead() {
		RawRequest request = new RawRequest("GET", "/\u4e2d", List.of(), new byte[0]);

		assertThatIllegalArgumentException().isThrownBy(request::head).withMessageContaining("U+00FF");
	}

	private static RawResponse get(String answer) throws IOException {
		return send("GET", answer);
	}

	private static RawResponse send(String method, String answer) throws IOException {
		try (CannedServer server = CannedServer.answering(answer)) {
			URI base = server.uri();
			return new RawHttpClient(base).send(new RawRequest(method, "/", List.of(), new byte[0]));
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
