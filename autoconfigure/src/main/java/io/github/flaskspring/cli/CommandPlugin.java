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

package io.github.flaskspring.cli;

import io.github.flaskspring.AppGroup;

/**
 * Adds commands to every application that has this on its class path. It is found as a
 * bean, or as a service in {@code META-INF/services}. Commands of plug-ins hide those of
 * an application. Flask: the entry points {@code flask.commands}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface CommandPlugin {

	/**
	 * Adds commands.
	 * @param commands where to add them
	 */
	void addTo(AppGroup commands);

}
