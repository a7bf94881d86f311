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

import org.jspecify.annotations.Nullable;

/**
 * Whom a receiver listens to. Senders are held weakly, so that a connection never keeps
 * one alive.
 */
sealed interface SenderKey {

	SenderKey ANY = new AnySender();

	static SenderKey of(@Nullable Object sender) {
		if (sender == ANY) {
			return ANY;
		}
		if (sender == null || comparedByValue(sender)) {
			return new ValueSender(sender);
		}
		return new IdentitySender(new WeakReference<>(sender));
	}

	boolean matches(@Nullable Object sender);

	boolean isAlive();

	private static boolean comparedByValue(Object sender) {
		return sender instanceof String || sender instanceof Number || sender instanceof Boolean;
	}

	/** Everybody. */
	record AnySender() implements SenderKey {

		@Override
		public String toString() {
			return "ANY";
		}

		@Override
		public boolean matches(@Nullable Object sender) {
			return true;
		}

		@Override
		public boolean isAlive() {
			return true;
		}

	}

	/** Whoever equals a text, a number or null. */
	record ValueSender(@Nullable Object value) implements SenderKey {

		@Override
		public boolean matches(@Nullable Object sender) {
			return (this.value != null) ? this.value.equals(sender) : sender == null;
		}

		@Override
		public boolean isAlive() {
			return true;
		}

	}

	/** One object. */
	record IdentitySender(WeakReference<Object> reference) implements SenderKey {

		@Override
		public boolean matches(@Nullable Object sender) {
			return sender != null && this.reference.refersTo(sender);
		}

		@Override
		public boolean isAlive() {
			return !this.reference.refersTo(null);
		}

	}

}
