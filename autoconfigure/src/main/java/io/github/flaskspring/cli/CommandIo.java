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

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.Charset;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import org.springframework.util.ReflectionUtils;

/**
 * What a command reads and where it writes.
 *
 * @param in standard input
 * @param out standard output
 * @param err where messages go
 * @param interactive whether somebody types the input, so that a shell may prompt
 * @since 0.1
 */
public record CommandIo(BufferedReader in, PrintWriter out, PrintWriter err, boolean interactive) {

	/**
	 * Streams for a test or a program.
	 * @param in standard input
	 * @param out standard output
	 * @param err where messages go
	 * @return the streams
	 */
	public static CommandIo of(Reader in, PrintWriter out, PrintWriter err) {
		return new CommandIo(new BufferedReader(in), out, err, false);
	}

	/**
	 * The streams of this process.
	 * @return the streams
	 */
	public static CommandIo ofProcess() {
		CommandLine streams = new CommandLine(CommandSpec.create());
		return new CommandIo(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
				streams.getOut(), streams.getErr(), isTerminal());
	}

	/** Some versions of Java have a console for files as well, and say so. */
	private static boolean isTerminal() {
		Console console = System.console();
		Method method = ReflectionUtils.findMethod(Console.class, "isTerminal");
		return console != null
				&& (method == null || Boolean.TRUE.equals(ReflectionUtils.invokeMethod(method, console)));
	}

}
