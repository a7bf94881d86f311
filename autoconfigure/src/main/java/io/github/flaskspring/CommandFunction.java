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

import java.io.Serializable;

/**
 * What a command of the command line does. An exception ends it with the exit code 1 and
 * its message. Flask: the function below {@code @app.cli.command()}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface CommandFunction extends Serializable {

	/**
	 * Runs the command inside of an application context.
	 * @param call its arguments and streams
	 * @throws Exception what ends the command
	 */
	void run(CommandCall call) throws Exception;

}
