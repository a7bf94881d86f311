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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A notification that can be sent and listened to. Sending to nobody costs next to
 * nothing. Senders are compared by identity, except text and numbers, and are never kept
 * alive by a signal. blinker: {@code Signal}.
 *
 * <pre>{@code
 * Signal modelSaved = new Namespace().signal("model-saved");
 * modelSaved.connect((sender, arguments) -> index(arguments.get("model")));
 * modelSaved.send(this, "model", model);
 * }</pre>
 *
 * @since 0.1
 */
public final class Signal {

	/** Stands for every sender. */
	public static final Object ANY = SenderKey.ANY;

	private final @Nullable String name;

	private final @Nullable String doc;

	private final Subscriptions subscriptions = new Subscriptions();

	private final AtomicInteger mutes = new AtomicInteger();

	private final LazySignal receiverConnected = new LazySignal();

	private final LazySignal receiverDisconnected = new LazySignal();

	/** Creates a signal without a name; see {@link Namespace} for named ones. */
	public Signal() {
		this(null, null);
	}

	Signal(@Nullable String name, @Nullable String doc) {
		this.name = name;
		this.doc = doc;
	}

	/**
	 * Returns the name of the signal.
	 * @return the name, null for signals outside of a namespace
	 */
	public @Nullable String name() {
		return this.name;
	}

	/**
	 * Returns what the signal means.
	 * @return the text, if there is one
	 */
	public @Nullable String doc() {
		return this.doc;
	}

	/**
	 * Has a receiver called whoever sends. Unlike in blinker the signal keeps the
	 * receiver alive: a Java lambda has nobody else who would.
	 * @param receiver is called
	 * @return the same receiver
	 * @see #connectWeak(Receiver, Object)
	 */
	public Receiver connect(Receiver receiver) {
		return connect(receiver, ANY);
	}

	/**
	 * Has a receiver called when one sender sends. A receiver may be connected to many
	 * senders.
	 * @param receiver is called
	 * @param sender the sender, or {@link #ANY}
	 * @return the same receiver
	 */
	public Receiver connect(Receiver receiver, @Nullable Object sender) {
		return connect(receiver, sender, false);
	}

	/**
	 * Has a receiver called as long as somebody else refers to it: when it is garbage, so
	 * is the connection.
	 * @param receiver is called
	 * @param sender the sender, or {@link #ANY}
	 * @return the same receiver
	 */
	public Receiver connectWeak(Receiver receiver, @Nullable Object sender) {
		return connect(receiver, sender, true);
	}

	/**
	 * Returns what connects a receiver to one sender. blinker: the decorator
	 * {@code connect_via}.
	 * @param sender the sender, or {@link #ANY}
	 * @return takes a receiver, connects and returns it
	 */
	public UnaryOperator<Receiver> connectVia(@Nullable Object sender) {
		return (receiver) -> connect(receiver, sender);
	}

	/**
	 * Connects a receiver for the length of a {@code try} block; the end disconnects it
	 * from all senders.
	 * @param receiver is called
	 * @return to be closed
	 */
	public SignalConnection connectedTo(Receiver receiver) {
		return connectedTo(receiver, ANY);
	}

	/**
	 * Connects a receiver to one sender for the length of a {@code try} block.
	 * @param receiver is called
	 * @param sender the sender, or {@link #ANY}
	 * @return to be closed
	 */
	public SignalConnection connectedTo(Receiver receiver, @Nullable Object sender) {
		connect(receiver, sender);
		return () -> disconnect(receiver);
	}

	/**
	 * Has sending call nobody for the length of a {@code try} block.
	 * @return to be closed
	 */
	public SignalConnection muted() {
		this.mutes.incrementAndGet();
		AtomicBoolean open = new AtomicBoolean(true);
		return () -> {
			if (open.getAndSet(false)) {
				this.mutes.decrementAndGet();
			}
		};
	}

	/**
	 * Disconnects a receiver from all senders. An unknown receiver is no error.
	 * @param receiver is no longer called
	 */
	public void disconnect(Receiver receiver) {
		disconnect(receiver, ANY);
	}

	/**
	 * Disconnects a receiver from one sender. A receiver connected for {@link #ANY} still
	 * hears that sender.
	 * @param receiver is no longer called
	 * @param sender the sender, or {@link #ANY} for all connections of the receiver
	 */
	public void disconnect(Receiver receiver, @Nullable Object sender) {
		this.subscriptions.remove(receiver, sender);
		this.receiverDisconnected.send(this, SignalArguments.of("receiver", receiver).andSender(sender));
	}

	/**
	 * Calls the receivers.
	 * @param sender who sends, passed on to the receivers
	 * @return each receiver and its answer
	 */
	public List<SignalResult> send(@Nullable Object sender) {
		return isSilent() ? List.of() : deliver(sender, SignalArguments.none());
	}

	/**
	 * Calls the receivers with one argument.
	 * @param sender who sends, passed on to the receivers
	 * @param name the argument's name
	 * @param value the argument's value
	 * @return each receiver and its answer
	 */
	public List<SignalResult> send(@Nullable Object sender, String name, @Nullable Object value) {
		return isSilent() ? List.of() : deliver(sender, SignalArguments.of(name, value));
	}

	/**
	 * Calls the receivers with two arguments.
	 * @param sender who sends, passed on to the receivers
	 * @param name the first argument's name
	 * @param value the first argument's value
	 * @param secondName the second argument's name
	 * @param secondValue the second argument's value
	 * @return each receiver and its answer
	 */
	public List<SignalResult> send(@Nullable Object sender, String name, @Nullable Object value, String secondName,
			@Nullable Object secondValue) {
		return isSilent() ? List.of() : deliver(sender, SignalArguments.of(name, value).and(secondName, secondValue));
	}

	/**
	 * Calls the receivers that listen to the sender or to {@link #ANY}, each once, in the
	 * order they were connected. An exception of a receiver ends the sending.
	 * @param sender who sends, passed on to the receivers
	 * @param arguments what to send along
	 * @return each receiver and its answer
	 */
	public List<SignalResult> send(@Nullable Object sender, SignalArguments arguments) {
		return isSilent() ? List.of() : deliver(sender, arguments);
	}

	/**
	 * Tells whether anybody listens, so that costly arguments need not be made for
	 * nobody.
	 * @return whether there is a receiver for any sender at all
	 */
	public boolean hasReceivers() {
		return !this.subscriptions.isEmpty();
	}

	/**
	 * Tells whether somebody listens to a sender. Receivers that are garbage may still
	 * count.
	 * @param sender the sender; {@link #ANY} asks for receivers that hear all senders
	 * @return whether there is a receiver
	 */
	public boolean hasReceiversFor(@Nullable Object sender) {
		return this.subscriptions.hasReceiversFor(sender);
	}

	/**
	 * Returns who listens to a sender.
	 * @param sender the sender
	 * @return the receivers that are alive
	 */
	public List<Receiver> receiversFor(@Nullable Object sender) {
		return this.subscriptions.receiversFor(sender);
	}

	/**
	 * Returns the signal that this one sends after each connecting, with the arguments
	 * receiver, sender and weak.
	 * @return the signal
	 */
	public Signal receiverConnected() {
		return this.receiverConnected.get();
	}

	/**
	 * Returns the signal that this one sends after each explicit disconnecting, with the
	 * arguments receiver and sender.
	 * @return the signal
	 */
	public Signal receiverDisconnected() {
		return this.receiverDisconnected.get();
	}

	@Override
	public String toString() {
		return (this.name != null) ? "Signal[" + this.name + "]" : "Signal[]";
	}

	private Receiver connect(Receiver receiver, @Nullable Object sender, boolean weak) {
		this.subscriptions.add(receiver, sender, weak);
		this.receiverConnected.send(this, SignalArguments.of("receiver", receiver).andSender(sender).and("weak", weak));
		return receiver;
	}

	private boolean isSilent() {
		return this.subscriptions.isEmpty() || this.mutes.get() > 0;
	}

	private List<SignalResult> deliver(@Nullable Object sender, SignalArguments arguments) {
		List<SignalResult> results = new ArrayList<>();
		for (Receiver receiver : this.subscriptions.receiversFor(sender)) {
			results.add(new SignalResult(receiver, receiver.answer(sender, arguments)));
		}
		return results;
	}

}
