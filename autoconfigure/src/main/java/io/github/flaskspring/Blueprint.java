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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A named set of routes and hooks that an application mounts under a prefix. Flask:
 * {@code Blueprint}. It records what to set up and does nothing until it is registered; a
 * bean of this type registers itself. <pre class="code">
 * &#64;Bean Blueprint simplePage() {
 *     Blueprint page = new Blueprint("simple_page").urlPrefix("/pages");
 *     page.route("/", () -&gt; renderTemplate("pages/index"));
 *     return page;
 * }
 * </pre>
 *
 * @since 0.1
 */
public class Blueprint extends Scaffold<Blueprint> {

	private final String name;

	private final StaticFiles files;

	private final List<Consumer<BlueprintSetupState>> deferred = new ArrayList<>();

	private final List<Nested> nested = new ArrayList<>();

	private final Map<String, ViewFunction> endpointViews = new LinkedHashMap<>();

	private final Map<String, @Nullable Object> urlDefaultValues = new LinkedHashMap<>();

	private @Nullable String urlPrefix;

	private @Nullable String subdomain;

	private @Nullable String templateFolder;

	private CliGroup cliGroup = CliGroup.OWN;

	private boolean registered;

	private boolean nestedSomewhere;

	private record Nested(Blueprint blueprint, BlueprintOptions options) {
	}

	/**
	 * A blueprint whose files lie at the root of the class path.
	 * @param name the name, without a dot
	 */
	public Blueprint(String name) {
		this(name, StaticFiles.CLASSPATH_ROOT);
	}

	/**
	 * A blueprint whose files lie beside a class. Flask: {@code import_name}.
	 * @param name the name, without a dot
	 * @param importClass the class whose package holds templates and static files
	 */
	public Blueprint(String name, Class<?> importClass) {
		this(name, StaticFiles.rootOf(importClass));
	}

	private Blueprint(String name, String rootPath) {
		if (name.isEmpty() || name.indexOf('.') >= 0) {
			throw new BlueprintNameException(name, RegistrationSite.find().place());
		}
		this.name = name;
		this.files = new StaticFiles(rootPath);
	}

	/**
	 * The name.
	 * @return the name
	 */
	public final String name() {
		return this.name;
	}

	/**
	 * The prefix of all rules. Flask: {@code url_prefix}.
	 * @param prefix such as {@code "/auth"}
	 * @return this
	 */
	public Blueprint urlPrefix(@Nullable String prefix) {
		setupMethod("url_prefix");
		this.urlPrefix = prefix;
		return this;
	}

	/**
	 * The subdomain of all rules. Flask: {@code subdomain}.
	 * @param domain the subdomain
	 * @return this
	 */
	public Blueprint subdomain(String domain) {
		setupMethod("subdomain");
		this.subdomain = domain;
		return this;
	}

	/**
	 * Arguments for all views. Flask: the constructor's {@code url_defaults}.
	 * @param defaults values by name
	 * @return this
	 */
	public Blueprint urlDefaults(Map<String, ? extends @Nullable Object> defaults) {
		setupMethod("url_defaults");
		this.urlDefaultValues.putAll(defaults);
		return this;
	}

	/**
	 * The folder of this blueprint's templates. Flask: {@code template_folder}.
	 * @param folder a folder beside the import class, or a Spring resource location
	 * @return this
	 */
	public Blueprint templateFolder(String folder) {
		setupMethod("template_folder");
		this.templateFolder = folder;
		return this;
	}

	/**
	 * The folder of this blueprint's static files. Flask: {@code static_folder}.
	 * @param folder a folder beside the import class, or a Spring resource location
	 * @return this
	 */
	public Blueprint staticFolder(String folder) {
		setupMethod("static_folder");
		this.files.folder(folder);
		return this;
	}

	/**
	 * The path of the static files. Flask: {@code static_url_path}.
	 * @param path such as {@code "/assets"}
	 * @return this
	 */
	public Blueprint staticUrlPath(String path) {
		setupMethod("static_url_path");
		this.files.urlPath(path);
		return this;
	}

	/**
	 * The group that the commands of {@link #cli()} are in. Flask: {@code cli_group}.
	 * @param name the name, null to put them beside those of the application; unless this
	 * is called, it is the name of the blueprint
	 * @return this
	 */
	public Blueprint cliGroup(@Nullable String name) {
		setupMethod("cli_group");
		this.cliGroup = new CliGroup.Named(name);
		return this;
	}

	@Override
	final StaticFiles files() {
		return this.files;
	}

	/**
	 * The prefix of its URLs. Flask: {@code url_prefix}.
	 * @return the prefix, null without; a registration may have another one
	 */
	public final @Nullable String urlPrefix() {
		return this.urlPrefix;
	}

	@Nullable String subdomain() {
		return this.subdomain;
	}

	Map<String, @Nullable Object> urlDefaultValues() {
		return this.urlDefaultValues;
	}

	/**
	 * Where this blueprint's templates are, as a Spring resource location that ends in a
	 * slash.
	 * @return the location, null when it has none
	 */
	public @Nullable String templateLocation() {
		return (this.templateFolder != null) ? this.files.resolve(this.templateFolder) : null;
	}

	/**
	 * Records something to do at each registration. Flask: {@code record}.
	 * @param function the function
	 * @return this
	 */
	public Blueprint record(Consumer<BlueprintSetupState> function) {
		setupMethod("record");
		this.deferred.add(function);
		return this;
	}

	/**
	 * Records something to do at the first registration. Flask: {@code record_once}.
	 * @param function the function
	 * @return this
	 */
	public Blueprint recordOnce(Consumer<BlueprintSetupState> function) {
		return record((state) -> {
			if (state.isFirstRegistration()) {
				function.accept(state);
			}
		});
	}

	@Override
	void addRoute(RouteOptions options) {
		this.deferred.add((state) -> state.addRoute(options));
	}

	@Override
	void attachView(String endpoint, ViewFunction view) {
		this.endpointViews.put(endpoint, view);
	}

	/**
	 * Registers a blueprint inside of this one. Flask: {@code register_blueprint}.
	 * @param blueprint the inner blueprint
	 * @return this
	 */
	public Blueprint registerBlueprint(Blueprint blueprint) {
		return registerBlueprint(blueprint, (options) -> {
		});
	}

	/**
	 * Registers a blueprint inside of this one with options. Flask:
	 * {@code register_blueprint}.
	 * @param blueprint the inner blueprint
	 * @param customizer sets the options
	 * @return this
	 */
	public Blueprint registerBlueprint(Blueprint blueprint, Consumer<BlueprintOptions> customizer) {
		setupMethod("register_blueprint");
		if (blueprint == this) {
			throw new IllegalArgumentException("Cannot register a blueprint on itself");
		}
		BlueprintOptions options = new BlueprintOptions();
		customizer.accept(options);
		blueprint.nestedSomewhere = true;
		this.nested.add(new Nested(blueprint, options));
		return this;
	}

	/**
	 * Whether somebody has registered this blueprint, with an application or inside of
	 * another blueprint, so that a bean need not be registered by itself.
	 * @return whether somebody has
	 */
	public final boolean isClaimed() {
		return this.registered || this.nestedSomewhere;
	}

	/**
	 * Runs before each request of the application. Flask: {@code before_app_request}.
	 * @param function the function
	 * @return this
	 */
	public Blueprint beforeAppRequest(BeforeRequestFunction function) {
		return recordOnce((state) -> state.app().beforeRequest(function));
	}

	/**
	 * Runs before each request of the application and never answers it. Flask:
	 * {@code before_app_request}.
	 * @param action the action
	 * @return this
	 */
	public Blueprint beforeAppRequest(Action action) {
		return beforeAppRequest(Hooks.silent(action));
	}

	/**
	 * Changes each response of the application. Flask: {@code after_app_request}.
	 * @param function the function
	 * @return this
	 */
	public Blueprint afterAppRequest(AfterRequestFunction function) {
		return recordOnce((state) -> state.app().afterRequest(function));
	}

	/**
	 * Runs at the end of each request of the application. Flask:
	 * {@code teardown_app_request}.
	 * @param function the function
	 * @return this
	 */
	public Blueprint teardownAppRequest(TeardownFunction function) {
		return recordOnce((state) -> state.app().teardownRequest(function));
	}

	/**
	 * Adds names to all templates of the application. Flask:
	 * {@code app_context_processor}.
	 * @param processor the processor
	 * @return this
	 */
	public Blueprint appContextProcessor(ContextProcessorFunction processor) {
		return recordOnce((state) -> state.app().contextProcessor(processor));
	}

	/**
	 * Registers a filter for all templates of the application. Flask:
	 * {@code app_template_filter}.
	 * @param <T> the type of the value
	 * @param name the name
	 * @param filter the filter
	 * @return this
	 */
	public <T> Blueprint appTemplateFilter(String name, Function<T, ?> filter) {
		return recordOnce((state) -> state.app().templateFilter(name, filter));
	}

	/**
	 * Registers a test for all templates of the application. Flask:
	 * {@code app_template_test}.
	 * @param <T> the type of the value
	 * @param name the name, without "is_"
	 * @param test the test
	 * @return this
	 */
	public <T> Blueprint appTemplateTest(String name, Predicate<T> test) {
		return recordOnce((state) -> state.app().templateTest(name, test));
	}

	/**
	 * Registers a variable or function of all templates of the application. Flask:
	 * {@code app_template_global}.
	 * @param name the name
	 * @param value a value or a {@link TemplateFunction}
	 * @return this
	 */
	public Blueprint appTemplateGlobal(String name, @Nullable Object value) {
		return recordOnce((state) -> state.app().templateGlobal(name, value));
	}

	/**
	 * Sees the values of each URL of the application. Flask:
	 * {@code app_url_value_preprocessor}.
	 * @param preprocessor the function
	 * @return this
	 */
	public Blueprint appUrlValuePreprocessor(UrlValuePreprocessorFunction preprocessor) {
		return recordOnce((state) -> state.app().urlValuePreprocessor(preprocessor));
	}

	/**
	 * Adds values to each URL that the application builds. Flask:
	 * {@code app_url_defaults}.
	 * @param function the function
	 * @return this
	 */
	public Blueprint appUrlDefaults(UrlDefaultsFunction function) {
		return recordOnce((state) -> state.app().urlDefaults(function));
	}

	/**
	 * Handles a status code for the application. Flask: {@code app_errorhandler}.
	 * @param code the code
	 * @param handler the handler
	 * @return this
	 */
	public Blueprint appErrorHandler(int code, ErrorHandlerFunction<? super HttpException> handler) {
		return recordOnce((state) -> state.app().errorHandler(code, handler));
	}

	/**
	 * Handles a class of exceptions for the application. Flask: {@code app_errorhandler}.
	 * @param <E> the class
	 * @param type the class
	 * @param handler the handler
	 * @return this
	 */
	public <E extends Throwable> Blueprint appErrorHandler(Class<E> type, ErrorHandlerFunction<? super E> handler) {
		return recordOnce((state) -> state.app().errorHandler(type, handler));
	}

	void register(Flask app, BlueprintOptions options) {
		String ownName = (options.name() != null) ? options.name() : this.name;
		String fullName = Hooks.join(options.namePrefix(), ownName);
		boolean first = !app.blueprints().containsValue(this);
		app.claimBlueprintName(fullName, ownName, this);
		this.registered = true;
		this.hooks.mergeInto(app.hooks, fullName);
		this.endpointViews.forEach(app::attachView);
		BlueprintSetupState state = new BlueprintSetupState(app, this, options, fullName, first);
		this.files.route(this).ifPresent(state::addRoute);
		this.deferred.forEach((function) -> function.accept(state));
		((options.cliGroup() != null) ? options.cliGroup() : this.cliGroup).register(cli(), app.cli(), fullName);
		this.nested.forEach((child) -> child.blueprint.register(app, child.options.nestedIn(state, child.blueprint)));
	}

	@Override
	void setupMethod(String method) {
		if (this.registered) {
			throw new IllegalStateException("The setup method '" + method
					+ "' can no longer be called on the blueprint '" + this.name
					+ "'. It has already been registered at least once, any changes will not be applied consistently.\n"
					+ "Make sure all imports, decorators, functions, etc. needed to set up the blueprint are done"
					+ " before registering it.");
		}
	}

	@Override
	public String toString() {
		return "<Blueprint '" + this.name + "'>";
	}

}
