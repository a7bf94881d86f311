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

import org.jspecify.annotations.Nullable;

/**
 * Is called when a signal is sent. Receivers are told apart by identity: keep a lambda or
 * method reference in a variable if it is to be disconnected later. An exception ends the
 * sending and reaches the sender.
 *
 * <pre>{@code
 * REQUEST_FINISHED.connect((sender, arguments) -> log(arguments.get("response")));
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Receiver {

	/**
	 * Takes the signal.
	 * @param sender who sent it
	 * @param arguments what was sent along
	 */
	void receive(@Nullable Object sender, SignalArguments arguments);

	/**
	 * Takes the signal and answers it; this is what a signal calls.
	 * @param sender who sent it
	 * @param arguments what was sent along
	 * @return the answer, null for receivers that only listen
	 */
	default @Nullable Object answer(@Nullable Object sender, SignalArguments arguments) {
		receive(sender, arguments);
		return null;
	}

	/**
	 * Makes a receiver whose return value appears in the result of
	 * {@link Signal#send(Object, SignalArguments)}.
	 * @param answer computes the return value
	 * @return the receiver
	 */
	static Receiver answering(Answer answer) {
		return new AnsweringReceiver(answer);
	}

	/** A receiver's function with a return value. */
	@FunctionalInterface
	interface Answer {

		/**
		 * Takes the signal and answers it.
		 * @param sender who sent it
		 * @param arguments what was sent along
		 * @return the answer
		 */
		@Nullable Object answer(@Nullable Object sender, SignalArguments arguments);

	}

}
