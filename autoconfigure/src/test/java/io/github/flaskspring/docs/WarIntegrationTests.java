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

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;

import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.SpringServletContainerInitializer;

import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.mvc.Calls;

import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;
import static org.assertj.core.api.Assertions.assertThat;

/** An application in a container that is there before it, as a WAR is deployed. */
class WarIntegrationTests {

	@Test
	@Tag("DEP-013")
	void theContainerStartsTheApplicationBelowItsPath(@TempDir Path folder) throws Exception {
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(folder.toString());
		tomcat.setPort(0);
		Context shop = tomcat.addContext("/shop", folder.toString());
		shop.addServletContainerInitializer(new SpringServletContainerInitializer(), Set.of(ShopInitializer.class));
		tomcat.getConnector();
		tomcat.start();
		try {
			HttpResponse<String> answer = new Calls(tomcat.getConnector().getLocalPort()).get("/shop/about");

			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).isEqualTo("/about below /shop is /shop/about");
		}
		finally {
			tomcat.stop();
			tomcat.destroy();
		}
	}

	// tag::war[]
	public static class ShopInitializer extends SpringBootServletInitializer {

		@Override
		protected SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
			return builder.sources(ShopApplication.class).properties(WithoutSecurity.PROPERTY);
		}

	}
	// end::war[]

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Views.class)
	static class ShopApplication {

	}

	@FlaskController
	static class Views {

		@Route("/about")
		String about() {
			return request.path() + " below " + request.scriptRoot() + " is " + urlFor("about");
		}

	}

}
