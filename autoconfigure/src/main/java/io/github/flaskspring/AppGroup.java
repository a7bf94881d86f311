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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A named group of commands of the command line, which may hold further groups. Flask:
 * {@code AppGroup}. An application and each blueprint have one; its commands run inside
 * of an application context. <pre class="code">
 * app.cli().command("init-db", (call) -&gt; {
 *     database.create();
 *     call.echo("Initialized the database.");
 * }).help("Clear existing data and create new tables.");
 * </pre>
 *
 * @since 0.1
 */
public final class AppGroup {

	private String name;

	private String help = "";

	private final Map<String, Object> commands = new LinkedHashMap<>();

	/**
	 * A group without commands.
	 * @param name the word that selects the group on the command line
	 */
	public AppGroup(String name) {
		this.name = name;
	}

	/**
	 * The word that selects the group on the command line.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	void name(String name) {
		this.name = name;
	}

	/**
	 * What the list of commands says about the group.
	 * @return the text, empty if there is none
	 */
	public String help() {
		return this.help;
	}

	/**
	 * Sets what the list of commands says about the group.
	 * @param help the text
	 * @return this
	 */
	public AppGroup help(String help) {
		this.help = help;
		return this;
	}

	/**
	 * Registers a command. Flask: {@code @app.cli.command("name")}.
	 * @param name the word that selects the command
	 * @param function what it does
	 * @return the command, to add help, arguments and options
	 */
	public CommandOptions command(String name, CommandFunction function) {
		CommandOptions command = new CommandOptions(name, function);
		this.commands.put(name, command);
		return command;
	}

	/**
	 * Registers a command under the name of its method: {@code this::initDbCommand} is
	 * {@code init-db}. Flask: {@code @app.cli.command()}.
	 * @param function a reference to a method
	 * @return the command, to add help, arguments and options
	 * @throws IllegalArgumentException if the function is a lambda, which has no name
	 */
	public CommandOptions command(CommandFunction function) {
		String method = EndpointNames.ofReference(function);
		if (method == null) {
			throw new IllegalArgumentException("A lambda has no name that the command could take."
					+ " Name it: command(\"init-db\", (call) -> ...), or use a reference to a method.");
		}
		return command(CommandNames.of(method), function);
	}

	/**
	 * Adds a group inside of this one. Flask: {@code @group.group("name")}.
	 * @param name the word that selects the group
	 * @return the new group
	 */
	public AppGroup group(String name) {
		AppGroup group = new AppGroup(name);
		addCommand(group);
		return group;
	}

	/**
	 * Adds a group under its name. Flask: {@code add_command}.
	 * @param group the group
	 * @return this
	 */
	public AppGroup addCommand(AppGroup group) {
		return addCommand(group.name(), group);
	}

	/**
	 * Adds a command under a name. Flask: {@code add_command(command, name)}.
	 * @param name the word that selects the command
	 * @param command a group, a {@link CommandOptions} of another group, or what picocli
	 * takes for a command: an object with {@code @Command}, a {@code CommandSpec}
	 * @return this
	 */
	public AppGroup addCommand(String name, Object command) {
		this.commands.put(name, command);
		return this;
	}

	/**
	 * The commands and groups by name, in the order of their registration.
	 * @return a view; the values are what {@link #addCommand(String, Object)} takes
	 */
	public Map<String, Object> commands() {
		return Collections.unmodifiableMap(this.commands);
	}

	@Override
	public String toString() {
		return "<AppGroup " + this.name + ">";
	}

}
