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

package io.github.flaskspring;

/** The request of the current context. Flask: the proxy {@code request}. */
final class CurrentRequest extends Request {

	static final CurrentRequest INSTANCE = new CurrentRequest();

	private CurrentRequest() {
	}

	@Override
	Request self() {
		return Contexts.requireRequest().request();
	}

	@Override
	public String toString() {
		RequestContext context = Contexts.current().request();
		return (context != null) ? context.request().toString() : "<LocalProxy unbound>";
	}

}
