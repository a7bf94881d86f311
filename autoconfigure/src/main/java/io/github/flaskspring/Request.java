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
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.ContentType;
import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.http.Headers;
import io.github.flaskspring.http.MultiDict;
import io.github.flaskspring.http.PythonText;
import io.github.flaskspring.json.JsonDecodeException;
import io.github.flaskspring.routing.RoutingResult;
import io.github.flaskspring.routing.Rule;

/**
 * The current request. Flask: {@code request}. {@link Globals#request} always means the
 * one of the current context. Values are parsed when they are first asked for.
 * <pre class="code">
 * if (request.method().equals("POST")) {
 *     String name = request.form().getOrThrow("name");
 * }
 * </pre>
 *
 * <p>
 * An own class may add methods: {@code app.requestClass(MyRequest::new)}.
 *
 * @since 0.1
 */
public non-sealed class Request extends RequestFields {

	private final @Nullable RequestParts parts;

	/**
	 * A request.
	 * @param environ the raw request
	 */
	public Request(Environ environ) {
		this.parts = new RequestParts(environ, this);
	}

	/** The proxy, which has no parts of its own. */
	Request() {
		this.parts = null;
	}

	/** The object that calls really go to; the proxy answers with the current one. */
	Request self() {
		return this;
	}

	/**
	 * The request itself and not the proxy. Flask: {@code _get_current_object()}.
	 * @return the request
	 */
	public final Request getCurrentObject() {
		return self();
	}

	private RequestParts parts() {
		return Objects.requireNonNull(self().parts);
	}

	private RequestUrls urls() {
		return parts().urls();
	}

	private RequestRouting routing() {
		return parts().routing();
	}

	final void app(Flask app) {
		parts().app(app);
	}

	/**
	 * The raw request. Flask: {@code environ}.
	 * @return the raw request
	 */
	@Override
	public final Environ environ() {
		return parts().environ();
	}

	/**
	 * The method. Flask: {@code method}.
	 * @return in upper case
	 */
	public final String method() {
		return parts().method();
	}

	/**
	 * Whether the request has a method. Flask: {@code request.method == "POST"}.
	 * @param method the method in upper case
	 * @return whether it has
	 */
	public final boolean isMethod(String method) {
		return method().equals(method);
	}

	/**
	 * The scheme. Flask: {@code scheme}.
	 * @return "http" or "https"
	 */
	public final String scheme() {
		return environ().scheme();
	}

	/**
	 * Whether the request came over TLS. Flask: {@code is_secure}.
	 * @return whether it did
	 */
	public final boolean isSecure() {
		return scheme().equals("https") || scheme().equals("wss");
	}

	/**
	 * The path below the application, decoded. Flask: {@code path}.
	 * @return the path with its leading slash
	 */
	public final String path() {
		return urls().path();
	}

	final String pathInfo() {
		return environ().pathInfo();
	}

	/**
	 * Where the application is mounted. Flask: {@code script_root}, {@code root_path}.
	 * @return the prefix without a slash at the end, empty at the root
	 */
	public final String scriptRoot() {
		return urls().scriptRoot();
	}

	/**
	 * The path with the query as sent. Flask: {@code full_path}.
	 * @return the path, a question mark and the query
	 */
	public final String fullPath() {
		return urls().fullPath();
	}

	/**
	 * The whole URL, readable. Flask: {@code url}.
	 * @return an IRI
	 */
	public final String url() {
		return urls().url();
	}

	/**
	 * The URL without its query. Flask: {@code base_url}.
	 * @return an IRI
	 */
	public final String baseUrl() {
		return urls().baseUrl();
	}

	/**
	 * The URL of the application. Flask: {@code url_root}, {@code root_url}.
	 * @return an IRI that ends in a slash
	 */
	public final String urlRoot() {
		return urls().urlRoot();
	}

	/**
	 * The URL of the host. Flask: {@code host_url}.
	 * @return an IRI that ends in a slash
	 */
	public final String hostUrl() {
		return urls().hostUrl();
	}

	/**
	 * The host, with its port unless it is the scheme's own. Flask: {@code host}.
	 * @return the host, empty if it is malformed
	 * @throws SuspiciousRequestException if TRUSTED_HOSTS does not allow it
	 */
	public final String host() {
		return urls().trustedHost();
	}

	final String trustedHost() {
		return host();
	}

	/**
	 * The query as sent. Flask: {@code query_string}.
	 * @return the query without the question mark
	 */
	public final String queryString() {
		return environ().queryString();
	}

	/**
	 * The address of the peer. Flask: {@code remote_addr}.
	 * @return the address or null
	 */
	public final @Nullable String remoteAddr() {
		return environ().remoteAddr();
	}

	/**
	 * The addresses that the request claims to have passed. Flask: {@code access_route}.
	 * @return those of X-Forwarded-For, else the peer
	 */
	public final List<String> accessRoute() {
		return parts().accessRoute();
	}

	/**
	 * The headers. Flask: {@code headers}.
	 * @return headers that cannot be changed
	 */
	@Override
	public final Headers headers() {
		return parts().headers();
	}

	/**
	 * The first header of a name. Flask: {@code headers.get(name)}.
	 * @param name the name
	 * @return its value or null
	 */
	@Override
	public final @Nullable String header(String name) {
		return environ().header(name);
	}

	/**
	 * The cookies. Flask: {@code cookies}.
	 * @return the cookies, the first of each name
	 */
	public final MultiDict<String> cookies() {
		return parts().cookies();
	}

	/**
	 * The first cookie of a name. Flask: {@code cookies[key]}.
	 * @param key the name
	 * @return its value
	 * @throws BadRequestKeyException if there is none
	 */
	public final String cookies(String key) {
		return cookies().getOrThrow(key);
	}

	/**
	 * The values of the query. Flask: {@code args}.
	 * @return values that cannot be changed; a missing key is a 400
	 */
	public final MultiDict<String> args() {
		return parts().args();
	}

	/**
	 * The first value of the query for a key. Flask: {@code args[key]}.
	 * @param key the key
	 * @return the value
	 * @throws BadRequestKeyException if there is none
	 */
	public final String args(String key) {
		return args().getOrThrow(key);
	}

	/**
	 * The fields of the form in the body. Flask: {@code form}.
	 * @return values that cannot be changed; a missing key is a 400
	 */
	public final MultiDict<String> form() {
		return parts().body().form();
	}

	/**
	 * The first value of the form for a field. Flask: {@code form[key]}.
	 * @param key the field
	 * @return the value
	 * @throws BadRequestKeyException if there is none
	 */
	public final String form(String key) {
		return form().getOrThrow(key);
	}

	/**
	 * The values of the query and, for POST, PUT and PATCH, of the form. Flask:
	 * {@code values}.
	 * @return values that cannot be changed; a missing key is a 400
	 */
	public final MultiDict<String> values() {
		return parts().values();
	}

	/**
	 * The first value of query and form for a key. Flask: {@code values[key]}.
	 * @param key the key
	 * @return the value
	 * @throws BadRequestKeyException if there is none
	 */
	public final String values(String key) {
		return values().getOrThrow(key);
	}

	/**
	 * The uploaded files. Flask: {@code files}.
	 * @return files by field; a missing key is a 400
	 */
	public final MultiDict<FilePart> files() {
		return parts().body().files();
	}

	/**
	 * The first uploaded file of a field. Flask: {@code files[key]}.
	 * @param key the field
	 * @return the file
	 * @throws BadRequestKeyException if there is none
	 */
	public final FilePart files(String key) {
		return files().getOrThrow(key);
	}

	/**
	 * The body as bytes, kept for later calls; empty when it was parsed as a form. Flask:
	 * {@code get_data()}.
	 * @return the bytes
	 */
	public final byte[] getData() {
		return parts().body().getData(true);
	}

	/**
	 * The body as bytes. Flask: {@code get_data(cache)}.
	 * @param cache whether to keep it for later calls
	 * @return the bytes
	 */
	public final byte[] getData(boolean cache) {
		return parts().body().getData(cache);
	}

	/**
	 * The body as text. Flask: {@code get_data(as_text=True)}.
	 * @return the text
	 */
	public final String getText() {
		return new String(getData(), StandardCharsets.UTF_8);
	}

	/**
	 * The body as bytes unless it is a form. Flask: {@code data}.
	 * @return the bytes, none for a form
	 */
	public final byte[] data() {
		return parts().body().data();
	}

	/**
	 * The body as a stream that ends where the body ends. Flask: {@code stream}.
	 * @return the stream
	 */
	public final InputStream stream() {
		return parts().body().stream();
	}

	/**
	 * Whether the body is JSON by its content type. Flask: {@code is_json}.
	 * @return whether it is
	 */
	public final boolean isJson() {
		return parts().parsedContentType().isJson();
	}

	/**
	 * The body as JSON. Flask: {@code json}.
	 * @return the value
	 * @throws UnsupportedMediaTypeException if the content type is not JSON
	 * @throws BadRequestException if the body is not JSON
	 */
	public final @Nullable Object json() {
		return getJson(false, false);
	}

	/**
	 * The body as JSON. Flask: {@code get_json()}.
	 * @return the value
	 * @throws UnsupportedMediaTypeException if the content type is not JSON
	 * @throws BadRequestException if the body is not JSON
	 */
	public final @Nullable Object getJson() {
		return json();
	}

	/**
	 * The body as JSON. Flask: {@code get_json(force, silent)}.
	 * @param force whether to ignore the content type
	 * @param silent whether to return null instead of failing
	 * @return the value
	 */
	public final @Nullable Object getJson(boolean force, boolean silent) {
		return getJson(force, silent, true);
	}

	/**
	 * The body as JSON. Flask: {@code get_json(force, silent, cache)}.
	 * @param force whether to ignore the content type
	 * @param silent whether to return null instead of failing
	 * @param cache whether to keep value and body for later calls
	 * @return the value
	 */
	public final @Nullable Object getJson(boolean force, boolean silent, boolean cache) {
		return parts().body().getJson(force, silent, cache);
	}

	/**
	 * Called when JSON cannot be read; a subclass may return a value instead. Flask:
	 * {@code on_json_loading_failed}.
	 * @param error what went wrong, null for a content type that is not JSON
	 * @return never
	 */
	protected @Nullable Object onJsonLoadingFailed(@Nullable JsonDecodeException error) {
		if (error == null) {
			throw new UnsupportedMediaTypeException("Did not attempt to load JSON data because the request"
					+ " Content-Type was not 'application/json'.");
		}
		if (Contexts.requireApp().app().debug()) {
			throw new BadRequestException("Failed to decode JSON object: " + error.getMessage());
		}
		throw new BadRequestException();
	}

	/**
	 * The content type as sent. Flask: {@code content_type}.
	 * @return the header or null
	 */
	public final @Nullable String contentType() {
		return header("Content-Type");
	}

	/**
	 * The content type without parameters. Flask: {@code mimetype}.
	 * @return in lower case, empty without the header
	 */
	public final String mimetype() {
		return parts().parsedContentType().mimetype();
	}

	/**
	 * The parameters of the content type. Flask: {@code mimetype_params}.
	 * @return values by name in lower case
	 */
	public final Map<String, String> mimetypeParams() {
		return parsedContentType().params();
	}

	/**
	 * The content type. Flask: {@code mimetype}, {@code mimetype_params}.
	 * @return mimetype and parameters
	 */
	public final ContentType parsedContentType() {
		return parts().parsedContentType();
	}

	/**
	 * The length of the body by its header. Flask: {@code content_length}.
	 * @return the length, null without the header or for a chunked body
	 */
	public final @Nullable Long contentLength() {
		return parts().contentLength();
	}

	/**
	 * The limit of this request's body. Flask: {@code max_content_length}.
	 * @return bytes or null
	 */
	public final @Nullable Long maxContentLength() {
		return parts().limits().maxContentLength();
	}

	/**
	 * Limits this request's body, in place of MAX_CONTENT_LENGTH. Flask:
	 * {@code max_content_length}.
	 * @param bytes the limit, null for that of the configuration
	 */
	public final void setMaxContentLength(@Nullable Long bytes) {
		parts().limits().maxContentLength(bytes);
	}

	/**
	 * The limit of the memory of this request's form fields. Flask:
	 * {@code max_form_memory_size}.
	 * @return bytes or null
	 */
	public final @Nullable Long maxFormMemorySize() {
		return parts().limits().maxFormMemorySize();
	}

	/**
	 * Limits the memory of this request's form fields, in place of MAX_FORM_MEMORY_SIZE.
	 * Flask: {@code max_form_memory_size}.
	 * @param bytes the limit, null for that of the configuration
	 */
	public final void setMaxFormMemorySize(@Nullable Long bytes) {
		parts().limits().maxFormMemorySize(bytes);
	}

	/**
	 * The limit of the number of this request's parts. Flask: {@code max_form_parts}.
	 * @return the limit or null
	 */
	public final @Nullable Integer maxFormParts() {
		return parts().limits().maxFormParts();
	}

	/**
	 * Limits the number of this request's parts, in place of MAX_FORM_PARTS. Flask:
	 * {@code max_form_parts}.
	 * @param parts the limit, null for that of the configuration
	 */
	public final void setMaxFormParts(@Nullable Integer parts) {
		parts().limits().maxFormParts(parts);
	}

	/**
	 * The rule that matched. Flask: {@code url_rule}.
	 * @return the rule or null
	 */
	public final @Nullable Rule urlRule() {
		return routing().rule();
	}

	/**
	 * The endpoint that matched. Flask: {@code endpoint}.
	 * @return the endpoint or null
	 */
	public final @Nullable String endpoint() {
		Rule rule = routing().rule();
		return (rule != null) ? rule.endpoint() : null;
	}

	/**
	 * The arguments of the view. Flask: {@code view_args}.
	 * @return the arguments, null when nothing matched
	 */
	public final @Nullable ViewArgs viewArgs() {
		return routing().viewArgs();
	}

	/**
	 * The name of the blueprint that matched. Flask: {@code blueprint}.
	 * @return the endpoint up to its last dot, or null
	 */
	public final @Nullable String blueprint() {
		return routing().blueprint();
	}

	/**
	 * The names of the blueprint that matched and of those around it. Flask:
	 * {@code blueprints}.
	 * @return innermost first
	 */
	public final List<String> blueprints() {
		return RequestRouting.blueprintsOf(routing().blueprint());
	}

	/**
	 * Why nothing matched; thrown after the functions before the request. Flask:
	 * {@code routing_exception}.
	 * @return a 404, a 405, a redirect, or null
	 */
	public final @Nullable HttpException routingException() {
		return routing().exception();
	}

	final void routingException(HttpException error) {
		routing().failed(error);
	}

	final boolean isMatched() {
		return routing().isMatched();
	}

	final void matched(RoutingResult result) {
		routing().matched(result);
	}

	final boolean isAutomaticOptions() {
		Rule rule = routing().rule();
		return rule != null && rule.provideAutomaticOptions() && method().equals("OPTIONS");
	}

	/** Lets go of uploaded files. Flask: {@code close}. */
	public final void close() {
		parts().body().close();
	}

	@Override
	public String toString() {
		return "<" + self().getClass().getSimpleName() + " " + PythonText.repr(url()) + " [" + method() + "]>";
	}

}
