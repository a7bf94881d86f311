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

import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Response;

/**
 * A request that is being observed, on one thread after the other if it is asynchronous.
 *
 * @since 0.1
 */
public final class ObservedDispatch {

	/** What nobody listens to. */
	public static final ObservedDispatch NONE = new ObservedDispatch(Observation.NOOP);

	private final Observation observation;

	private final AtomicBoolean stopped = new AtomicBoolean();

	ObservedDispatch(Observation observation) {
		this.observation = observation;
	}

	/**
	 * Makes the observation the current one of the thread, so that what happens meanwhile
	 * is part of it.
	 * @return what to close
	 */
	public Observation.Scope openScope() {
		return this.observation.openScope();
	}

	/**
	 * Takes the response that the observation is to describe.
	 * @param response the response, null if there is none
	 */
	public void answered(@Nullable Response response) {
		if (!this.observation.isNoop()
				&& this.observation.getContext() instanceof FlaskDispatchObservationContext context) {
			context.response(response);
		}
	}

	/**
	 * Ends the observation; later calls do nothing, from whichever thread.
	 * @param error the unhandled exception, or null
	 */
	public void stop(@Nullable Throwable error) {
		if (this.observation.isNoop() || !this.stopped.compareAndSet(false, true)) {
			return;
		}
		if (error != null) {
			this.observation.error(error);
		}
		this.observation.stop();
	}

}
