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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.getFlashedMessages;
import static io.github.flaskspring.Globals.session;

/** No secret key: the session is readable as empty, writing is an error. */
@EnableAutoConfiguration
@FlaskController
public class SessionMissingApplication {

	@Route("/read")
	Map<String, @Nullable Object> read() {
		Map<String, @Nullable Object> found = new LinkedHashMap<>();
		found.put("user", session.get("user"));
		found.put("len", session.size());
		found.put("permanent", session.isPermanent());
		return found;
	}

	@Route("/write")
	String write() {
		session.put("user", "x");
		return "not reached";
	}

	@Route("/pop")
	String pop() {
		session.remove("user");
		return "not reached";
	}

	@Route("/flash")
	String doFlash() {
		flash("hello");
		return "not reached";
	}

	@Route("/messages")
	List<@Nullable Object> messages() {
		return getFlashedMessages();
	}

	@Route("/caught")
	@Nullable String caught() {
		try {
			session.put("user", "x");
		}
		catch (IllegalStateException ex) {
			return ex.getMessage();
		}
		return "no error";
	}

	@Route("/idle")
	String idle() {
		return "idle";
	}

}
