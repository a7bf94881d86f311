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

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.management.JMException;
import javax.management.ObjectName;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignalMemoryTests {

	private final Signal signal = new Signal();

	private final List<Object> heard = new ArrayList<>();

	private final Receiver receiver = (sender, arguments) -> this.heard.add(sender);

	private final Object app = new Object();

	@Test
	void keepsALambdaThatNobodyElseRefersTo() {
		this.signal.connect((sender, arguments) -> this.heard.add("kept"));
		System.gc();

		this.signal.send(this.app);

		assertThat(this.heard).containsExactly("kept");
	}

	@Test
	@Tag("SIG-016")
	void forgetsAWeakReceiverThatIsGarbage() throws InterruptedException {
		this.signal.connectWeak(this.receiver, Signal.ANY);
		connectGarbage();

		for (int i = 0; i < 100 && this.signal.receiversFor(this.app).size() > 1; i++) {
			System.gc();
			Thread.sleep(10);
		}

		assertThat(this.signal.receiversFor(this.app)).containsExactly(this.receiver);
	}

	@Test
	void keepsNoSenderAlive() throws InterruptedException {
		this.signal.connect(this.receiver, new Object());

		for (int i = 0; i < 100 && this.signal.hasReceivers(); i++) {
			System.gc();
			Thread.sleep(10);
			this.signal.send(this.app);
		}

		assertThat(this.signal.hasReceivers()).isFalse();
	}

	@Test
	void connectsFromManyThreads() {
		IntStream.range(0, 500)
			.parallel()
			.forEach((i) -> this.signal.connect(Receiver.answering((sender, arguments) -> i)));

		assertThat(this.signal.send(this.app)).hasSize(500);
	}

	private void connectGarbage() {
		Object captured = new Object();
		this.signal.connectWeak((sender, arguments) -> this.heard.add(captured), Signal.ANY);
	}

	@Test
	void sendingToNobodyAllocatesNothing() throws JMException {
		send(100_000);
		allocatedBytes();

		long before = allocatedBytes();
		send(100_000);

		assertThat(allocatedBytes() - before).isLessThan(100_000);
	}

	private static long allocatedBytes() throws JMException {
		return (long) ManagementFactory.getPlatformMBeanServer()
			.invoke(new ObjectName("java.lang:type=Threading"), "getThreadAllocatedBytes",
					new Object[] { Thread.currentThread().getId() }, new String[] { "long" });
	}

	private void send(int times) {
		for (int i = 0; i < times; i++) {
			this.signal.send(this.app);
			this.signal.send(this.app, "response", this.heard);
			this.signal.send(this.app, "template", this.heard, "context", this.heard);
		}
	}

}
