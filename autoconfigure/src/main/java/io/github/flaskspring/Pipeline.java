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

import java.util.List;

/** The functions around one endpoint, in the order in which they run. */
record Pipeline(List<UrlValuePreprocessorFunction> urlValuePreprocessors, List<BeforeRequestFunction> beforeRequest,
		List<AfterRequestFunction> afterRequest, List<TeardownFunction> teardownRequest) {

	static Pipeline of(Hooks hooks, List<String> blueprints) {
		return new Pipeline(hooks.urlValuePreprocessors.outerToInner(blueprints),
				hooks.beforeRequest.outerToInner(blueprints), hooks.afterRequest.innerToOuterReversed(blueprints),
				hooks.teardownRequest.innerToOuterReversed(blueprints));
	}

}
