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

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What applications and blueprints have in common: routes, hooks and error handlers.
 * Flask: {@code Scaffold}. Each method may be called until setup is over.
 *
 * @param <S> the type that the methods return for chaining
 * @since 0.1
 */
public abstract class Scaffold<S extends Scaffold<S>> extends PackageFolder {

	final Hooks hooks = new Hooks();

	private final AppGroup cli = new AppGroup("");

	private final HttpExceptions httpExceptions = HttpExceptions.standard();

	Scaffold() {
	}

	/** A cast, because Spring would resolve the bridge of an override at each start. */
	@SuppressWarnings("unchecked")
	final S self() {
		return (S) this;
	}

	/**
	 * The commands that come with this application or blueprint. Flask: {@code cli}.
	 * @return the group, to add commands to
	 */
	public AppGroup cli() {
		return this.cli;
	}

	/** Refuses a setup call that comes too late. */
	abstract void setupMethod(String name);

	abstract void addRoute(RouteOptions options);

	/**
	 * Registers a view for a rule. Flask: {@code route}.
	 * @param rule such as {@code "/user/<name>"}
	 * @param view the view
	 * @return the route's options, for chaining
	 */
	public RouteOptions route(String rule, ViewFunction view) {
		return register("route", rule, view);
	}

	/**
	 * Registers a view without arguments for a rule. Flask: {@code route}.
	 * @param rule such as {@code "/"}
	 * @param view the view
	 * @return the route's options, for chaining
	 */
	public RouteOptions route(String rule, ViewSupplier view) {
		return route(rule, new SuppliedView(view));
	}

	/**
	 * Registers a view for GET. Flask: {@code get}.
	 * @param rule the rule
	 * @param view the view
	 * @return the route's options, for chaining
	 */
	public RouteOptions get(String rule, ViewFunction view) {
		return register("get", rule, view).only("GET");
	}

	/**
	 * Registers a view without arguments for GET. Flask: {@code get}.
	 * @param rule the rule
	 * @param view the view
	 * @return the route's options, for chaining
	 */
	public RouteOptions get(String rule, ViewSupplier view) {
		return get(rule, new SuppliedView(view));
	}

	/**
	 * Registers a view for POST. Flask: {@code post}.
	 * @param rule the rule
	 * @param view the view
	 * @return the route's options, for chaining
	 */
	public RouteOptions post(String rule, ViewFunction view) {
		return register("post", rule, view).only("POST");
	}

	/**
	 * Registers a view without arguments for POST. Flask: {@code post}.
	 * @param rule the rule
	 * @param view the view
	 * @return the route's options, for chaining
	 */
	public RouteOptions post(String rule, ViewSupplier view) {
		return post(rule, new SuppliedView(view));
	}

	/**
	 * Registers a view for PUT. Flask: {@code put}.
	 * @param rule the rule
	 * @param view the view
	 * @return the route's options, for chaining
	 */
	public RouteOptions put(String rule, ViewFunction view) {
		return register("put", rule, view).only("PUT");
	}

	/**
	 * Adds a route for PUT. Flask: {@code put}.
	 * @param rule the rule
	 * @param view the view
	 * @return the options of the route
	 */
	public RouteOptions put(String rule, ViewSupplier view) {
		return put(rule, new SuppliedView(view));
	}

	/**
	 * Registers a view for DELETE. Flask: {@code delete}.
	 * @param rule the rule
	 * @param view the view
	 * @return the route's options, for chaining
	 */
	public RouteOptions delete(String rule, ViewFunction view) {
		return register("delete", rule, view).only("DELETE");
	}

	/**
	 * Adds a route for DELETE. Flask: {@code delete}.
	 * @param rule the rule
	 * @param view the view
	 * @return the options of the route
	 */
	public RouteOptions delete(String rule, ViewSupplier view) {
		return delete(rule, new SuppliedView(view));
	}

	/**
	 * Registers a view for PATCH. Flask: {@code patch}.
	 * @param rule the rule
	 * @param view the view
	 * @return the route's options, for chaining
	 */
	public RouteOptions patch(String rule, ViewFunction view) {
		return register("patch", rule, view).only("PATCH");
	}

	/**
	 * Adds a route for PATCH. Flask: {@code patch}.
	 * @param rule the rule
	 * @param view the view
	 * @return the options of the route
	 */
	public RouteOptions patch(String rule, ViewSupplier view) {
		return patch(rule, new SuppliedView(view));
	}

	/**
	 * Registers a view for a rule. Flask: {@code add_url_rule}.
	 * @param rule the rule
	 * @param view the view
	 * @return the route's options, for chaining
	 */
	public RouteOptions addUrlRule(String rule, ViewFunction view) {
		return register("add_url_rule", rule, view);
	}

	/**
	 * Registers a rule for an endpoint. Flask: {@code add_url_rule}.
	 * @param rule the rule
	 * @param endpoint the endpoint
	 * @param view the view, null to attach it later
	 * @return the route's options, for chaining
	 */
	public RouteOptions addUrlRule(String rule, String endpoint, @Nullable ViewFunction view) {
		setupMethod("add_url_rule");
		RouteOptions options = new RouteOptions(rule, endpoint, view);
		addRoute(options);
		return options;
	}

	/**
	 * Registers a rule for an endpoint whose view is attached elsewhere. Flask:
	 * {@code add_url_rule("/", endpoint="index")}.
	 * @param rule the rule
	 * @param endpoint the endpoint
	 * @return the route's options, for chaining
	 */
	public RouteOptions addUrlRule(String rule, String endpoint) {
		return addUrlRule(rule, endpoint, null);
	}

	private RouteOptions register(String method, String rule, ViewFunction view) {
		setupMethod(method.toLowerCase(Locale.ROOT));
		Objects.requireNonNull(view, "expected view func if endpoint is not provided.");
		RouteOptions options = new RouteOptions(rule, null, view);
		addRoute(options);
		return options;
	}

	/**
	 * Attaches a view to an endpoint that has rules of its own. Flask: {@code endpoint}.
	 * @param endpoint the full endpoint
	 * @param view the view
	 * @return this
	 */
	public S endpoint(String endpoint, ViewFunction view) {
		setupMethod("endpoint");
		attachView(endpoint, view);
		return self();
	}

	abstract void attachView(String endpoint, ViewFunction view);

	/**
	 * Runs before each request; a result that is not null answers it. Flask:
	 * {@code before_request}. Java prefers this method for a lambda of one expression
	 * that has a value, so that no answer gets lost: where the value is no answer, as in
	 * {@code () -> list.add(x)}, write a block, <code>() -&gt; { list.add(x); }</code>.
	 * @param function the function
	 * @return this
	 */
	public S beforeRequest(BeforeRequestFunction function) {
		setupMethod("before_request");
		this.hooks.beforeRequest.add(null, function);
		return self();
	}

	/**
	 * Runs before each request and never answers it. Flask: {@code before_request}.
	 * @param action the action
	 * @return this
	 */
	public S beforeRequest(Action action) {
		return beforeRequest(Hooks.silent(action));
	}

	/**
	 * Changes each response, in reverse order of registration. Flask:
	 * {@code after_request}.
	 * @param function the function
	 * @return this
	 */
	public S afterRequest(AfterRequestFunction function) {
		setupMethod("after_request");
		this.hooks.afterRequest.add(null, function);
		return self();
	}

	/**
	 * Runs at the end of each request whatever happened, in reverse order of
	 * registration. Flask: {@code teardown_request}.
	 * @param function the function
	 * @return this
	 */
	public S teardownRequest(TeardownFunction function) {
		setupMethod("teardown_request");
		this.hooks.teardownRequest.add(null, function);
		return self();
	}

	/**
	 * Adds names to the templates. Flask: {@code context_processor}.
	 * @param processor the processor
	 * @return this
	 */
	public S contextProcessor(ContextProcessorFunction processor) {
		setupMethod("context_processor");
		this.hooks.contextProcessors.add(null, processor);
		return self();
	}

	/**
	 * Sees the values of the URL before any hook. Flask: {@code url_value_preprocessor}.
	 * @param preprocessor the function
	 * @return this
	 */
	public S urlValuePreprocessor(UrlValuePreprocessorFunction preprocessor) {
		setupMethod("url_value_preprocessor");
		this.hooks.urlValuePreprocessors.add(null, preprocessor);
		return self();
	}

	/**
	 * Adds values to each URL that is built. Flask: {@code url_defaults}.
	 * @param function the function
	 * @return this
	 */
	public S urlDefaults(UrlDefaultsFunction function) {
		setupMethod("url_defaults");
		this.hooks.urlDefaults.add(null, function);
		return self();
	}

	/**
	 * Handles a status code: the exception Werkzeug has for it, and its subclasses.
	 * Flask: {@code errorhandler(404)}.
	 * @param code the code
	 * @param handler the handler
	 * @return this
	 * @throws IllegalArgumentException if there is no exception for the code
	 */
	public S errorHandler(int code, ErrorHandlerFunction<? super HttpException> handler) {
		return errorHandler(this.httpExceptions.typeFor(code), handler);
	}

	/**
	 * Handles a class of exceptions and its subclasses. Flask:
	 * {@code errorhandler(SomeError)}.
	 * @param <E> the class
	 * @param type the class
	 * @param handler the handler
	 * @return this
	 * @throws IllegalArgumentException if the class is not an {@link Exception}
	 */
	public <E extends Throwable> S errorHandler(Class<E> type, ErrorHandlerFunction<? super E> handler) {
		setupMethod("errorhandler");
		Hooks.addErrorHandler(this.hooks, type, handler);
		return self();
	}

}
