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
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/**
 * The counters of Flask applications: names and tags. All tags have few values.
 *
 * @since 0.1
 */
public enum FlaskMeterDocumentation implements MeterDocumentation {

	/** Session cookies that requests came with, or without. */
	SESSION_READ("flask.session.read", ReadTags.values()),

	/** Session cookies that responses set. */
	SESSION_WRITE("flask.session.write", WriteTags.values()),

	/** Messages that were flashed. */
	FLASH("flask.flash", FlashTags.values());

	private final String title;

	private final KeyName[] tags;

	FlaskMeterDocumentation(String title, KeyName... tags) {
		this.title = title;
		this.tags = tags;
	}

	@Override
	public String getName() {
		return this.title;
	}

	@Override
	public Meter.Type getType() {
		return Meter.Type.COUNTER;
	}

	@Override
	public KeyName[] getKeyNames() {
		return this.tags.clone();
	}

	/**
	 * Tags of {@link #SESSION_READ}.
	 *
	 * @since 0.1
	 */
	public enum ReadTags implements KeyName {

		/** Name of the application. */
		APPLICATION("flask.application"),

		/** {@code accepted}, {@code refused}, or {@code absent} without a cookie. */
		RESULT("flask.result"),

		/**
		 * Why a cookie was refused: {@code malformed}, {@code wrong_signature},
		 * {@code expired} or {@code unreadable}; else {@code none}.
		 */
		REASON("flask.reason"),

		/**
		 * What an accepted cookie was signed with: {@code current}, or {@code fallback}
		 * for one of SECRET_KEY_FALLBACKS; else {@code none}.
		 */
		KEY("flask.key");

		private final String text;

		ReadTags(String text) {
			this.text = text;
		}

		@Override
		public String asString() {
			return this.text;
		}

	}

	/**
	 * Tags of {@link #SESSION_WRITE}.
	 *
	 * @since 0.1
	 */
	public enum WriteTags implements KeyName {

		/** Name of the application. */
		APPLICATION("flask.application"),

		/** {@code saved} or {@code deleted}. */
		RESULT("flask.result"),

		/** Whether the cookie is larger than MAX_COOKIE_SIZE. */
		OVER_SIZE("flask.over.size");

		private final String text;

		WriteTags(String text) {
			this.text = text;
		}

		@Override
		public String asString() {
			return this.text;
		}

	}

	/**
	 * Tags of {@link #FLASH}.
	 *
	 * @since 0.1
	 */
	public enum FlashTags implements KeyName {

		/** Name of the application. */
		APPLICATION {
			@Override
			public String asString() {
				return "flask.application";
			}
		}

	}

}
