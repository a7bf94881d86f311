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

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads what a request was answered without, so that a client which is still sending gets
 * to the answer. Jetty would close the connection under it, and a client that is refused
 * an upload would see a reset instead of its 413. What goes beyond Tomcat's
 * {@code maxSwallowSize} is left, as it is there.
 */
final class JettyUnreadBody extends Handler.Wrapper {

	private static final long LIMIT = 2 * 1024 * 1024;

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		if (request.getLength() == 0) {
			return super.handle(request, response, callback);
		}
		return super.handle(request, response, new Drain(request, callback));
	}

	/** Completes the exchange when the body was read to its end or up to the limit. */
	private static final class Drain implements Callback, Runnable {

		private final Request request;

		private final Callback callback;

		private long read;

		Drain(Request request, Callback callback) {
			this.request = request;
			this.callback = callback;
		}

		@Override
		public void succeeded() {
			run();
		}

		@Override
		public void failed(Throwable cause) {
			this.callback.failed(cause);
		}

		@Override
		public void run() {
			while (this.read <= LIMIT) {
				Content.Chunk chunk = this.request.read();
				if (chunk == null) {
					this.request.demand(this);
					return;
				}
				this.read += chunk.remaining();
				chunk.release();
				if (chunk.isLast() || Content.Chunk.isFailure(chunk)) {
					break;
				}
			}
			this.callback.succeeded();
		}

	}

}
