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

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One receiver and whom it listens to. Immutable: a signal replaces its subscriptions, it
 * never changes them.
 */
final class Subscription {

	private final @Nullable Receiver strong;

	private final WeakReference<Receiver> reference;

	private final List<SenderKey> senders;

	private Subscription(@Nullable Receiver strong, WeakReference<Receiver> reference, List<SenderKey> senders) {
		this.strong = strong;
		this.reference = reference;
		this.senders = senders;
	}

	static Subscription of(Receiver receiver, boolean weak, @Nullable Object sender) {
		return new Subscription(weak ? null : receiver, new WeakReference<>(receiver), List.of(SenderKey.of(sender)));
	}

	/**
	 * Adds a sender; as in blinker the latest connecting decides whether the receiver is
	 * held weakly.
	 */
	Subscription with(Receiver receiver, boolean weak, @Nullable Object sender) {
		Stream<SenderKey> extended = Stream.concat(sendersWithout(sender), Stream.of(SenderKey.of(sender)));
		return new Subscription(weak ? null : receiver, this.reference, extended.toList());
	}

	Subscription without(@Nullable Object sender) {
		return new Subscription(this.strong, this.reference, sendersWithout(sender).toList());
	}

	@Nullable Receiver receiver() {
		return (this.strong != null) ? this.strong : this.reference.get();
	}

	boolean isOf(Receiver receiver) {
		return this.reference.refersTo(receiver);
	}

	boolean isAlive() {
		if (this.reference.refersTo(null)) {
			return false;
		}
		for (SenderKey key : this.senders) {
			if (key.isAlive()) {
				return true;
			}
		}
		return false;
	}

	boolean hears(@Nullable Object sender) {
		for (SenderKey key : this.senders) {
			if (key.matches(sender)) {
				return true;
			}
		}
		return false;
	}

	private Stream<SenderKey> sendersWithout(@Nullable Object sender) {
		return this.senders.stream().filter((key) -> key.isAlive() && !isExactly(key, sender));
	}

	private static boolean isExactly(SenderKey key, @Nullable Object sender) {
		return (key == SenderKey.ANY) ? sender == Signal.ANY : key.matches(sender);
	}

}
