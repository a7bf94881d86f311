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

package io.github.flaskspring.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.autoconfigure.FlaskAutoConfiguration;
import io.github.flaskspring.events.MessageFlashedEvent;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;
import io.github.flaskspring.signals.Namespace;
import io.github.flaskspring.signals.Signal;
import io.github.flaskspring.signals.SignalConnection;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.flash;
import static org.assertj.core.api.Assertions.assertThat;

/** What the page about signals promises. */
class SignalsPageTests {

	// tag::own[]
	static final Namespace SIGNALS = new Namespace();

	static final Signal ORDER_PLACED = SIGNALS.signal("order-placed", "After an order was stored: order.");

	// end::own[]

	private final Flask app = new Flask("shop").secretKey("test").sessionInterface(new SecureCookieSessionInterface());

	private final List<Object> heard = new ArrayList<>();

	private void flashInRequest(String message) throws Exception {
		this.app.testRequestContext("/").run(() -> flash(message));
	}

	@Test
	void aReceiverIsConnectedUntilItIsDisconnected() throws Exception {
		// tag::connect[]
		var receiver = FlaskSignals.MESSAGE_FLASHED.connect(
				(sender, arguments) -> this.heard.add(arguments.get("category") + ": " + arguments.get("message")),
				this.app);
		// end::connect[]
		flashInRequest("Saved.");
		// tag::disconnect[]
		FlaskSignals.MESSAGE_FLASHED.disconnect(receiver, this.app);
		// end::disconnect[]
		flashInRequest("Saved again.");

		assertThat(this.heard).containsExactly("message: Saved.");
	}

	@Test
	@SuppressWarnings("try")
	void aReceiverMayBeConnectedForABlock() throws Exception {
		// tag::block[]
		List<String> messages = new ArrayList<>();
		try (SignalConnection listening = FlaskSignals.MESSAGE_FLASHED
			.connectedTo((sender, arguments) -> messages.add(String.valueOf(arguments.get("message"))), this.app)) {
			flashInRequest("Saved.");
		}
		// end::block[]
		flashInRequest("Saved again.");

		assertThat(messages).containsExactly("Saved.");
	}

	@Test
	void anApplicationSendsSignalsOfItsOwn() throws Exception {
		ORDER_PLACED.connect((sender, arguments) -> this.heard.add(arguments.asMap()), this.app);

		this.app.appContext().run(() -> placeOrder(7));

		assertThat(this.heard).hasToString("[{order=7}]");
	}

	// tag::send[]
	void placeOrder(int order) {
		ORDER_PLACED.send(currentApp.getCurrentObject(), "order", order);
	}
	// end::send[]

	@Test
	void anEventListenerHearsASignal() {
		new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(FlaskAutoConfiguration.class))
			.withPropertyValues("flask.secret-key=test", "flask.name=shop")
			.withBean(Flashes.class)
			.run((context) -> {
				context.getBean(Flask.class).testRequestContext("/").run(() -> flash("Saved."));

				assertThat(context.getBean(Flashes.class).messages).containsExactly("shop: Saved.");
			});
	}

	/** A listener of Spring. */
	// tag::event[]
	@Component
	static class Flashes {

		final List<Object> messages = new CopyOnWriteArrayList<>();

		@EventListener
		void flashed(MessageFlashedEvent event) {
			this.messages.add(event.app().name() + ": " + event.message());
		}

	}
	// end::event[]

}
