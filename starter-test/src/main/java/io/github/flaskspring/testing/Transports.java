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
package io.github.flaskspring.testing;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.context.WebApplicationContext;

/** The ways to the applications of a context, shared by its clients. */
final class Transports implements DisposableBean {

	private final WebApplicationContext context;

	private final TraceReceivers receivers = new TraceReceivers();

	private final InProcess inProcess;

	Transports(WebApplicationContext context) {
		this.context = context;
		this.inProcess = new InProcess(context);
	}

	Transport get(ClientOptions.Wire wire) {
		Integer port = port();
		return switch (wire) {
			case IN_PROCESS -> this.inProcess;
			case PORT -> overPort(port);
			case ANY -> (port != null) ? overPort(port) : this.inProcess;
		};
	}

	/** Boot leaves the port here once the server listens. */
	private @Nullable Integer port() {
		return this.context.getEnvironment().getProperty("local.server.port", Integer.class);
	}

	private Transport overPort(@Nullable Integer port) {
		if (port == null) {
			throw new IllegalStateException("The test has started no server, so there is no port. "
					+ "Use @SpringBootTest(webEnvironment = RANDOM_PORT).");
		}
		String root = (this.context.getServletContext() != null) ? this.context.getServletContext().getContextPath()
				: "";
		return new OverPort(port, root);
	}

	@Override
	public void destroy() {
		this.receivers.disconnect();
	}

}
