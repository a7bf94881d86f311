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

package io.github.flaskspring;

import java.util.Collection;

import io.github.flaskspring.signals.Namespace;
import io.github.flaskspring.signals.Signal;

/**
 * The signals that Flask sends. The sender is the {@link Flask} object. Flask:
 * {@code flask.signals}. <pre class="code">
 * FlaskSignals.REQUEST_FINISHED.connect((sender, args) -&gt; log(args.get("response")), app);
 * </pre>
 *
 * @since 0.1
 */
public final class FlaskSignals {

	private static final Namespace NAMESPACE = new Namespace();

	/** After a template was rendered: {@code template}, {@code context}. */
	public static final Signal TEMPLATE_RENDERED = NAMESPACE.signal("template-rendered");

	/** Before a template is rendered: {@code template}, {@code context}. */
	public static final Signal BEFORE_RENDER_TEMPLATE = NAMESPACE.signal("before-render-template");

	/** Before anything of a request runs. */
	public static final Signal REQUEST_STARTED = NAMESPACE.signal("request-started");

	/** After the session was saved: {@code response}. */
	public static final Signal REQUEST_FINISHED = NAMESPACE.signal("request-finished");

	/** When a request ends: {@code exc}. */
	public static final Signal REQUEST_TEARING_DOWN = NAMESPACE.signal("request-tearing-down");

	/** For an unhandled exception: {@code exception}. */
	public static final Signal GOT_REQUEST_EXCEPTION = NAMESPACE.signal("got-request-exception");

	/** When an application context ends: {@code exc}. */
	public static final Signal APPCONTEXT_TEARING_DOWN = NAMESPACE.signal("appcontext-tearing-down");

	/** After an application context became the current one. */
	public static final Signal APPCONTEXT_PUSHED = NAMESPACE.signal("appcontext-pushed");

	/** After an application context ended. */
	public static final Signal APPCONTEXT_POPPED = NAMESPACE.signal("appcontext-popped");

	/** After a message was flashed: {@code message}, {@code category}. */
	public static final Signal MESSAGE_FLASHED = NAMESPACE.signal("message-flashed");

	/**
	 * All of them.
	 * @return the signals
	 */
	public static Collection<Signal> all() {
		return NAMESPACE.signals();
	}

	private FlaskSignals() {
	}

}
