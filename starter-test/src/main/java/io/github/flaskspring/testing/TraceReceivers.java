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

import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.signals.Receiver;
import io.github.flaskspring.signals.SignalArguments;

/** Write into the trace of the current request what the signals tell, if it has one. */
final class TraceReceivers {

	private final Receiver flashed = (sender, arguments) -> flashed(arguments);

	private final Receiver rendered = (sender, arguments) -> rendered(arguments);

	TraceReceivers() {
		FlaskSignals.MESSAGE_FLASHED.connect(this.flashed);
		FlaskSignals.TEMPLATE_RENDERED.connect(this.rendered);
	}

	private static void flashed(SignalArguments arguments) {
		RequestTrace trace = RequestTrace.current();
		if (trace != null) {
			trace.flashes().add(new RequestTrace.Flashed(arguments.get("category"), arguments.get("message")));
		}
	}

	private static void rendered(SignalArguments arguments) {
		RequestTrace trace = RequestTrace.current();
		if (trace != null) {
			trace.templates().add(RenderedTemplate.of(arguments));
		}
	}

	void disconnect() {
		FlaskSignals.MESSAGE_FLASHED.disconnect(this.flashed);
		FlaskSignals.TEMPLATE_RENDERED.disconnect(this.rendered);
	}

}
