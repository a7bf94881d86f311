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

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.Flask;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;

/** Permanent sessions: lifetime, refresh on each request, switching back. */
@EnableAutoConfiguration
@FlaskController
public class SessionPermanentApplication {

	private static final byte[] SECRET_KEY = { 0, 'p', 'e', 'r', 'm', 'a', 'n', 'e', 'n', 't', (byte) 0xff };

	private final Flask app;

	SessionPermanentApplication(Flask app) {
		this.app = app.secretKey(SECRET_KEY).permanentSessionLifetime(Duration.ofMinutes(10));
	}

	@Route("/start")
	String start() {
		session.setPermanent(true);
		session.put("id", 7);
		return "started";
	}

	@Route("/temporary")
	String temporary() {
		session.setPermanent(false);
		return "temporary";
	}

	@Route("/read")
	Map<String, @Nullable Object> read() {
		Map<String, @Nullable Object> found = new LinkedHashMap<>();
		found.put("id", session.get("id"));
		found.put("permanent", session.isPermanent());
		return found;
	}

	@Route("/idle")
	String idle() {
		return "session not used";
	}

	@Route("/only")
	String only() {
		session.setPermanent(true);
		return "only the flag";
	}

	@Route("/plain")
	String plain() {
		session.put("id", 8);
		return "not permanent";
	}

	@Route("/refresh/<word>")
	String refresh(String word) {
		this.app.config().put("SESSION_REFRESH_EACH_REQUEST", word.equals("on"));
		return word;
	}

	@Route("/drop")
	String drop() {
		session.clear();
		return "dropped " + request.method();
	}

}
