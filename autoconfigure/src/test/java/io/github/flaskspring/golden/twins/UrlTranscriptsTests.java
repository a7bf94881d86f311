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

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.github.flaskspring.golden.replay.ReplayOptions;
import io.github.flaskspring.golden.replay.TranscriptTests;

/**
 * What Flask answered about rules, hosts, mounts and links, replayed on the Java twins.
 */
class UrlTranscriptsTests {

	@TestFactory
	Stream<DynamicTest> routing() {
		return replay("routing").on(RoutingApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> methods() {
		return replay("methods").on(MethodsApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> hostMatching() {
		return replay("host_matching").on(HostMatchingApplication.class, "flask.host-matching=true",
				"flask.static-folder=");
	}

	@TestFactory
	Stream<DynamicTest> subdomains() {
		return replay("subdomains").on(SubdomainsApplication.class, "flask.subdomain-matching=true",
				"flask.server-name=example.test:5000", "flask.secret-key=transcript-subdomain-key",
				"flask.session-cookie-domain=example.test");
	}

	@TestFactory
	Stream<DynamicTest> appRoot() {
		return replay("app_root").on(AppRootApplication.class, "flask.application-root=/mount",
				"flask.secret-key=transcript-root-key");
	}

	@TestFactory
	Stream<DynamicTest> redirects() {
		return replay("redirects").on(RedirectsApplication.class);
	}

	@TestFactory
	Stream<DynamicTest> urlBuilding() {
		return replay("url_building").on(UrlBuildingApplication.class);
	}

	private static TranscriptTests replay(String name) {
		return TranscriptTests.of(name).judgedBy(ReplayOptions.exact().strictSession());
	}

}
