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

import java.util.Locale;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.AfterRequest;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.afterThisRequest;
import static io.github.flaskspring.Globals.makeResponse;
import static io.github.flaskspring.Globals.request;

/** Functions after this request next to those after all, and cookies. */
@EnableAutoConfiguration
@FlaskController
class AfterThisApplication {

	private static Response mark(Response response, String text) {
		String order = response.headers().get("X-Order");
		response.headers().set("X-Order", (order != null) ? order + ", " + text : text);
		return response;
	}

	@BeforeRequest
	void detect() {
		if (!request.cookies().containsKey("lang")) {
			afterThisRequest((response) -> mark(response.setCookie("lang", "en"), "remember"));
		}
	}

	@AfterRequest
	Response first(Response response) {
		return mark(response, "first");
	}

	@AfterRequest
	Response second(Response response) {
		if (request.args().containsKey("late")) {
			afterThisRequest((never) -> mark(never, "late"));
		}
		return mark(response, "second");
	}

	@Route("/one")
	String one() {
		afterThisRequest((response) -> mark(response, "one"));
		return "one";
	}

	@Route("/two")
	String two() {
		afterThisRequest((response) -> mark(response, "two-a"));
		afterThisRequest((response) -> mark(response, "two-b"));
		return "two";
	}

	@Route("/replace")
	String replace() {
		afterThisRequest((response) -> makeResponse("replaced"));
		return "original";
	}

	@Route("/abort")
	String aborted() {
		afterThisRequest((response) -> mark(response, "before abort"));
		throw abort(418);
	}

	@Route("/fail")
	String fail() {
		afterThisRequest((response) -> mark(response, "before failure"));
		throw new IllegalStateException();
	}

	@Route("/status")
	String status() {
		afterThisRequest((response) -> {
			response.setStatusCode(299);
			response.setData(response.getText().toUpperCase(Locale.ROOT));
			return response;
		});
		return "changed";
	}

}
