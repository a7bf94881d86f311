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

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of Flask applications: names and keys. Each is a timer for metrics and
 * a span for traces. Low-cardinality keys become tags of metrics; high-cardinality keys
 * are for traces only.
 *
 * @since 0.1
 */
public enum FlaskObservationDocumentation implements ObservationDocumentation {

	/**
	 * A request inside of an application: from the first hook to the end of the teardown
	 * functions, without the writing of the response.
	 */
	DISPATCH("flask.dispatch", DefaultFlaskDispatchObservationConvention.class, DispatchKeys.values(),
			DispatchTraceKeys.values()),

	/** A template that was rendered as a whole. */
	TEMPLATE("flask.template", DefaultFlaskTemplateObservationConvention.class, TemplateKeys.values()),

	/** A session that was opened or offered for saving, whether or not it needed it. */
	SESSION("flask.session", DefaultFlaskSessionObservationConvention.class, SessionKeys.values());

	private final String title;

	private final Class<? extends ObservationConvention<? extends Observation.Context>> convention;

	private final KeyName[] lowCardinality;

	private final KeyName[] highCardinality;

	FlaskObservationDocumentation(String title,
			Class<? extends ObservationConvention<? extends Observation.Context>> convention, KeyName[] lowCardinality,
			KeyName... highCardinality) {
		this.title = title;
		this.convention = convention;
		this.lowCardinality = lowCardinality;
		this.highCardinality = highCardinality;
	}

	@Override
	public String getName() {
		return this.title;
	}

	@Override
	public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
		return this.convention;
	}

	@Override
	public KeyName[] getLowCardinalityKeyNames() {
		return this.lowCardinality.clone();
	}

	@Override
	public KeyName[] getHighCardinalityKeyNames() {
		return this.highCardinality.clone();
	}

	/** What the keys of all observations need: a name as metrics write it. */
	interface Key extends KeyName {

		/** The name of the constant. */
		String name();

		@Override
		default String asString() {
			return "flask." + KeyNames.dotted(name());
		}

	}

	/**
	 * Keys of {@link #DISPATCH}.
	 *
	 * @since 0.1
	 */
	public enum DispatchKeys implements Key {

		/** Name of the application. */
		APPLICATION,

		/** Endpoint of the rule, {@code none} where none matched. */
		ENDPOINT,

		/** Blueprint of the endpoint with its parents, {@code none} outside of one. */
		BLUEPRINT,

		/** Method of the request, {@code UNKNOWN} if it is none of HTTP's. */
		METHOD,

		/** Class of the status: {@code SUCCESS}, {@code CLIENT_ERROR} and so on. */
		OUTCOME,

		/** Class of the unhandled exception, else {@code none}. */
		EXCEPTION

	}

	/**
	 * Keys of {@link #DISPATCH} for traces.
	 *
	 * @since 0.1
	 */
	public enum DispatchTraceKeys implements Key {

		/** Path of the request. */
		PATH

	}

	/**
	 * Keys of {@link #TEMPLATE}.
	 *
	 * @since 0.1
	 */
	public enum TemplateKeys implements Key {

		/** Name of the application. */
		APPLICATION,

		/**
		 * Name of the template; {@code string} if it was given as text, {@code several}
		 * if it was chosen among several, {@code none} if it failed.
		 */
		TEMPLATE

	}

	/**
	 * Keys of {@link #SESSION}.
	 *
	 * @since 0.1
	 */
	public enum SessionKeys implements Key {

		/** Name of the application. */
		APPLICATION,

		/** What is done with the session: {@code open} or {@code save}. */
		OPERATION,

		/**
		 * State of the session: {@code unavailable} without a secret key,
		 * {@code modified} or {@code unmodified}.
		 */
		STATE

	}

}
