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

package io.github.flaskspring.autoconfigure;

import java.nio.charset.StandardCharsets;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.Adapter;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Stands before Tomcat's own adapter, which answers 400 to a path that is not UTF-8 and
 * answers {@code OPTIONS *} itself. Only the spelling changes, so Tomcat still checks the
 * path and everybody behind it sees the same one. It also lets content types be sent as
 * they are given.
 */
final class TolerantAdapter implements Adapter {

	private final Adapter tomcat;

	private TolerantAdapter(Adapter tomcat) {
		this.tomcat = tomcat;
	}

	/** Puts the adapter in place once the connector has made its own. */
	static LifecycleListener installer(Connector connector) {
		return (LifecycleEvent event) -> {
			ProtocolHandler handler = connector.getProtocolHandler();
			if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)
					&& !(handler.getAdapter() instanceof TolerantAdapter)) {
				handler.setAdapter(new TolerantAdapter(handler.getAdapter()));
			}
		};
	}

	@Override
	public void service(Request request, Response response) throws Exception {
		MessageBytes target = request.requestURI();
		if (!target.isNull()) {
			String sent = target.toString();
			String repaired = RequestTargets.repair(sent);
			if (!repaired.equals(sent)) {
				byte[] bytes = repaired.getBytes(StandardCharsets.US_ASCII);
				target.setBytes(bytes, 0, bytes.length);
			}
		}
		TomcatContentType.offer(request, response);
		this.tomcat.service(request, response);
	}

	@Override
	public boolean prepare(Request request, Response response) throws Exception {
		return this.tomcat.prepare(request, response);
	}

	@Override
	public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
		return this.tomcat.asyncDispatch(request, response, status);
	}

	@Override
	public void log(Request request, Response response, long time) {
		this.tomcat.log(request, response, time);
	}

	@Override
	public void checkRecycled(Request request, Response response) {
		this.tomcat.checkRecycled(request, response);
	}

	@Override
	public String getDomain() {
		return this.tomcat.getDomain();
	}

}
