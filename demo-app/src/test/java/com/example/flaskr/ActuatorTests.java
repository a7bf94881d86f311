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

package com.example.flaskr;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import io.github.flaskspring.testing.FlaskClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a running Flaskr shows to those who watch it, and what stays its visitors'. */
@FlaskrTest
@TestPropertySource(properties = { "management.endpoints.web.exposure.include=*", "management.metrics.tags.site=flaskr",
		"flask.secret-key=hush-key", "flask.secret-key-fallbacks[0]=hush-old" })
class ActuatorTests {

	@Autowired
	private FlaskClient client;

	@BeforeEach
	void visit() {
		new AuthActions(this.client).login();
		this.client.post("/create", (request) -> request.form(Map.of("title", "hush-title", "body", "hush-body")));
		this.client.get("/");
		this.client.get("/4711/update");
		this.client.get("/hush-nowhere?q=hush-query");
		this.client.get("/auth/login/hush-deeper");
	}

	private List<String> scrape(String meter) {
		return this.client.get("/actuator/prometheus")
			.text()
			.lines()
			.filter((line) -> line.startsWith(meter + "{"))
			.toList();
	}

	@Test
	void requestsAreCountedByRule() {
		assertThat(scrape("http_server_requests_seconds_count"))
			.anySatisfy((line) -> assertThat(line).contains("uri=\"/<int:id>/update\"",
					"flask_endpoint=\"blog.update\"", "flask_blueprint=\"blog\"", "status=\"404\""))
			.anySatisfy((line) -> assertThat(line).contains("uri=\"/create\"", "method=\"POST\"", "status=\"302\""))
			.anySatisfy((line) -> assertThat(line).contains("uri=\"NOT_FOUND\""));
		assertThat(scrape("flask_session_write_total")).isNotEmpty();
	}

	@Test
	void metricsHoldNeitherPathsNorSessions() {
		assertThat(this.client.get("/actuator/prometheus").text()).contains("site=\"flaskr\"")
			.doesNotContain("hush", "4711", "user_id");
	}

	@ParameterizedTest
	@ValueSource(strings = { "flask", "mappings", "info", "env", "configprops", "beans", "metrics" })
	void noEndpointShowsASecret(String endpoint) {
		assertThat(this.client.get("/actuator/" + endpoint)).hasStatus(200)
			.satisfies((answer) -> assertThat(answer.text()).doesNotContain("hush"));
	}

	@Test
	void theEndpointListsTheBlueprints() {
		assertThat(this.client.get("/actuator/flask").text()).contains("\"auth\"", "\"blog\"",
				"\"rule\":\"/<int:id>/update\"");
	}

}
