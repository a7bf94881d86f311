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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.signals.Signal;
import io.github.flaskspring.signals.SignalArguments;
import io.github.flaskspring.signals.SignalConnection;

/**
 * Writes down the signals that are sent while a {@code try} block runs, in whichever
 * thread. Flask: the documented {@code captured_templates}. <pre class="code">
 * try (SignalRecorder signals = SignalRecorder.of(app, FlaskSignals.TEMPLATE_RENDERED)) {
 *     client.get("/");
 *     assertThat(signals.templates()).extracting(RenderedTemplate::name).containsExactly("index");
 * }
 * </pre>
 *
 * @since 0.1
 */
public final class SignalRecorder implements AutoCloseable {

	private final List<RecordedSignal> recorded = new CopyOnWriteArrayList<>();

	private final List<SignalConnection> connections = new ArrayList<>();

	/**
	 * A signal that was sent.
	 *
	 * @param signal the signal
	 * @param sender who sent it
	 * @param arguments what was sent along
	 */
	public record RecordedSignal(Signal signal, @Nullable Object sender, SignalArguments arguments) {
	}

	private SignalRecorder() {
	}

	/**
	 * Records signals of an application.
	 * @param app the application
	 * @param signals the signals
	 * @return the recorder, to be closed
	 */
	public static SignalRecorder of(Flask app, Signal... signals) {
		SignalRecorder recorder = new SignalRecorder();
		for (Signal signal : signals) {
			recorder.connections.add(signal.connectedTo(
					(sender, arguments) -> recorder.recorded.add(new RecordedSignal(signal, sender, arguments)), app));
		}
		return recorder;
	}

	/**
	 * All that was sent.
	 * @return the signals, the first one first
	 */
	public List<RecordedSignal> signals() {
		return List.copyOf(this.recorded);
	}

	/**
	 * What was sent along with one of the signals.
	 * @param signal the signal
	 * @return the arguments, the first ones first
	 */
	public List<SignalArguments> sent(Signal signal) {
		return this.recorded.stream().filter((one) -> one.signal() == signal).map(RecordedSignal::arguments).toList();
	}

	/**
	 * The templates that were rendered.
	 * @return the templates, the first one first
	 */
	public List<RenderedTemplate> templates() {
		return sent(FlaskSignals.TEMPLATE_RENDERED).stream().map(RenderedTemplate::of).toList();
	}

	/** Stops recording. */
	@Override
	public void close() {
		this.connections.forEach(SignalConnection::close);
	}

}
