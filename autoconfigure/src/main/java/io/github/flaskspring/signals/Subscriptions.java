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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** All receivers of one signal. Readers see an immutable list; writers replace it. */
final class Subscriptions {

	private final ReentrantLock lock = new ReentrantLock();

	private volatile List<Subscription> all = List.of();

	boolean isEmpty() {
		return this.all.isEmpty();
	}

	boolean hasReceiversFor(@Nullable Object sender) {
		for (Subscription subscription : this.all) {
			if (subscription.hears(sender)) {
				return true;
			}
		}
		return false;
	}

	List<Receiver> receiversFor(@Nullable Object sender) {
		List<Receiver> receivers = new ArrayList<>();
		boolean garbage = false;
		for (Subscription subscription : this.all) {
			garbage |= !subscription.isAlive();
			Receiver receiver = subscription.hears(sender) ? subscription.receiver() : null;
			if (receiver != null) {
				receivers.add(receiver);
			}
		}
		if (garbage) {
			replace((subscription) -> subscription, null);
		}
		return receivers;
	}

	void add(Receiver receiver, @Nullable Object sender, boolean weak) {
		this.lock.lock();
		try {
			Subscription existing = find(receiver);
			if (existing == null) {
				replace((subscription) -> subscription, Subscription.of(receiver, weak, sender));
				return;
			}
			Subscription extended = existing.with(receiver, weak, sender);
			replace((subscription) -> (subscription == existing) ? extended : subscription, null);
		}
		finally {
			this.lock.unlock();
		}
	}

	void remove(Receiver receiver, @Nullable Object sender) {
		replace((subscription) -> subscription.isOf(receiver) ? withoutOrNull(subscription, sender) : subscription,
				null);
	}

	private static @Nullable Subscription withoutOrNull(Subscription subscription, @Nullable Object sender) {
		return (sender != Signal.ANY) ? subscription.without(sender) : null;
	}

	private @Nullable Subscription find(Receiver receiver) {
		return this.all.stream().filter((subscription) -> subscription.isOf(receiver)).findFirst().orElse(null);
	}

	private void replace(Function<Subscription, @Nullable Subscription> change, @Nullable Subscription added) {
		this.lock.lock();
		try {
			List<Subscription> changed = new ArrayList<>();
			for (Subscription subscription : this.all) {
				Subscription kept = change.apply(subscription);
				if (kept != null && kept.isAlive()) {
					changed.add(kept);
				}
			}
			if (added != null) {
				changed.add(added);
			}
			this.all = List.copyOf(changed);
		}
		finally {
			this.lock.unlock();
		}
	}

}
