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
package io.github.flaskspring.testing;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Flask;

/**
 * What a {@link FlaskClient} is made with. Flask: the arguments of
 * {@code app.test_client()}. <pre class="code">
 * FlaskClient bare = client.fresh((options) -&gt; options.useCookies(false));
 * </pre>
 *
 * @param useCookies whether the client keeps cookies
 * @param allowSubdomainRedirects whether it follows redirects to subdomains
 * @param wire how requests reach the application
 * @param app the application, null for the only one
 * @since 0.1
 */
public record ClientOptions(boolean useCookies, boolean allowSubdomainRedirects, Wire wire, @Nullable Flask app) {

	/** How requests reach the application. */
	public enum Wire {

		/** Over the port if the test started a server, else in the same process. */
		ANY,

		/**
		 * In the same process and thread: exceptions arrive in the test, and contexts can
		 * be kept.
		 */
		IN_PROCESS,

		/** Over the port of the server that the test started. */
		PORT

	}

	/**
	 * Cookies, no redirects to subdomains, over whichever wire there is.
	 * @return the options
	 */
	public static ClientOptions defaults() {
		return new ClientOptions(true, false, Wire.ANY, null);
	}

	/**
	 * Whether the client keeps cookies. Flask: {@code use_cookies}.
	 * @param use whether it does
	 * @return other options
	 */
	public ClientOptions useCookies(boolean use) {
		return new ClientOptions(use, this.allowSubdomainRedirects, this.wire, this.app);
	}

	/**
	 * Whether it follows redirects to subdomains. Flask:
	 * {@code allow_subdomain_redirects}.
	 * @param allow whether it does
	 * @return other options
	 */
	public ClientOptions allowSubdomainRedirects(boolean allow) {
		return new ClientOptions(this.useCookies, allow, this.wire, this.app);
	}

	/**
	 * How requests reach the application.
	 * @param chosen the wire
	 * @return other options
	 */
	public ClientOptions wire(Wire chosen) {
		return new ClientOptions(this.useCookies, this.allowSubdomainRedirects, chosen, this.app);
	}

	/**
	 * Which of several applications. Requests go below its mount.
	 * @param chosen the application
	 * @return other options
	 */
	public ClientOptions app(Flask chosen) {
		return new ClientOptions(this.useCookies, this.allowSubdomainRedirects, this.wire, chosen);
	}

}
