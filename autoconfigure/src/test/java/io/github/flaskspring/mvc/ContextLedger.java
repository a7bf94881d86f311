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

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;

/** Counts contexts and their ends, and notices what belongs to another request. */
final class ContextLedger {

	final LongAdder requestContexts = new LongAdder();

	final LongAdder requestEnds = new LongAdder();

	final LongAdder appContexts = new LongAdder();

	final LongAdder appEnds = new LongAdder();

	final LongAdder appPops = new LongAdder();

	final LongAdder checks = new LongAdder();

	/** Requests by id while their context is there. */
	final Map<String, String> open = new ConcurrentHashMap<>();

	final Queue<String> complaints = new ConcurrentLinkedQueue<>();

	void check(String what, boolean right) {
		this.checks.increment();
		if (!right && this.complaints.size() < 100) {
			this.complaints.add(what);
		}
	}

	/** The beginning of a request: nothing is there that an earlier one has left. */
	void enter() {
		HttpServletRequest servletRequest = request.environ().unwrap(HttpServletRequest.class);
		if (servletRequest != null && servletRequest.getDispatcherType() == DispatcherType.FORWARD) {
			this.requestContexts.increment();
		}
		String id = request.args().get("id");
		check("g has something of " + g.get("id"), g.get("id") == null || g.get("id").equals(id));
		g.put("id", id);
		see("before");
		session.put("client", request.args().get("client"));
	}

	/** Request, g and session are of the same request. */
	void see(String stage) {
		if (g.get("id") != null) {
			check(stage + ": g of another request", request.args().get("id").equals(g.get("id")));
		}
		Object client = session.get("client");
		check(stage + ": session of " + client + " in " + request.fullPath(),
				client == null || client.equals(request.args().get("client")));
	}

	/** What can be seen when the request is gone. */
	void seeG(String stage) {
		check(stage, g.get("id") == null || g.get("id") instanceof String);
	}

	/** The body that a client expects. */
	String answer(String stage) {
		see(stage);
		return "[" + request.args().get("id") + "]";
	}

}
