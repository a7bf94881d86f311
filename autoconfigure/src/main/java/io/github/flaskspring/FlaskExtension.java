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

/**
 * A reusable addition to applications. Flask: an extension with {@code init_app}. A bean
 * of this type is initialised for each {@link Flask} bean before any customizer.
 *
 * <p>
 * An extension keeps its settings in {@link Flask#config()}, its state in
 * {@link Flask#extensions()} and what belongs to one context in {@code g}; it does not
 * keep the application itself.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface FlaskExtension {

	/**
	 * Sets the extension up for an application.
	 * @param app the application
	 */
	void initApp(Flask app);

}
