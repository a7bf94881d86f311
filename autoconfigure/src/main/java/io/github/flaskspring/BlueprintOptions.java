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

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a registration says in place of the blueprint itself. Flask: the keyword arguments
 * of {@code register_blueprint}. <pre class="code">
 * app.registerBlueprint(admin, (options) -&gt; options.urlPrefix("/admin"));
 * </pre>
 *
 * @since 0.1
 */
public final class BlueprintOptions {

	private @Nullable String name;

	private @Nullable String urlPrefix;

	private @Nullable String subdomain;

	private final Map<String, @Nullable Object> defaults = new LinkedHashMap<>();

	private String namePrefix = "";

	private @Nullable CliGroup cliGroup;

	BlueprintOptions() {
	}

	/**
	 * The name to register under, for a second registration of the same blueprint.
	 * @param name the name
	 * @return this
	 */
	public BlueprintOptions name(String name) {
		this.name = name;
		return this;
	}

	/**
	 * The prefix of all rules.
	 * @param urlPrefix such as {@code "/admin"}
	 * @return this
	 */
	public BlueprintOptions urlPrefix(@Nullable String urlPrefix) {
		this.urlPrefix = urlPrefix;
		return this;
	}

	/**
	 * The subdomain of all rules.
	 * @param subdomain the subdomain
	 * @return this
	 */
	public BlueprintOptions subdomain(@Nullable String subdomain) {
		this.subdomain = subdomain;
		return this;
	}

	/**
	 * Arguments for all views. Flask: {@code url_defaults}.
	 * @param defaults values by name
	 * @return this
	 */
	public BlueprintOptions urlDefaults(Map<String, ? extends @Nullable Object> defaults) {
		this.defaults.putAll(defaults);
		return this;
	}

	/**
	 * The group that the blueprint's commands are in. Flask: {@code cli_group}.
	 * @param name the name, null to put them beside those of the application
	 * @return this
	 */
	public BlueprintOptions cliGroup(@Nullable String name) {
		this.cliGroup = new CliGroup.Named(name);
		return this;
	}

	@Nullable CliGroup cliGroup() {
		return this.cliGroup;
	}

	@Nullable String name() {
		return this.name;
	}

	@Nullable String urlPrefix() {
		return this.urlPrefix;
	}

	@Nullable String subdomain() {
		return this.subdomain;
	}

	Map<String, @Nullable Object> urlDefaults() {
		return this.defaults;
	}

	String namePrefix() {
		return this.namePrefix;
	}

	/** These options for a blueprint inside of one that is registered. */
	BlueprintOptions nestedIn(BlueprintSetupState outer, Blueprint child) {
		BlueprintOptions nested = new BlueprintOptions();
		nested.name = this.name;
		nested.cliGroup = this.cliGroup;
		nested.defaults.putAll(this.defaults);
		nested.namePrefix = outer.fullName();
		nested.subdomain = inner(first(this.subdomain, child.subdomain()), outer.subdomain(), ".");
		nested.urlPrefix = prefix(outer.urlPrefix(), first(this.urlPrefix, child.urlPrefix()));
		return nested;
	}

	private static @Nullable String first(@Nullable String option, @Nullable String own) {
		return (option != null) ? option : own;
	}

	private static @Nullable String inner(@Nullable String inner, @Nullable String outer, String separator) {
		return (inner != null && outer != null) ? inner + separator + outer : first(inner, outer);
	}

	private static @Nullable String prefix(@Nullable String outer, @Nullable String inner) {
		return (outer != null && inner != null) ? BlueprintSetupState.join(outer, inner) : first(outer, inner);
	}

}
