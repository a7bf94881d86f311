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

package io.github.flaskspring.debug;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is around each page: style and script are part of it, and nothing else is loaded.
 */
final class PageFrame {

	private static final String STYLE = resource("debug-page.css");

	private static final String SCRIPT = resource("debug-page.js");

	/** Only this very style and this very script. */
	static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
			"default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '" + hash(SCRIPT)
					+ "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
			"X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer", "Cache-Control", "no-store",
			"Cross-Origin-Resource-Policy", "same-origin");

	private PageFrame() {
	}

	static String page(SecretMask mask, String title, Consumer<Html> body) {
		Html html = new Html(mask);
		html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
			.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
			.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
			.text(title)
			.raw("</title>\n<style>")
			.raw(STYLE)
			.raw("</style>\n</head>\n<body>\n");
		body.accept(html);
		return html.raw("<script>").raw(SCRIPT).raw("</script>\n</body>\n</html>\n").toString();
	}

	private static String resource(String name) {
		try (InputStream stream = PageFrame.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException("The library is incomplete: it has no '" + name + "'.");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash(String content) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
			return "sha256-" + Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256.", ex);
		}
	}

}
