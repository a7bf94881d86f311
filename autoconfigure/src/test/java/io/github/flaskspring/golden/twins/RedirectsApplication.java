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

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.urlFor;

/** Redirects: codes, targets, encoding; 307 keeps the body; relative Location. */
@EnableAutoConfiguration
@FlaskController
class RedirectsApplication {

	@Route("/")
	String index() {
		return "index";
	}

	@Route("/to")
	Response to() {
		int code = request.args().get("code", 302, Integer::valueOf);
		return redirect(request.args().getOrThrow("url"), code);
	}

	@Route("/default")
	Response byDefault() {
		return redirect(urlFor("index"));
	}

	@Route("/external")
	Response external() {
		return redirect(urlFor("index", "_external", true), 301);
	}

	@Route("/with-headers")
	Response withHeaders() {
		return redirect("/", 303).header("X-Why", "moved");
	}

	@Route("/tuple")
	Reply asTuple() {
		return Reply.of(redirect("/"), 301, Map.of("X-T", "1"));
	}

	@Route("/abort")
	String aborted() {
		throw abort(redirect("/login?next=/abort"));
	}

	@Route(value = "/back", methods = "POST")
	Response back() {
		String next = request.form().get("next", "");
		String referrer = Optional.ofNullable(request.referrer()).orElseGet(() -> urlFor("index"));
		return redirect(next.isEmpty() ? referrer : next, 303);
	}

	@Route(value = "/keep", methods = "POST")
	Response keep() {
		return redirect(urlFor("target"), 307);
	}

	@Route(value = "/target", methods = { "GET", "POST" })
	String target() {
		return request.method() + " " + request.getText();
	}

	@Route(value = "/slash/", methods = { "GET", "POST" })
	String slash() {
		return "slash " + request.method();
	}

	@Route("/chain/<int:n>")
	Object chain(BigInteger n) {
		return (n.signum() != 0) ? redirect(urlFor("chain", "n", n.subtract(BigInteger.ONE))) : "end";
	}

}
