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
package io.github.flaskspring.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.signals.Receiver;
import io.github.flaskspring.signals.SignalArguments;

/**
 * Counts flashed messages: {@code flask.flash}. It listens to {@code message_flashed} of
 * the applications that it is connected to, for as long as somebody holds it.
 *
 * @since 0.1
 */
public final class FlashMetrics implements Receiver {

	private final MeterRegistry registry;

	/**
	 * Metrics in a registry.
	 * @param registry the registry
	 */
	public FlashMetrics(MeterRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Begins to count the messages of an application.
	 * @param app the application
	 */
	public void connect(Flask app) {
		counter(app);
		FlaskSignals.MESSAGE_FLASHED.connectWeak(this, app);
	}

	@Override
	public void receive(@Nullable Object sender, SignalArguments arguments) {
		if (sender instanceof Flask app) {
			counter(app).increment();
		}
	}

	private Counter counter(Flask app) {
		return Counter.builder(FlaskMeterDocumentation.FLASH.getName())
			.description("Flashed messages")
			.tag(FlaskMeterDocumentation.FlashTags.APPLICATION.asString(), app.name())
			.register(this.registry);
	}

}
