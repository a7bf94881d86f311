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

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page about routing promises. */
@SpringBootTest(classes = RoutingPageTests.Application.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=dev" })
class RoutingPageTests {

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(Redirect.NORMAL)
		.build();

	@LocalServerPort
	private int port;

	private HttpResponse<String> send(String path, HttpRequest.Builder request) throws Exception {
		return this.client.send(request.uri(URI.create("http://localhost:" + this.port + path)).build(),
				BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(path, HttpRequest.newBuilder());
	}

	@Test
	void linksAndRoutesOfTheRoutingPage() throws Exception {
		assertThat(get("/links-of-the-shop").body()).isEqualTo(
				"[\"/shop/\",\"/shop/page/3\",\"/shop/5?q=a+b\"," + "\"/shop/tagged/new,red#top\",\"/shop/5\"]\n");
		assertThat(get("/shop/tagged/new,red").body()).isEqualTo("tagged [new, red]");
		assertThat(get("/shop/page/1").uri().getPath()).isEqualTo("/shop/");
		assertThat(get("/shop/items/7").body()).isEqualTo("item 7");
		assertThat(get("/shop/99999999999999999999").statusCode()).isEqualTo(404);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Routes.Shop.class, Routes.Links.class, Routes.Converters.class })
	static class Application {

	}

}
