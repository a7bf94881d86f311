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

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

import io.github.flaskspring.json.JsonProvider;

/**
 * What {@code from flask import ...} brings: the proxies of the current context and the
 * functions. Nothing is implemented here.
 * <pre class="code">import static io.github.flaskspring.Globals.*;</pre>
 *
 * @since 0.1
 */
public final class Globals {

	/** The current request. Flask: {@code request}. */
	public static final Request request = CurrentRequest.INSTANCE;

	/** The session of the current request. Flask: {@code session}. */
	public static final Session session = CurrentSession.INSTANCE;

	/** The values of the current application context. Flask: {@code g}. */
	public static final G g = CurrentG.INSTANCE;

	/** The current application. Flask: {@code current_app}. */
	public static final CurrentApp currentApp = CurrentApp.INSTANCE;

	private Globals() {
	}

	/**
	 * Whether there is an application context. Flask: {@code has_app_context}.
	 * @return whether there is
	 */
	public static boolean hasAppContext() {
		return Contexts.current().hasLiveApp();
	}

	/**
	 * Whether there is a request context. Flask: {@code has_request_context}.
	 * @return whether there is
	 */
	public static boolean hasRequestContext() {
		return Contexts.current().hasLiveRequest();
	}

	/**
	 * The path of an endpoint without variables. Flask: {@code url_for}.
	 * @param endpoint the endpoint, {@code ".name"} for the current blueprint's
	 * @return the URL
	 */
	public static String urlFor(String endpoint) {
		return urlFor(endpoint, Map.of());
	}

	/**
	 * The path of an endpoint: {@code urlFor("post", "id", 5)}. Flask: {@code url_for}.
	 * @param endpoint the endpoint, {@code ".name"} for the current blueprint's
	 * @param name the name of a value
	 * @param value the value
	 * @param more further names and values
	 * @return the URL
	 */
	public static String urlFor(String endpoint, String name, @Nullable Object value, @Nullable Object... more) {
		return urlFor(endpoint, Arguments.pairs(name, value, more));
	}

	/**
	 * The path of an endpoint. Flask: {@code url_for}.
	 * @param endpoint the endpoint, {@code ".name"} for the current blueprint's
	 * @param values the variables; others go to the query; {@code _external},
	 * {@code _anchor}, {@code _scheme}, {@code _method}
	 * @return the URL
	 */
	public static String urlFor(String endpoint, Map<String, ? extends @Nullable Object> values) {
		return Contexts.requireApp().app().urlFor(endpoint, values);
	}

	/**
	 * The path of a view without arguments: {@code urlFor(Blog::index)}.
	 * @param <C> the controller
	 * @param view the view
	 * @return the URL
	 */
	public static <C> String urlFor(ViewMethod.Of0<C> view) {
		return currentApp.getCurrentObject().viewLinks().urlFor(view);
	}

	/**
	 * The path of a view with one argument: {@code urlFor(Blog::show, 5)}.
	 * @param <C> the controller
	 * @param <A> the type of the argument
	 * @param view the view
	 * @param first the argument
	 * @return the URL
	 */
	public static <C, A extends @Nullable Object> String urlFor(ViewMethod.Of1<C, A> view, A first) {
		return currentApp.getCurrentObject().viewLinks().urlFor(view, first);
	}

	/**
	 * The path of a view with two arguments: {@code urlFor(Blog::page, "news", 2)}.
	 * @param <C> the controller
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param view the view
	 * @param first the first argument
	 * @param second the second argument
	 * @return the URL
	 */
	public static <C, A extends @Nullable Object, B extends @Nullable Object> String urlFor(
			ViewMethod.Of2<C, A, B> view, A first, B second) {
		return currentApp.getCurrentObject().viewLinks().urlFor(view, first, second);
	}

	/**
	 * The path of a view with three arguments.
	 * @param <C> the controller
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <D> the type of the third argument
	 * @param view the view
	 * @param first the first argument
	 * @param second the second argument
	 * @param third the third argument
	 * @return the URL
	 */
	public static <C, A extends @Nullable Object, B extends @Nullable Object, D extends @Nullable Object> String urlFor(
			ViewMethod.Of3<C, A, B, D> view, A first, B second, D third) {
		return currentApp.getCurrentObject().viewLinks().urlFor(view, first, second, third);
	}

	/**
	 * The URL of a view without arguments, with options:
	 * {@code urlFor(Blog::index, Map.of("_external", true))}.
	 * @param <C> the controller
	 * @param view the view
	 * @param options further values, {@code _external}, {@code _anchor}, {@code _scheme},
	 * {@code _method}
	 * @return the URL
	 */
	public static <C> String urlFor(ViewMethod.Of0<C> view, Map<String, ? extends @Nullable Object> options) {
		return currentApp.getCurrentObject().viewLinks().urlFor(options, view);
	}

	/**
	 * The URL of a view with one argument, with options:
	 * {@code urlFor(Blog::show, 5, Map.of("_anchor", "comments"))}.
	 * @param <C> the controller
	 * @param <A> the type of the argument
	 * @param view the view
	 * @param first the argument
	 * @param options further values, {@code _external}, {@code _anchor}, {@code _scheme},
	 * {@code _method}
	 * @return the URL
	 */
	public static <C, A extends @Nullable Object> String urlFor(ViewMethod.Of1<C, A> view, A first,
			Map<String, ? extends @Nullable Object> options) {
		return currentApp.getCurrentObject().viewLinks().urlFor(options, view, first);
	}

	/**
	 * The URL of a view with two arguments, with options.
	 * @param <C> the controller
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param view the view
	 * @param first the first argument
	 * @param second the second argument
	 * @param options further values, {@code _external}, {@code _anchor}, {@code _scheme},
	 * {@code _method}
	 * @return the URL
	 */
	public static <C, A extends @Nullable Object, B extends @Nullable Object> String urlFor(
			ViewMethod.Of2<C, A, B> view, A first, B second, Map<String, ? extends @Nullable Object> options) {
		return currentApp.getCurrentObject().viewLinks().urlFor(options, view, first, second);
	}

	/**
	 * Redirects with 302. Flask: {@code redirect}.
	 * @param location the target
	 * @return the response
	 */
	public static Response redirect(String location) {
		return redirect(location, 302);
	}

	/**
	 * Redirects. Flask: {@code redirect}.
	 * @param location the target
	 * @param code the status
	 * @return the response
	 */
	public static Response redirect(String location, int code) {
		AppContext context = Contexts.current().app();
		return (context != null) ? context.app().redirect(location, code) : Response.redirect(location, code);
	}

	/**
	 * Throws the exception of a status code: {@code throw abort(404)}. Flask:
	 * {@code abort}.
	 * @param code the code
	 * @return never; lets the compiler see that the code ends here
	 */
	public static HttpException abort(int code) {
		throw aborter().create(code, null);
	}

	/**
	 * Throws the exception of a status code with a description. Flask: {@code abort}.
	 * @param code the code
	 * @param description what went wrong
	 * @return never
	 */
	public static HttpException abort(int code, String description) {
		throw aborter().create(code, description);
	}

	/**
	 * Throws a response, which is sent as it is. Flask: {@code abort(response)}.
	 * @param response the response
	 * @return never
	 */
	public static HttpException abort(Response response) {
		throw new HttpException(response);
	}

	private static HttpExceptions aborter() {
		AppContext context = Contexts.current().app();
		return (context != null) ? context.app().aborter() : HttpExceptions.standard();
	}

	/**
	 * Flashes a message for the next page. Flask: {@code flash}.
	 * @param message the message: text, or whatever a session can keep
	 */
	public static void flash(Object message) {
		flash(message, "message");
	}

	/**
	 * Flashes a message of a category for the next page. Flask: {@code flash}.
	 * @param message the message: text, or whatever a session can keep
	 * @param category the category
	 */
	public static void flash(Object message, @Nullable String category) {
		Flashing.flash(message, category);
	}

	/**
	 * Takes the flashed messages. Flask: {@code get_flashed_messages()}.
	 * @return the messages, the same for each call of a request
	 */
	public static List<@Nullable Object> getFlashedMessages() {
		return Flashing.getFlashedMessages(false, Set.of());
	}

	/**
	 * Takes the flashed messages. Flask:
	 * {@code get_flashed_messages(with_categories, category_filter)}.
	 * @param withCategories whether to return each as a {@link FlashedMessage}
	 * @param categoryFilter categories to keep, none for all
	 * @return the messages, the same for each call of a request
	 */
	public static List<@Nullable Object> getFlashedMessages(boolean withCategories, String... categoryFilter) {
		return Flashing.getFlashedMessages(withCategories, new HashSet<>(Arrays.asList(categoryFilter)));
	}

	/**
	 * Renders a template. Flask: {@code render_template}.
	 * @param name the name, with or without its suffix
	 * @return the text
	 */
	public static String renderTemplate(String name) {
		return renderTemplate(name, Map.of());
	}

	/**
	 * Renders a template: {@code renderTemplate("hello", "name", name)}. Flask:
	 * {@code render_template}.
	 * @param name the name, with or without its suffix
	 * @param variable the name of a variable
	 * @param value its value
	 * @param more further names and values
	 * @return the text
	 */
	public static String renderTemplate(String name, String variable, @Nullable Object value,
			@Nullable Object... more) {
		return renderTemplate(name, Arguments.pairs(variable, value, more));
	}

	/**
	 * Renders a template. Flask: {@code render_template}.
	 * @param name the name, with or without its suffix
	 * @param context the variables
	 * @return the text
	 */
	public static String renderTemplate(String name, Map<String, ? extends @Nullable Object> context) {
		return renderTemplate(List.of(name), context);
	}

	/**
	 * Renders the first template that exists. Flask: {@code render_template}.
	 * @param names names to try in order
	 * @param context the variables
	 * @return the text
	 */
	public static String renderTemplate(List<String> names, Map<String, ? extends @Nullable Object> context) {
		Flask app = Contexts.requireApp().app();
		return app.templateRenderer().render(app, names, context);
	}

	/**
	 * Renders a template given as text, which must not come from a user. Flask:
	 * {@code render_template_string}.
	 * @param source the template
	 * @param context the variables
	 * @return the text
	 */
	public static String renderTemplateString(String source, Map<String, ? extends @Nullable Object> context) {
		Flask app = Contexts.requireApp().app();
		return app.templateRenderer().renderString(app, source, context);
	}

	/**
	 * Renders a template piece by piece while it is sent. A request is kept until the
	 * last piece; without one, pieces are made in the contexts of whoever asks for them.
	 * Flask: {@code stream_template}.
	 * @param name the name, with or without its suffix
	 * @param context the variables
	 * @return the pieces, to be returned from a view
	 */
	public static StreamWithContext<String> streamTemplate(String name,
			Map<String, ? extends @Nullable Object> context) {
		Flask app = Contexts.requireApp().app();
		return StreamWithContext.ofTemplate(app.templateRenderer().stream(app, List.of(name), context));
	}

	/**
	 * Renders a template given as text piece by piece. Flask:
	 * {@code stream_template_string}.
	 * @param source the template
	 * @param context the variables
	 * @return the pieces, to be returned from a view
	 */
	public static StreamWithContext<String> streamTemplateString(String source,
			Map<String, ? extends @Nullable Object> context) {
		Flask app = Contexts.requireApp().app();
		return StreamWithContext.ofTemplate(app.templateRenderer().streamString(app, source, context));
	}

	/**
	 * A fragment of a template as a function that returns safe text. Flask:
	 * {@code get_template_attribute}.
	 * @param name the name of the template
	 * @param attribute the name of the fragment
	 * @return the function
	 */
	public static TemplateFunction getTemplateAttribute(String name, String attribute) {
		Flask app = Contexts.requireApp().app();
		return app.templateRenderer().attribute(app, name, attribute);
	}

	/**
	 * Makes a JSON response of one value, of several as an array, or of null. Flask:
	 * {@code jsonify}.
	 * @param values the values
	 * @return the response
	 */
	public static Response jsonify(@Nullable Object... values) {
		return jsonResponse(Contexts.requireApp().app(), JsonProvider.responseValue(Arrays.asList(values), Map.of()));
	}

	static Response jsonResponse(Flask app, @Nullable Object value) {
		byte[] text = app.json().responseText(value, app.debug()).getBytes(StandardCharsets.UTF_8);
		return app.newResponse(new ResponseBody.Bytes(text)).mimetype(app.json().mimetype());
	}

	/**
	 * Turns what a view may return into a response, to change it. Flask:
	 * {@code make_response}.
	 * @param value the value
	 * @return the response
	 */
	public static Response makeResponse(Object value) {
		return Contexts.requireApp().app().makeResponse(value);
	}

	/**
	 * An empty response. Flask: {@code make_response()}.
	 * @return the response
	 */
	public static Response makeResponse() {
		return makeResponse("").contentLength(null);
	}

	/**
	 * Sends a file. Flask: {@code send_file}.
	 * @param path a path below the application's root, or a Spring resource location;
	 * never one that comes from a user
	 * @return the response
	 */
	public static Response sendFile(String path) {
		return sendFile(path, Globals::byDefault);
	}

	/**
	 * Sends a file. Flask: {@code send_file}.
	 * @param path a path below the application's root, or a Spring resource location;
	 * never one that comes from a user
	 * @param options sets name, type, age and the like
	 * @return the response
	 */
	public static Response sendFile(String path, Consumer<SendFileOptions> options) {
		return FileSending.send(() -> Contexts.requireApp().app().files().open(path), with(options));
	}

	/**
	 * Sends a file on disk. Flask: {@code send_file}.
	 * @param file the file
	 * @return the response
	 */
	public static Response sendFile(Path file) {
		return sendFile(file, Globals::byDefault);
	}

	/**
	 * Sends a file on disk. Flask: {@code send_file}.
	 * @param file the file
	 * @param options sets name, type, age and the like
	 * @return the response
	 */
	public static Response sendFile(Path file, Consumer<SendFileOptions> options) {
		return FileSending.send(() -> SentFile.of(file), with(options));
	}

	/**
	 * Sends a resource. Flask: {@code send_file}.
	 * @param resource the resource
	 * @param options sets name, type, age and the like
	 * @return the response
	 */
	public static Response sendFile(Resource resource, Consumer<SendFileOptions> options) {
		return FileSending.send(() -> SentFile.of(resource), with(options));
	}

	/**
	 * Sends what is in memory. Flask: {@code send_file}.
	 * @param content the content
	 * @param options sets name, type, age and the like
	 * @return the response
	 */
	public static Response sendFile(byte[] content, Consumer<SendFileOptions> options) {
		return FileSending.send(() -> SentFile.of(content), with(options));
	}

	/**
	 * Sends what a stream has left. Flask: {@code send_file}.
	 * @param content the stream, closed at the end
	 * @param options sets name, type, age and the like
	 * @return the response
	 */
	public static Response sendFile(InputStream content, Consumer<SendFileOptions> options) {
		return FileSending.send(() -> SentFile.of(content), with(options));
	}

	/**
	 * Sends a file of a folder, or answers 404 for whatever is not in it. Flask:
	 * {@code send_from_directory}.
	 * @param directory a path, or a Spring resource location
	 * @param path the file below it, which may come from a user
	 * @return the response
	 */
	public static Response sendFromDirectory(String directory, String path) {
		return sendFromDirectory(directory, path, Globals::byDefault);
	}

	/**
	 * Sends a file of a folder, or answers 404 for whatever is not in it. Flask:
	 * {@code send_from_directory}.
	 * @param directory a path below the application's root, or a Spring resource location
	 * @param path the file below it, which may come from a user
	 * @param options sets name, type, age and the like
	 * @return the response
	 */
	public static Response sendFromDirectory(String directory, String path, Consumer<SendFileOptions> options) {
		return FileSending.send(() -> Contexts.requireApp().app().files().find(directory, path), with(options));
	}

	/**
	 * Sends a file of a folder on disk, or answers 404 for whatever is not in it. Flask:
	 * {@code send_from_directory}.
	 * @param directory the folder
	 * @param path the file below it, which may come from a user
	 * @param options sets name, type, age and the like
	 * @return the response
	 */
	public static Response sendFromDirectory(Path directory, String path, Consumer<SendFileOptions> options) {
		return sendFromDirectory(directory.toUri().toString(), path, options);
	}

	private static void byDefault(SendFileOptions options) {
	}

	private static SendFileOptions with(Consumer<SendFileOptions> customizer) {
		SendFileOptions options = new SendFileOptions();
		customizer.accept(options);
		return options;
	}

	/**
	 * Changes the response of the current request only. Flask:
	 * {@code after_this_request}.
	 * @param function the function
	 */
	public static void afterThisRequest(AfterRequestFunction function) {
		Contexts.requireRequest("after_this_request").afterThisRequest(function);
	}

	/**
	 * Lets work for another thread see the current request, with a {@code g} of its own.
	 * Flask: {@code copy_current_request_context}.
	 * @param <T> the type of the result
	 * @param work the work
	 * @return the work, to be run once
	 */
	public static <T extends @Nullable Object> Callable<T> copyCurrentRequestContext(Callable<T> work) {
		RequestContext copy = Contexts.requireRequest("copy_current_request_context").copy();
		return () -> copy.call(work);
	}

	/**
	 * Lets work for another thread see the current request, with a {@code g} of its own.
	 * Flask: {@code copy_current_request_context}.
	 * @param work the work
	 * @return the work, to be run once
	 */
	public static Runnable copyCurrentRequestContext(Runnable work) {
		RequestContext copy = Contexts.requireRequest("copy_current_request_context").copy();
		return () -> {
			copy.push();
			Scoped.run(work, copy::pop);
		};
	}

	/**
	 * Lets the pieces of a streamed response see the request. Flask:
	 * {@code stream_with_context}.
	 * @param <T> the type of the pieces
	 * @param pieces makes the iterator, inside the context, when the first piece is asked
	 * for; what a generator does before its first {@code yield} goes there
	 * @return the pieces
	 */
	public static <T> StreamWithContext<T> streamWithContext(Supplier<? extends Iterator<T>> pieces) {
		LazyIterator<T> lazy = new LazyIterator<>(pieces);
		return StreamWithContext.of(lazy, (AutoCloseable) lazy::close);
	}

	/**
	 * Lets the pieces of a streamed response see the request. Flask:
	 * {@code stream_with_context}.
	 * @param <T> the type of the pieces
	 * @param pieces the pieces, closed in the end if they can be
	 * @return the pieces
	 */
	public static <T> StreamWithContext<T> streamWithContext(Iterator<T> pieces) {
		return StreamWithContext.of(pieces, pieces);
	}

	/**
	 * Lets the pieces of a streamed response see the request. Flask:
	 * {@code stream_with_context}.
	 * @param <T> the type of the pieces
	 * @param pieces the pieces, closed in the end
	 * @return the pieces
	 */
	public static <T> StreamWithContext<T> streamWithContext(Stream<T> pieces) {
		return StreamWithContext.of(pieces.iterator(), pieces);
	}

}
