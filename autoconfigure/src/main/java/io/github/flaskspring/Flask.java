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

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.flaskspring.config.Config;
import io.github.flaskspring.json.DefaultJsonProvider;
import io.github.flaskspring.json.JsonProvider;
import io.github.flaskspring.routing.BuildException;
import io.github.flaskspring.routing.MapAdapter;
import io.github.flaskspring.routing.UrlMap;

/**
 * An application: its routes, hooks, error handlers, blueprints and configuration. Flask:
 * {@code Flask}. One bean of this type exists by default; what it serves lives beside
 * Spring's own controllers. <pre class="code">
 * &#64;Bean FlaskCustomizer routes() {
 *     return (app) -&gt; app.route("/", () -&gt; "Hello, World!");
 * }
 * </pre>
 *
 * @since 0.1
 */
public class Flask extends Scaffold<Flask> {

	private final String name;

	private final Config config = new Config();

	private final UrlMap urlMap;

	private final RouteRegistry routes;

	private final Map<String, Blueprint> blueprints = new LinkedHashMap<>();

	private final Map<String, Object> extensions = new LinkedHashMap<>();

	private final List<TeardownFunction> teardownAppContext = new ArrayList<>();

	private final List<BuildErrorHandler> urlBuildErrorHandlers = new ArrayList<>();

	private final List<ShellContextProcessorFunction> shellContextProcessors = new ArrayList<>();

	private final List<Function<Exception, @Nullable HttpException>> exceptionTranslators = new ArrayList<>();

	private final List<ErrorHandlerFunction<Exception>> fallbackErrorHandlers = new ArrayList<>();

	private final HttpExceptions aborter = HttpExceptions.standard().copy();

	private final TemplateNames templateNames = new TemplateNames();

	private final StaticFiles files = new StaticFiles(StaticFiles.CLASSPATH_ROOT);

	private final RequestLifecycle lifecycle = new RequestLifecycle(this);

	private final ResponseMaker responseMaker = new ResponseMaker(this);

	private final UrlBuilding urlBuilding = new UrlBuilding(this);

	private final ViewLinks viewLinks = new ViewLinks(this);

	private final Log logger;

	private InstanceFolder instance = InstanceFolder.standard();

	private boolean subdomainMatching;

	private String mountPrefix = "";

	private @Nullable String mountHost;

	private JsonProvider json = new DefaultJsonProvider();

	private SessionInterface sessionInterface = SessionInterface.unavailable();

	private @Nullable TemplateRenderer templateRenderer;

	private ParameterResolver parameterResolver = ParameterResolver.NONE;

	private Function<Environ, Request> requestClass = Request::new;

	private @Nullable Function<ResponseBody, Response> responseClass;

	private Supplier<G> globalsClass = G::new;

	private volatile boolean gotFirstRequest;

	/**
	 * An application that serves {@code /static} from the class path.
	 * @param name the name, for messages and logs
	 */
	public Flask(String name) {
		this.name = name;
		this.logger = LogFactory.getLog(name);
		this.urlMap = new UrlMap();
		this.routes = new RouteRegistry(this, this.urlMap);
		this.files.folder("static");
		cli().name(name);
	}

	/**
	 * The name.
	 * @return the name
	 */
	public final String name() {
		return this.name;
	}

	/**
	 * The configuration, by Flask's key names. Flask: {@code config}.
	 * @return the live configuration
	 */
	public final Config config() {
		return this.config;
	}

	/**
	 * Whether debug mode is on. Flask: {@code debug}.
	 * @return the setting DEBUG
	 */
	public final boolean debug() {
		return this.config.isTrue("DEBUG");
	}

	/**
	 * Whether testing mode is on. Flask: {@code testing}.
	 * @return the setting TESTING
	 */
	public final boolean testing() {
		return this.config.isTrue("TESTING");
	}

	/**
	 * Switches debug mode. Flask: {@code debug}.
	 * @param debug the setting DEBUG
	 * @return this
	 */
	public final Flask debug(boolean debug) {
		this.config.put("DEBUG", debug);
		return this;
	}

	/**
	 * Switches testing mode. Flask: {@code testing}.
	 * @param testing the setting TESTING
	 * @return this
	 */
	public final Flask testing(boolean testing) {
		this.config.put("TESTING", testing);
		return this;
	}

	/**
	 * Sets the key that signs sessions. Flask: {@code secret_key}.
	 * @param key the setting SECRET_KEY: a long, random text
	 * @return this
	 */
	public final Flask secretKey(String key) {
		this.config.put("SECRET_KEY", key);
		return this;
	}

	/**
	 * Sets the key that signs sessions. Flask: {@code secret_key}.
	 * @param key the setting SECRET_KEY: random bytes
	 * @return this
	 */
	public final Flask secretKey(byte[] key) {
		this.config.put("SECRET_KEY", key.clone());
		return this;
	}

	/**
	 * How long a permanent session lasts. Flask: {@code permanent_session_lifetime}.
	 * @return the setting PERMANENT_SESSION_LIFETIME; a number there means seconds
	 */
	public final Duration permanentSessionLifetime() {
		return Objects.requireNonNull(this.config.getDuration("PERMANENT_SESSION_LIFETIME"),
				"PERMANENT_SESSION_LIFETIME must not be null, use a duration or a number of seconds");
	}

	/**
	 * Sets how long a permanent session lasts. Flask: {@code permanent_session_lifetime}.
	 * @param lifetime the setting PERMANENT_SESSION_LIFETIME
	 * @return this
	 */
	public final Flask permanentSessionLifetime(Duration lifetime) {
		this.config.put("PERMANENT_SESSION_LIFETIME", lifetime);
		return this;
	}

	/**
	 * The logger, named after the application. Flask: {@code logger}.
	 * @return the logger
	 */
	public final Log logger() {
		return this.logger;
	}

	/**
	 * State of extensions by their names. Flask: {@code extensions}.
	 * @return a map that may be changed
	 */
	public final Map<String, Object> extensions() {
		return this.extensions;
	}

	/**
	 * The registered blueprints by full name, in order. Flask: {@code blueprints}.
	 * @return a view
	 */
	public final Map<String, Blueprint> blueprints() {
		return Collections.unmodifiableMap(this.blueprints);
	}

	/**
	 * All rules. Flask: {@code url_map}.
	 * @return the live map
	 */
	public final UrlMap urlMap() {
		this.routes.settle();
		return this.urlMap;
	}

	/**
	 * The views by endpoint. Flask: {@code view_functions}. A changed entry counts from
	 * the next request on.
	 * @return a map that may be changed
	 */
	public final Map<String, ViewFunction> viewFunctions() {
		this.routes.settle();
		return this.routes.viewFunctions();
	}

	/**
	 * Names that templates know: filters, tests and globals. Flask:
	 * {@code jinja_env.filters} and its like.
	 * @return the names
	 */
	public final TemplateNames templateNames() {
		return this.templateNames;
	}

	/**
	 * Registers a filter for templates: {@code ${reverse(name)}}. Flask:
	 * {@code template_filter}.
	 * @param <T> the type of the value
	 * @param name the name
	 * @param filter the filter
	 * @return this
	 */
	public final <T> Flask templateFilter(String name, Function<T, ?> filter) {
		setupMethod("template_filter");
		TemplateRegistration.filter(this, name, filter);
		return this;
	}

	/**
	 * Registers a filter with an argument for templates. Flask: {@code template_filter}.
	 * @param <T> the type of the value
	 * @param <U> the type of the argument
	 * @param name the name
	 * @param filter the filter
	 * @return this
	 */
	public final <T, U> Flask templateFilter(String name, BiFunction<T, U, ?> filter) {
		setupMethod("template_filter");
		TemplateRegistration.filter(this, name, filter);
		return this;
	}

	/**
	 * Registers a test for templates: {@code ${is_even(n)}}. Flask:
	 * {@code template_test}.
	 * @param <T> the type of the value
	 * @param name the name, without "is_"
	 * @param test the test
	 * @return this
	 */
	public final <T> Flask templateTest(String name, Predicate<T> test) {
		setupMethod("template_test");
		TemplateRegistration.test(this, name, test);
		return this;
	}

	/**
	 * Registers a variable of all templates, or a function if it is one. Flask:
	 * {@code template_global}.
	 * @param name the name
	 * @param value a value or a {@link TemplateFunction}
	 * @return this
	 */
	public final Flask templateGlobal(String name, @Nullable Object value) {
		setupMethod("template_global");
		TemplateRegistration.global(this, name, value);
		return this;
	}

	/**
	 * Registers a function of all templates. Flask: {@code template_global}.
	 * @param <T> the type of the argument
	 * @param name the name
	 * @param function the function
	 * @return this
	 */
	public final <T> Flask templateGlobal(String name, Function<T, ?> function) {
		return templateGlobal(name, (Object) function);
	}

	/**
	 * Registers a function of all templates. Flask: {@code template_global}.
	 * @param <T> the type of the first argument
	 * @param <U> the type of the second argument
	 * @param name the name
	 * @param function the function
	 * @return this
	 */
	public final <T, U> Flask templateGlobal(String name, BiFunction<T, U, ?> function) {
		return templateGlobal(name, (Object) function);
	}

	/**
	 * Which exceptions {@code abort} throws. Flask: {@code aborter}.
	 * @return the exceptions, which may be changed
	 */
	public final HttpExceptions aborter() {
		return this.aborter;
	}

	/**
	 * How JSON is read and written. Flask: {@code json}.
	 * @return the provider
	 */
	public final JsonProvider json() {
		return this.json;
	}

	/**
	 * Replaces how JSON is read and written. Flask: {@code json_provider_class}.
	 * @param provider the provider
	 * @return this
	 */
	public final Flask json(JsonProvider provider) {
		this.json = provider;
		return this;
	}

	/**
	 * Where sessions are kept. Flask: {@code session_interface}.
	 * @return the session interface
	 */
	public final SessionInterface sessionInterface() {
		return this.sessionInterface;
	}

	/**
	 * Replaces where sessions are kept. Flask: {@code session_interface}.
	 * @param implementation the session interface
	 * @return this
	 */
	public final Flask sessionInterface(SessionInterface implementation) {
		this.sessionInterface = implementation;
		return this;
	}

	/**
	 * What renders templates.
	 * @return the renderer
	 * @throws IllegalStateException if there is no template engine
	 */
	public final TemplateRenderer templateRenderer() {
		if (this.templateRenderer == null) {
			throw new IllegalStateException("There is no template engine to render with."
					+ " Add spring-boot-starter-thymeleaf, or set a TemplateRenderer on the application.");
		}
		return this.templateRenderer;
	}

	/**
	 * Whether there is something that renders templates.
	 * @return whether {@link #templateRenderer()} has an answer
	 */
	public final boolean hasTemplateRenderer() {
		return this.templateRenderer != null;
	}

	/**
	 * Replaces what renders templates.
	 * @param renderer the renderer
	 * @return this
	 */
	public final Flask templateRenderer(TemplateRenderer renderer) {
		this.templateRenderer = renderer;
		return this;
	}

	/**
	 * What fills the parameters of class-based views that the URL does not fill.
	 * @return the resolver
	 */
	public final ParameterResolver parameterResolver() {
		return this.parameterResolver;
	}

	/**
	 * Replaces what fills the parameters of class-based views that the URL does not fill.
	 * @param resolver the resolver
	 * @return this
	 */
	public final Flask parameterResolver(ParameterResolver resolver) {
		this.parameterResolver = resolver;
		return this;
	}

	/**
	 * Makes requests of an own class. Flask: {@code request_class}.
	 * @param constructor makes a request
	 * @return this
	 */
	public final Flask requestClass(Function<Environ, Request> constructor) {
		this.requestClass = constructor;
		return this;
	}

	/**
	 * Makes {@code g} of an own class. Flask: {@code app_ctx_globals_class}.
	 * @param constructor makes one
	 * @return this
	 */
	public final Flask globalsClass(Supplier<G> constructor) {
		this.globalsClass = constructor;
		return this;
	}

	final G newGlobals() {
		return this.globalsClass.get();
	}

	final Request newRequest(Environ environ) {
		Request request = this.requestClass.apply(environ);
		request.app(this);
		return request;
	}

	/**
	 * Mounts the application below a prefix, beside others. WSGI: a
	 * {@code DispatcherMiddleware}.
	 * @param prefix such as {@code "/api"}, empty for the root
	 * @return this
	 */
	public final Flask mount(String prefix) {
		setupMethod("mount");
		if (!prefix.isEmpty() && (!prefix.startsWith("/") || prefix.endsWith("/"))) {
			throw new IllegalArgumentException("The mount prefix '" + prefix
					+ "' must start with a slash and not end with one. The root is the empty prefix.");
		}
		this.mountPrefix = prefix;
		return this;
	}

	/**
	 * Where the application is mounted.
	 * @return the prefix, empty for the root
	 */
	public final String mountPrefix() {
		return this.mountPrefix;
	}

	/**
	 * Lets the application answer one host only, beside others.
	 * @param host the host without its port
	 * @return this
	 */
	public final Flask mountHost(String host) {
		setupMethod("mount_host");
		this.mountHost = host;
		return this;
	}

	/**
	 * The only host that the application answers.
	 * @return the host, null for any
	 */
	public final @Nullable String mountHost() {
		return this.mountHost;
	}

	/**
	 * Matches rules by host and not only by path. Flask: the constructor's
	 * {@code host_matching}.
	 * @param matching whether to
	 * @return this
	 */
	public final Flask hostMatching(boolean matching) {
		setupMethod("host_matching");
		this.urlMap.hostMatching(matching);
		return this;
	}

	/**
	 * Matches rules by subdomain of SERVER_NAME. Flask: the constructor's
	 * {@code subdomain_matching}.
	 * @param matching whether to
	 * @return this
	 */
	public final Flask subdomainMatching(boolean matching) {
		setupMethod("subdomain_matching");
		this.subdomainMatching = matching;
		return this;
	}

	final boolean isSubdomainMatching() {
		return this.subdomainMatching;
	}

	/**
	 * The folder of static files. Flask: the constructor's {@code static_folder}.
	 * @param folder a folder of the class path, a Spring resource location, or null for
	 * no static files
	 * @return this
	 */
	public final Flask staticFolder(@Nullable String folder) {
		setupMethod("static_folder");
		this.files.folder(folder);
		return this;
	}

	/**
	 * The path of static files. Flask: the constructor's {@code static_url_path}.
	 * @param path such as {@code "/assets"}
	 * @return this
	 */
	public final Flask staticUrlPath(String path) {
		setupMethod("static_url_path");
		this.files.urlPath(path);
		return this;
	}

	/**
	 * The host of static files when rules are matched by host. Flask: the constructor's
	 * {@code static_host}.
	 * @param host the host
	 * @return this
	 */
	public final Flask staticHost(@Nullable String host) {
		setupMethod("static_host");
		this.files.host(host);
		return this;
	}

	/**
	 * The folder that relative paths start from. Flask: the constructor's
	 * {@code root_path}.
	 * @param location a path, or a Spring resource location
	 * @return this
	 */
	public final Flask rootPath(String location) {
		setupMethod("root_path");
		this.files.rootPath(location);
		return this;
	}

	/**
	 * The folder for files of this deployment. Flask: {@code instance_path}.
	 * @return the folder {@code instance} of the working directory unless it is set
	 */
	public final InstanceFolder instance() {
		return this.instance;
	}

	/**
	 * Sets the folder for files of this deployment. Flask: the constructor's
	 * {@code instance_path}.
	 * @param path an absolute path; nothing needs to be there
	 * @return this
	 * @throws IllegalArgumentException if the path is relative
	 */
	public final Flask instancePath(Path path) {
		setupMethod("instance_path");
		this.instance = new InstanceFolder(path);
		return this;
	}

	/**
	 * Lets relative file names of the configuration start from the instance folder.
	 * Flask: the constructor's {@code instance_relative_config}.
	 * @return this
	 */
	public final Flask instanceRelativeConfig() {
		setupMethod("instance_relative_config");
		this.config.rootPath(this.instance.path());
		return this;
	}

	@Override
	final StaticFiles files() {
		return this.files;
	}

	/**
	 * Registers a blueprint. Flask: {@code register_blueprint}.
	 * @param blueprint the blueprint
	 * @return this
	 */
	public final Flask registerBlueprint(Blueprint blueprint) {
		return registerBlueprint(blueprint, (options) -> {
		});
	}

	/**
	 * Registers a blueprint with options. Flask: {@code register_blueprint}.
	 * @param blueprint the blueprint
	 * @param customizer sets the options
	 * @return this
	 */
	public final Flask registerBlueprint(Blueprint blueprint, Consumer<BlueprintOptions> customizer) {
		setupMethod("register_blueprint");
		BlueprintOptions options = new BlueprintOptions();
		customizer.accept(options);
		blueprint.register(this, options);
		return this;
	}

	final void claimBlueprintName(String fullName, String ownName, Blueprint blueprint) {
		Blueprint other = this.blueprints.putIfAbsent(fullName, blueprint);
		if (other != null) {
			throw new DuplicateBlueprintException(fullName, ownName, other == blueprint);
		}
	}

	/**
	 * Runs at the end of each application context, in reverse order of registration.
	 * Flask: {@code teardown_appcontext}.
	 * @param function the function
	 * @return this
	 */
	public final Flask teardownAppContext(TeardownFunction function) {
		setupMethod("teardown_appcontext");
		this.teardownAppContext.add(0, function);
		return this;
	}

	/**
	 * Finds URLs that the rules cannot build. Flask: {@code url_build_error_handlers}.
	 * @param handler the handler
	 * @return this
	 */
	public final Flask urlBuildErrorHandler(BuildErrorHandler handler) {
		setupMethod("url_build_error_handlers");
		this.urlBuildErrorHandlers.add(handler);
		return this;
	}

	final List<BuildErrorHandler> urlBuildErrorHandlers() {
		return this.urlBuildErrorHandlers;
	}

	/**
	 * Adds names to the shell. Flask: {@code shell_context_processor}.
	 * @param processor supplies them
	 * @return this
	 */
	public final Flask shellContextProcessor(ShellContextProcessorFunction processor) {
		setupMethod("shell_context_processor");
		this.shellContextProcessors.add(processor);
		return this;
	}

	/**
	 * The names that the shell knows. Flask: {@code make_shell_context}.
	 * @return {@code app}, {@code g} and what the processors supply, later ones first
	 * @throws Exception what a processor throws
	 */
	public Map<String, @Nullable Object> makeShellContext() throws Exception {
		Map<String, @Nullable Object> names = new LinkedHashMap<>();
		names.put("app", this);
		names.put("g", Globals.g);
		for (ShellContextProcessorFunction processor : this.shellContextProcessors) {
			names.putAll(processor.call());
		}
		return names;
	}

	@Override
	final void addRoute(RouteOptions options) {
		this.routes.add(options);
	}

	final void addRule(RouteOptions options, String path, String endpoint, Map<String, @Nullable Object> defaults,
			@Nullable String subdomain) {
		this.routes.add(new RouteRegistry.Pending(options, path, endpoint, defaults, subdomain));
	}

	@Override
	final void attachView(String endpoint, ViewFunction view) {
		this.routes.viewFunctions().put(endpoint, view);
	}

	@Override
	final void setupMethod(String method) {
		this.lifecycle.forgetPipelines();
		if (this.gotFirstRequest) {
			throw new IllegalStateException("The setup method '" + method
					+ "' can no longer be called on the application. It has already handled its first request, any"
					+ " changes will not be applied consistently.\nMake sure all imports, decorators, functions, etc."
					+ " needed to set up the application are done before running it.");
		}
	}

	final void firstRequest() {
		if (!this.gotFirstRequest) {
			this.routes.settle();
			this.gotFirstRequest = true;
		}
	}

	/**
	 * A new application context. Flask: {@code app_context}.
	 * @return a context that is not pushed
	 */
	public final AppContext appContext() {
		return new AppContext(this);
	}

	/**
	 * A new request context for a request. Flask: {@code request_context}.
	 * @param environ the request
	 * @return a context that is not pushed
	 */
	public final RequestContext requestContext(Environ environ) {
		this.routes.settle();
		return new RequestContext(this, newRequest(environ), null, null);
	}

	/**
	 * A request context for tests and jobs. Flask: {@code test_request_context}.
	 * @param path the path with its query, or an absolute URL
	 * @return a context that is not pushed
	 */
	public final RequestContext testRequestContext(String path) {
		return testRequestContext(path, (builder) -> {
		});
	}

	/**
	 * A request context for tests and jobs. Flask: {@code test_request_context}.
	 * @param path the path with its query, or an absolute URL
	 * @param customizer sets method, headers and body
	 * @return a context that is not pushed
	 */
	public final RequestContext testRequestContext(String path, Consumer<EnvironBuilder> customizer) {
		EnvironBuilder builder = new EnvironBuilder(this, path);
		customizer.accept(builder);
		return requestContext(builder.build());
	}

	/**
	 * What matches and builds URLs for a request, or outside of one. Flask:
	 * {@code create_url_adapter}.
	 * @param request the request or null
	 * @return the adapter, null outside of a request without SERVER_NAME
	 */
	protected @Nullable MapAdapter createUrlAdapter(@Nullable Request request) {
		return this.urlBuilding.adapter(request);
	}

	/**
	 * Builds the URL of an endpoint without variables. Flask: {@code url_for}.
	 * @param endpoint the endpoint
	 * @return the URL
	 */
	public final String urlFor(String endpoint) {
		return urlFor(endpoint, Map.of());
	}

	/**
	 * Builds a URL: {@code app.urlFor("post", "id", 5)}. Flask: {@code url_for}.
	 * @param endpoint the endpoint
	 * @param name the name of a value
	 * @param value the value
	 * @param more further names and values
	 * @return the URL
	 */
	public final String urlFor(String endpoint, String name, @Nullable Object value, @Nullable Object... more) {
		return urlFor(endpoint, Arguments.pairs(name, value, more));
	}

	/**
	 * Builds a URL. Flask: {@code url_for}.
	 * @param endpoint the endpoint, {@code ".name"} for the current blueprint's
	 * @param values the variables; others go to the query; {@code _external},
	 * {@code _anchor}, {@code _scheme}, {@code _method}
	 * @return the URL
	 * @throws BuildException if no rule fits
	 */
	public String urlFor(String endpoint, Map<String, ? extends @Nullable Object> values) {
		return this.urlBuilding.urlFor(endpoint, values);
	}

	final ViewLinks viewLinks() {
		return this.viewLinks;
	}

	final void injectUrlDefaults(String endpoint, Map<String, @Nullable Object> values) {
		this.urlBuilding.injectDefaults(endpoint, values);
	}

	/**
	 * Makes a redirect. Flask: {@code redirect}.
	 * @param location the target
	 * @param code the status
	 * @return the response
	 */
	public Response redirect(String location, int code) {
		return Response.redirect(location, code);
	}

	/**
	 * Turns what a view returns into a response. Flask: {@code make_response}.
	 * @param value text, bytes, a map, a list, a {@link Reply}, a {@link Response} ...
	 * @return the response
	 * @throws IllegalArgumentException if the value is null or of no such type
	 */
	public Response makeResponse(@Nullable Object value) {
		return this.responseMaker.make(value);
	}

	/**
	 * Makes the responses of an own class. Flask: {@code response_class}.
	 * @param constructor makes a response of a body
	 * @return this
	 */
	public final Flask responseClass(Function<ResponseBody, Response> constructor) {
		setupMethod("response_class");
		this.responseClass = constructor;
		return this;
	}

	final Response newResponse(ResponseBody body) {
		return (this.responseClass != null) ? this.responseClass.apply(body) : new Response(body);
	}

	/** The response itself, if it is of the application's class. */
	final Response ofResponseClass(Response response) {
		if (this.responseClass == null) {
			return response;
		}
		Response own = newResponse(response.body());
		return own.getClass().isInstance(response) ? response : own.takeOver(response);
	}

	/**
	 * Lets views return values of further types.
	 * @param converter turns such a value into a response, null for other values
	 * @return this
	 */
	public final Flask responseConverter(Function<Object, @Nullable Response> converter) {
		setupMethod("response_converter");
		this.responseMaker.add(converter);
		return this;
	}

	/**
	 * Lets exceptions of other libraries count as the HTTP exception they mean, unless a
	 * handler takes them as they are.
	 * @param translator turns such an exception into an HTTP exception, null for others
	 * @return this
	 */
	public final Flask exceptionTranslator(Function<Exception, @Nullable HttpException> translator) {
		setupMethod("exception_translator");
		this.exceptionTranslators.add(translator);
		return this;
	}

	final @Nullable HttpException translate(Exception error) {
		for (Function<Exception, @Nullable HttpException> translator : this.exceptionTranslators) {
			HttpException meaning = translator.apply(error);
			if (meaning != null) {
				return meaning;
			}
		}
		return null;
	}

	/**
	 * Asks about exceptions that no error handler takes, before the standard page or the
	 * 500 answers them.
	 * @param handler returns an answer, or null to leave the exception alone
	 * @return this
	 */
	public final Flask fallbackErrorHandler(ErrorHandlerFunction<Exception> handler) {
		setupMethod("fallback_error_handler");
		this.fallbackErrorHandlers.add(handler);
		return this;
	}

	final @Nullable Object askFallbacks(Exception error) throws Exception {
		for (ErrorHandlerFunction<Exception> handler : this.fallbackErrorHandlers) {
			Object answer = handler.call(error);
			if (answer != null) {
				return answer;
			}
		}
		return null;
	}

	/**
	 * Whether an error handler would take an exception in the current request, as it is
	 * or as the HTTP exception it means.
	 * @param error the exception
	 * @return whether there is one
	 */
	public final boolean handlesError(Exception error) {
		return this.lifecycle.handles(error);
	}

	/**
	 * The answer to OPTIONS that the current request would get automatically, for views
	 * that answer OPTIONS themselves. Flask: {@code make_default_options_response}.
	 * @return the response
	 */
	public final Response makeDefaultOptionsResponse() {
		return makeDefaultOptionsResponse(RequestLifecycle.allowedMethods(Contexts.requireRequest()));
	}

	/**
	 * The answer to OPTIONS where no view gives it. Flask:
	 * {@code make_default_options_response}.
	 * @param allowed the methods of all rules of the path
	 * @return the response
	 */
	protected Response makeDefaultOptionsResponse(Collection<String> allowed) {
		Response response = new Response();
		if (!allowed.isEmpty()) {
			response.headers().set("Allow", String.join(", ", allowed));
		}
		return response;
	}

	final @Nullable Session openSession(Request request) {
		Session session = this.sessionInterface.openSession(this, request);
		return (session != null) ? session : this.sessionInterface.makeNullSession(this);
	}

	/**
	 * Runs hooks and view of the current request, with error handlers. Flask: the first
	 * half of {@code full_dispatch_request}.
	 * @return what hook, view or error handler returned
	 * @throws Exception what no handler takes
	 */
	public final @Nullable Object answerRequest() throws Exception {
		return this.lifecycle.answerRequest();
	}

	/**
	 * Offers an exception of a view to the error handlers. Flask:
	 * {@code handle_user_exception}.
	 * @param error the exception
	 * @return what the handler returned
	 * @throws Exception the exception itself when no handler takes it
	 */
	public final @Nullable Object handleUserException(Exception error) throws Exception {
		return this.lifecycle.handleUserException(error);
	}

	/**
	 * Makes the response, runs the functions after it and saves the session. Flask:
	 * {@code finalize_request}.
	 * @param value what {@link #answerRequest()} returned
	 * @return the response
	 * @throws Exception what a function throws
	 */
	public final Response finalizeRequest(@Nullable Object value) throws Exception {
		return this.lifecycle.finalizeRequest(value, false);
	}

	/**
	 * Answers an unhandled exception with 500, or throws it again when exceptions
	 * propagate. Flask: {@code handle_exception}.
	 * @param error the exception
	 * @return the response
	 * @throws Exception the exception, or what the handler for 500 throws
	 */
	public final Response handleException(Exception error) throws Exception {
		return this.lifecycle.handleException(error);
	}

	/**
	 * Hooks, view and everything after them, with error handlers but without the answer
	 * to unhandled exceptions. Flask: {@code full_dispatch_request}.
	 * @return the response
	 * @throws Exception what no handler takes
	 */
	public final Response fullDispatchRequest() throws Exception {
		return finalizeRequest(answerRequest());
	}

	/**
	 * Runs the preprocessors and the functions before the request. Flask:
	 * {@code preprocess_request}.
	 * @return an answer, or null to go on
	 * @throws Exception what one of them throws
	 */
	public final @Nullable Object preprocessRequest() throws Exception {
		return this.lifecycle.preprocessRequest(Contexts.requireRequest());
	}

	/**
	 * Calls the view of the current request. Flask: {@code dispatch_request}.
	 * @return what it returns
	 * @throws Exception what it throws, or the routing error
	 */
	public final @Nullable Object dispatchRequest() throws Exception {
		return this.lifecycle.dispatchRequest(Contexts.requireRequest());
	}

	/**
	 * Runs the functions after the request and saves the session. Flask:
	 * {@code process_response}.
	 * @param response the response
	 * @return the response to send
	 * @throws Exception what one of them throws
	 */
	public final Response processResponse(Response response) throws Exception {
		return this.lifecycle.processResponse(Contexts.requireRequest(), response);
	}

	/**
	 * Runs the functions after this request alone and saves the session, for a response
	 * that no view makes: a controller's, say.
	 * @param response the response
	 * @return the response to send
	 * @throws Exception what one of them throws
	 */
	public final Response finishResponse(Response response) throws Exception {
		return this.lifecycle.finishResponse(Contexts.requireRequest(), response);
	}

	/**
	 * Whether a context has functions after this request.
	 * @param context the context
	 * @return whether {@link Globals#afterThisRequest} was called in it
	 */
	public final boolean hasAfterThisRequest(RequestContext context) {
		return !context.afterRequestFunctions().isEmpty();
	}

	/**
	 * Logs an unhandled exception. Flask: {@code log_exception}.
	 * @param error the exception
	 */
	protected void logException(Throwable error) {
		Request request = Contexts.requireRequest().request();
		this.logger.error("Exception on " + request.path() + " [" + request.method() + "]", error);
	}

	/**
	 * Whether teardown functions are not told of an error. Flask:
	 * {@code should_ignore_error}.
	 * @param error the error
	 * @return false
	 */
	protected boolean shouldIgnoreError(Throwable error) {
		return false;
	}

	/**
	 * Whether an HTTP exception counts as an unhandled one. Flask:
	 * {@code trap_http_exception}.
	 * @param error the exception
	 * @return whether it does, by TRAP_HTTP_EXCEPTIONS and TRAP_BAD_REQUEST_ERRORS
	 */
	protected boolean trapHttpException(HttpException error) {
		return this.lifecycle.isTrapped(error);
	}

	/**
	 * Finds another URL, or throws the error. Flask: {@code handle_url_build_error}.
	 * @param error what went wrong
	 * @param endpoint the endpoint
	 * @param values the values
	 * @return the URL
	 */
	protected String handleUrlBuildError(BuildException error, String endpoint, Map<String, @Nullable Object> values) {
		return this.urlBuilding.handleBuildError(error, endpoint, values);
	}

	/**
	 * What runs around requests, for tools. Flask: {@code before_request_funcs},
	 * {@code error_handler_spec} and their like.
	 * @return the functions of the application and of its blueprints
	 */
	public final List<RegisteredHook> registeredHooks() {
		List<RegisteredHook> all = this.hooks.list();
		this.teardownAppContext
			.forEach((function) -> all.add(RegisteredHook.of("teardown_appcontext", null, function)));
		return all;
	}

	final void doTeardownRequest(Request request, @Nullable Throwable error) {
		this.lifecycle.teardownRequest(request, visible(error));
	}

	final void doTeardownAppContext(@Nullable Throwable error) {
		Throwable seen = visible(error);
		Teardown.run(this.teardownAppContext, seen, () -> FlaskSignals.APPCONTEXT_TEARING_DOWN.send(this, "exc", seen));
	}

	private @Nullable Throwable visible(@Nullable Throwable error) {
		return (error != null && shouldIgnoreError(error)) ? null : error;
	}

	/**
	 * Adds what templates know to a context, without replacing what is there. Flask:
	 * {@code update_template_context}.
	 * @param context the context, changed in place
	 */
	public final void updateTemplateContext(Map<String, @Nullable Object> context) {
		this.lifecycle.updateTemplateContext(context);
	}

	@Override
	public String toString() {
		return "<" + getClass().getSimpleName() + " '" + this.name + "'>";
	}

}
