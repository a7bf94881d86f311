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

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;

import io.github.flaskspring.Flask;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.itsdangerous.BadSignatureException;
import io.github.flaskspring.itsdangerous.SignatureExpiredException;
import io.github.flaskspring.itsdangerous.UrlSafeTimedSerializer;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.urlFor;

/** The example of signed links on the page of patterns. */
// tag::links[]
@FlaskController
class SignedLinks {

	private final UrlSafeTimedSerializer<@Nullable Object> tokens;

	SignedLinks(@Value("${flask.secret-key}") String key, Flask app) {
		this.tokens = UrlSafeTimedSerializer.of(key, "reset-password", app.json());
	}

	String link(int userId) {
		return urlFor("reset", "token", this.tokens.dumps(userId), "_external", true);
	}

	@Route("/reset/<token>")
	String reset(String token) {
		try {
			return "a new password for " + this.tokens.loads(token, Duration.ofHours(1)).value();
		}
		catch (SignatureExpiredException ex) {
			throw abort(410, "The link is older than an hour.");
		}
		catch (BadSignatureException ex) {
			throw abort(404);
		}
	}

}
// end::links[]
