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

package io.github.flaskspring.signals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SignalTests {

	private final Signal signal = new Signal();

	private final List<Object> heard = new ArrayList<>();

	private final Receiver receiver = (sender, arguments) -> this.heard.add(String.valueOf(sender));

	private final Object app = new Object() {

		@Override
		public String toString() {
			return "app";
		}

	};

	@Test
	@Tag("SIG-013")
	@Tag("SIG-015")
	void callsAReceiverForEverySender() {
		assertThat(this.signal.connect(this.receiver)).isSameAs(this.receiver);

		this.signal.send(this.app);
		this.signal.send("other");
		this.signal.send(null);

		assertThat(this.heard).containsExactly("app", "other", "null");
	}

	@Test
	@Tag("SIG-020")
	void callsAReceiverForItsSenderOnly() {
		this.signal.connect(this.receiver, this.app);

		this.signal.send(this.app);
		this.signal.send(new Object());
		this.signal.send(null);

		assertThat(this.heard).containsExactly("app");
	}

	@Test
	@Tag("SIG-015")
	void callsAReceiverOnceHoweverOftenItIsConnected() {
		this.signal.connect(this.receiver, this.app);
		this.signal.connect(this.receiver, this.app);
		this.signal.connect(this.receiver);

		this.signal.send(this.app);

		assertThat(this.heard).containsExactly("app");
	}

	@Test
	@Tag("SIG-020")
	void returnsReceiversAndTheirAnswers() {
		Receiver answering = this.signal.connect(Receiver.answering((sender, arguments) -> arguments.get("n")));
		this.signal.connect(this.receiver);

		List<SignalResult> results = this.signal.send(this.app, "n", 5);

		assertThat(results).containsExactlyInAnyOrder(new SignalResult(answering, 5),
				new SignalResult(this.receiver, null));
	}

	@Test
	@Tag("SIG-020")
	void passesArgumentsByName() {
		this.signal.connect((sender, arguments) -> this.heard.add(arguments.asMap()));

		this.signal.send(this.app, "message", "Hi", "category", null);
		this.signal.send(this.app, SignalArguments.of("a", 1).and("b", 2).and("c", 3));

		assertThat(this.heard).extracting(Object::toString)
			.containsExactly("{message=Hi, category=null}", "{a=1, b=2, c=3}");
	}

	@Test
	@Tag("SIG-021")
	void refusesAnArgumentNamedSender() {
		this.signal.connect(this.receiver);

		assertThatIllegalArgumentException().isThrownBy(() -> this.signal.send(this.app, "sender", 1))
			.withMessageContaining("'sender'");
	}

	@Test
	@Tag("SIG-010")
	@Tag("SIG-022")
	void letsAnExceptionEndTheSending() {
		this.signal.connect((sender, arguments) -> {
			throw new IllegalStateException("stop");
		});
		this.signal.connect(this.receiver);

		assertThatIllegalStateException().isThrownBy(() -> this.signal.send(this.app)).withMessage("stop");
		assertThat(this.heard).isEmpty();
	}

	@Test
	@Tag("SIG-023")
	void comparesTextAndNumbersByValueAndOthersByIdentity() {
		this.signal.connect(this.receiver, new String("name"));
		this.signal.connect(this.receiver, 5000);
		this.signal.connect(this.receiver, List.of(1));

		this.signal.send("name");
		this.signal.send(Integer.valueOf("5000"));
		this.signal.send(new ArrayList<>(List.of(1)));

		assertThat(this.heard).containsExactly("name", "5000");
	}

	@Test
	void hearsTheMissingSenderIfAskedTo() {
		this.signal.connect(this.receiver, null);

		this.signal.send(null);
		this.signal.send(this.app);

		assertThat(this.heard).containsExactly("null");
	}

	@Test
	@Tag("SIG-019")
	void disconnectsFromAllSenders() {
		this.signal.connect(this.receiver, this.app);
		this.signal.connect(this.receiver, "other");
		this.signal.disconnect(this.receiver);

		this.signal.send(this.app);
		this.signal.send("other");

		assertThat(this.heard).isEmpty();
		assertThat(this.signal.hasReceivers()).isFalse();
	}

	@Test
	@Tag("SIG-019")
	void disconnectsFromOneSender() {
		this.signal.connect(this.receiver, this.app);
		this.signal.connect(this.receiver, "other");
		this.signal.disconnect(this.receiver, this.app);

		this.signal.send(this.app);
		this.signal.send("other");

		assertThat(this.heard).containsExactly("other");
	}

	@Test
	@Tag("SIG-019")
	void forgivesDisconnectingWhatIsNotConnected() {
		this.signal.connect(this.receiver);

		this.signal.disconnect((sender, arguments) -> {
		});
		this.signal.disconnect(this.receiver, this.app);
		this.signal.send(this.app);

		assertThat(this.heard).containsExactly("app");
	}

	@Test
	@Tag("SIG-017")
	void connectsViaASender() {
		Receiver connected = this.signal.connectVia(this.app).apply(this.receiver);

		this.signal.send(this.app);
		this.signal.send("other");

		assertThat(connected).isSameAs(this.receiver);
		assertThat(this.heard).containsExactly("app");
	}

	@Test
	@Tag("SIG-018")
	@Tag("SIG-029")
	void connectsForTheLengthOfABlock() {
		try (SignalConnection connection = this.signal.connectedTo(this.receiver, this.app)) {
			assertThat(connection).isNotNull();
			this.signal.send(this.app);
		}
		this.signal.send(this.app);

		assertThat(this.heard).containsExactly("app");
	}

	@Test
	@Tag("SIG-018")
	void disconnectsEntirelyAtTheEndOfABlock() {
		this.signal.connect(this.receiver, "other");
		SignalConnection connection = this.signal.connectedTo(this.receiver);
		connection.close();

		this.signal.send("other");

		assertThat(this.heard).isEmpty();
	}

	@Test
	@Tag("SIG-025")
	void callsNobodyWhileMuted() {
		this.signal.connect(this.receiver);
		SignalConnection muted = this.signal.muted();

		assertThat(this.signal.send(this.app)).isEmpty();
		assertThat(this.signal.hasReceiversFor(this.app)).isTrue();
		muted.close();
		muted.close();
		this.signal.send(this.app);

		assertThat(this.heard).containsExactly("app");
	}

	@Test
	@Tag("SIG-024")
	void tellsWhetherAnybodyListens() {
		assertThat(this.signal.hasReceivers()).isFalse();
		assertThat(this.signal.hasReceiversFor(this.app)).isFalse();
		this.signal.connect(this.receiver, this.app);

		assertThat(this.signal.hasReceivers()).isTrue();
		assertThat(this.signal.hasReceiversFor(this.app)).isTrue();
		assertThat(this.signal.hasReceiversFor("other")).isFalse();
		assertThat(this.signal.hasReceiversFor(Signal.ANY)).isFalse();
		assertThat(this.signal.receiversFor(this.app)).containsExactly(this.receiver);
		assertThat(this.signal.receiversFor("other")).isEmpty();
		this.signal.connect(this.receiver);

		assertThat(this.signal.hasReceiversFor(Signal.ANY)).isTrue();
	}

	@Test
	@Tag("SIG-026")
	void reportsConnectingAndDisconnecting() {
		this.signal.receiverConnected().connect((sender, arguments) -> this.heard.add(arguments.asMap()));
		this.signal.receiverDisconnected().connect((sender, arguments) -> this.heard.add(arguments.get("receiver")));

		this.signal.connect(this.receiver, "s");
		this.signal.disconnect(this.receiver, "s");

		assertThat(this.heard).hasSize(2).last().isSameAs(this.receiver);
		assertThat(this.heard.get(0)).asString().contains("sender=s").contains("weak=false");
	}

}
