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
package io.github.flaskspring.sessions;

/**
 * What came of reading the session cookie of a request.
 *
 * @since 0.1
 */
public enum SessionRead {

	/** There was no cookie, or an empty one. */
	ABSENT,

	/** The cookie was signed with the SECRET_KEY. */
	CURRENT_KEY,

	/** The cookie was signed with one of the SECRET_KEY_FALLBACKS. */
	FALLBACK_KEY,

	/** The cookie does not have the parts of a signed cookie. */
	MALFORMED,

	/** Nobody with one of the keys signed the cookie. */
	WRONG_SIGNATURE,

	/** The signature is older than PERMANENT_SESSION_LIFETIME, or of the future. */
	EXPIRED,

	/** The cookie was signed with one of the keys, but holds no session. */
	UNREADABLE;

	/**
	 * Whether there is a session.
	 * @return whether the cookie was accepted
	 */
	public boolean isAccepted() {
		return this == CURRENT_KEY || this == FALLBACK_KEY;
	}

	/**
	 * Whether there was a cookie that was not accepted.
	 * @return whether it was refused
	 */
	public boolean isRefused() {
		return !isAccepted() && this != ABSENT;
	}

}
