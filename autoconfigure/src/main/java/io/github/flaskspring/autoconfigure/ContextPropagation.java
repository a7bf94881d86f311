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

package io.github.flaskspring.autoconfigure;

import io.micrometer.context.ContextRegistry;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

import io.github.flaskspring.FlaskThreadLocalAccessor;

/** Registers the contexts for propagation as long as the application runs. */
final class ContextPropagation implements InitializingBean, DisposableBean {

	private final FlaskThreadLocalAccessor accessor = new FlaskThreadLocalAccessor();

	private final boolean enabled;

	ContextPropagation(boolean enabled) {
		this.enabled = enabled;
	}

	@Override
	public void afterPropertiesSet() {
		if (this.enabled) {
			ContextRegistry.getInstance().registerThreadLocalAccessor(this.accessor);
		}
	}

	/** Unless another application of this JVM has taken the place. */
	@Override
	public void destroy() {
		ContextRegistry registry = ContextRegistry.getInstance();
		if (registry.getThreadLocalAccessors().contains(this.accessor)) {
			registry.removeThreadLocalAccessor(FlaskThreadLocalAccessor.KEY);
		}
	}

}
