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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One command made of a function, returned by
 * {@link AppGroup#command(String, CommandFunction)} for chaining. Flask: the decorators
 * of click. What is more than this, such as choices or required options, is a class with
 * picocli's {@code @Command}. <pre class="code">
 * users.command("create", (call) -&gt; create(call.argument("name"), call.flag("--admin")))
 *     .argument("name")
 *     .flag("--admin");
 * </pre>
 *
 * @since 0.1
 */
public final class CommandOptions {

	private final String name;

	private final CommandFunction function;

	private final List<Parameter> parameters = new ArrayList<>();

	private String help = "";

	CommandOptions(String name, CommandFunction function) {
		this.name = name;
		this.function = function;
	}

	/** What a word on the command line may be. */
	public enum Kind {

		/** A value by its position, which must be given. */
		ARGUMENT,

		/** All values from here on, which may be none. */
		ARGUMENTS,

		/** A value after a name. */
		OPTION,

		/** A name without a value. */
		FLAG

	}

	/**
	 * An argument or an option.
	 *
	 * @param names the name of an argument, or those of an option with their dashes
	 * @param type the type of a value
	 * @param kind what it is
	 * @since 0.1
	 */
	public record Parameter(List<String> names, Class<?> type, Kind kind) {

		/**
		 * The name under which a {@link CommandCall} has the value.
		 * @return the first name
		 */
		public String name() {
			return this.names.get(0);
		}

	}

	/**
	 * What the list of commands and {@code --help} say.
	 * @param help the text; its first line is for the list
	 * @return this
	 */
	public CommandOptions help(String help) {
		this.help = help;
		return this;
	}

	/**
	 * Takes a text. click: {@code @click.argument}.
	 * @param name the name
	 * @return this
	 */
	public CommandOptions argument(String name) {
		return argument(name, String.class);
	}

	/**
	 * Takes a value. click: {@code @click.argument}.
	 * @param name the name
	 * @param type what the text is converted to, by picocli
	 * @return this
	 */
	public CommandOptions argument(String name, Class<?> type) {
		return add(Kind.ARGUMENT, type, name);
	}

	/**
	 * Takes any number of texts. click: {@code @click.argument(nargs=-1)}.
	 * @param name the name
	 * @return this
	 */
	public CommandOptions arguments(String name) {
		return add(Kind.ARGUMENTS, String.class, name);
	}

	/**
	 * Knows an option with a value. click: {@code @click.option}.
	 * @param type what the text is converted to, by picocli
	 * @param names such as {@code "--count", "-c"}; the first is that of the value
	 * @return this
	 */
	public CommandOptions option(Class<?> type, String... names) {
		return add(Kind.OPTION, type, names);
	}

	/**
	 * Knows an option that is there or not. click: {@code @click.option(is_flag=True)}.
	 * @param names such as {@code "--force", "-f"}; the first is that of the value
	 * @return this
	 */
	public CommandOptions flag(String... names) {
		return add(Kind.FLAG, boolean.class, names);
	}

	private CommandOptions add(Kind kind, Class<?> type, String... names) {
		if (names.length == 0) {
			throw new IllegalArgumentException(
					"An option of the command '" + this.name + "' has no name. Name it, such as \"--count\".");
		}
		this.parameters.add(new Parameter(List.of(names), type, kind));
		return this;
	}

	/**
	 * The word that selects the command.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The text of {@code --help}.
	 * @return the text, empty if there is none
	 */
	public String help() {
		return this.help;
	}

	/**
	 * The arguments and options in their order.
	 * @return a view
	 */
	public List<Parameter> parameters() {
		return Collections.unmodifiableList(this.parameters);
	}

	/**
	 * What the command does.
	 * @return the function
	 */
	public CommandFunction function() {
		return this.function;
	}

}
