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

package io.github.flaskspring.mvc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.springframework.web.servlet.View;

import io.github.flaskspring.Flask;
import io.github.flaskspring.Response;

/**
 * A body that another resource of the server makes: the target of a {@code forward:}, a
 * JSP. The functions after the request have run before; the context stays until the
 * target is done.
 *
 * @param view forwards
 * @param model what the target gets as request attributes
 */
record ForwardedBody(View view, Map<String, ?> model) implements ServletBody {

	@Override
	public void serve(Response response, Exchange exchange) throws Exception {
		RequestState state = exchange.state();
		leaveSessionTo(response, state.app());
		response.headers().remove("Content-Type");
		exchange.writeHead(response);
		state.handedOn();
		this.view.render(this.model, exchange.request(), exchange.response());
		if (!exchange.request().isAsyncStarted()) {
			state.end(null);
		}
	}

	/** The target may change the session, which is saved when its answer is sent. */
	private static void leaveSessionTo(Response response, Flask app) {
		String start = app.sessionInterface().getCookieName(app) + "=";
		List<String> cookies = response.headers().getList("Set-Cookie");
		response.headers().remove("Set-Cookie");
		cookies.stream()
			.filter((cookie) -> !cookie.startsWith(start))
			.forEach((cookie) -> response.headers().add("Set-Cookie", cookie));
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		throw new IllegalStateException("The response is forwarded, so its body is not there yet. A function after the"
				+ " request can change its head only.");
	}

}
