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
package io.github.flaskspring.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

import io.github.flaskspring.Environ;
import io.github.flaskspring.EnvironBuilder;
import io.github.flaskspring.Flask;
import io.github.flaskspring.Session;
import io.github.flaskspring.http.SetCookie;

/**
 * Sends requests to the application of a test and keeps cookies between them. Each
 * injection point gets a client of its own. Flask: {@code app.test_client()}.
 * <pre class="code">
 * &#64;Test
 * void login(&#64;Autowired FlaskClient client) {
 *     TestResponse answer = client.post("/login", (request) -&gt; request.form(Map.of("username", "ada")));
 *     assertThat(answer).redirectsTo("/");
 *     assertThat(answer.followRedirects()).contains("ada");
 * }
 * </pre> It is for one thread at a time. A bean of a subclass takes its place.
 *
 * @since 0.1
 */
public class FlaskClient implements ClientCalls, AutoCloseable {

	private final ApplicationContext context;

	private final ClientOptions options;

	private final Flask app;

	private final Transport transport;

	private final @Nullable CookieJar jar;

	private final KeptContexts kept = new KeptContexts();

	private final Map<String, String> environBase = new LinkedHashMap<>(
			Map.of("REMOTE_ADDR", "127.0.0.1", "HTTP_USER_AGENT", "FlaskClient"));

	/**
	 * A client with cookies.
	 * @param context the application context of the test
	 */
	public FlaskClient(ApplicationContext context) {
		this(context, ClientOptions.defaults());
	}

	/**
	 * A client.
	 * @param context the application context of the test
	 * @param options what it is like
	 */
	public FlaskClient(ApplicationContext context, ClientOptions options) {
		this.context = context;
		this.options = options;
		this.app = (options.app() != null) ? options.app() : context.getBean(Flask.class);
		this.transport = context.getBean(Transports.class).get(options.wire());
		this.jar = options.useCookies() ? new CookieJar() : null;
	}

	/**
	 * Another client of the same application, without this one's cookies.
	 * @param customizer changes the options of this client
	 * @return a new client
	 */
	public FlaskClient fresh(UnaryOperator<ClientOptions> customizer) {
		return new FlaskClient(this.context, customizer.apply(this.options));
	}

	/**
	 * The application.
	 * @return the application
	 */
	public final Flask app() {
		return this.app;
	}

	/**
	 * What every request has unless it says otherwise: {@code REMOTE_ADDR} and headers,
	 * as {@code HTTP_USER_AGENT}. Flask: {@code environ_base}.
	 * @return the entries, which may be changed
	 */
	public final Map<String, String> environBase() {
		return this.environBase;
	}

	@Override
	public TestResponse open(String path, Consumer<EnvironBuilder> customizer) {
		EnvironBuilder builder = new EnvironBuilder(this.app, path);
		customizer.accept(builder);
		return open(builder);
	}

	/**
	 * Sends a request that was described before, which may be sent again.
	 * @param request the description
	 * @return the response
	 */
	public TestResponse open(EnvironBuilder request) {
		return open(request.build());
	}

	/**
	 * Sends a request, that of an earlier response say:
	 * {@code client.open(response.request().environ())}.
	 * @param request the request
	 * @return the response
	 */
	public TestResponse open(Environ request) {
		this.kept.pop();
		return exchange(Call.of(request, this.app.mountPrefix(), this.environBase), List.of());
	}

	TestResponse follow(TestResponse first) {
		Redirects redirects = new Redirects(this.options.allowSubdomainRedirects());
		List<TestResponse> history = new ArrayList<>(first.history());
		TestResponse response = first;
		while (Redirects.isRedirect(response.statusCode())) {
			history.add(response);
			response = exchange(redirects.next(response.call(), response.statusCode(), response.location()), history);
		}
		return response;
	}

	private TestResponse exchange(Call plain, List<TestResponse> history) {
		CookieJar cookies = this.jar;
		Call call = (cookies != null) ? plain.cookies(cookies.header(plain.serverName(), plain.fullPath())) : plain;
		Transport.Answer answer = send(call);
		if (cookies != null) {
			cookies.addAll(answer.headers().getList("Set-Cookie"), call.serverName(), call.fullPath());
		}
		this.kept.keep(answer.trace());
		return new TestResponse(this, call, answer, history);
	}

	private Transport.Answer send(Call call) {
		try {
			return this.transport.send(call);
		}
		catch (Exception ex) {
			throw Thrown.unchanged(ex);
		}
	}

	/**
	 * Keeps the contexts of the last request, so that {@code request}, {@code session}
	 * and {@code g} show how it ended. The teardown functions run at its end, and again
	 * when its contexts are given up: at the next request and at the end of the block.
	 * Flask: {@code with client}. <pre class="code">
	 * try (FlaskClient kept = client.keepContext()) {
	 *     kept.get("/?vodka=42");
	 *     assertThat(request.args().get("vodka")).isEqualTo("42");
	 * }
	 * </pre>
	 * @return this
	 * @throws IllegalStateException if it keeps them already, or sends requests over a
	 * port
	 */
	public FlaskClient keepContext() {
		if (!(this.transport instanceof InProcess)) {
			throw new IllegalStateException("The contexts of a request over a port cannot be kept. "
					+ "Make the client with wire(IN_PROCESS).");
		}
		this.kept.begin();
		return this;
	}

	/** Gives up the contexts that were {@link #keepContext() kept}. */
	@Override
	public void close() {
		this.kept.end();
	}

	/**
	 * Changes the session that the next request will have. Flask:
	 * {@code session_transaction}. <pre class="code">
	 * client.sessionTransaction((session) -&gt; session.put("user_id", 1));
	 * </pre>
	 * @param work changes the session, outside of a request; if it fails nothing is saved
	 * @throws IllegalStateException without cookies or without secret key
	 */
	public void sessionTransaction(Consumer<Session> work) {
		sessionTransaction("/", (request) -> {
		}, work);
	}

	/**
	 * Changes the session that a request will have.
	 * @param path the path of the request, or an absolute URL
	 * @param customizer sets what else the session depends on
	 * @param work changes the session, outside of a request; if it fails nothing is saved
	 * @throws IllegalStateException without cookies or without secret key
	 */
	public void sessionTransaction(String path, Consumer<EnvironBuilder> customizer, Consumer<Session> work) {
		EnvironBuilder builder = new EnvironBuilder(this.app, path);
		customizer.accept(builder);
		Call plain = Call.of(builder.build(), this.app.mountPrefix(), this.environBase);
		CookieJar cookies = jar();
		Call call = plain.cookies(cookies.header(plain.serverName(), plain.fullPath()));
		List<String> saved = new SessionTransaction(this.app, call.environ(this.app.mountPrefix())).run(work);
		cookies.addAll(saved, call.serverName(), call.fullPath());
	}

	/**
	 * A cookie for {@code localhost} and the path "/".
	 * @param name its name
	 * @return the cookie if there is one
	 */
	public Optional<ClientCookie> getCookie(String name) {
		return getCookie(name, CookieJar.LOCALHOST, "/");
	}

	/**
	 * A cookie. Flask: {@code get_cookie}.
	 * @param name its name
	 * @param domain its domain
	 * @param path its path
	 * @return the cookie if there is one
	 */
	public Optional<ClientCookie> getCookie(String name, String domain, String path) {
		return jar().get(name, domain, path);
	}

	/**
	 * Sets a cookie for {@code localhost} and the path "/". Flask: {@code set_cookie}.
	 * @param name its name
	 * @param value its value
	 */
	public void setCookie(String name, String value) {
		setCookie(name, value, CookieJar.LOCALHOST, (cookie) -> cookie);
	}

	/**
	 * Sets a cookie. Flask: {@code set_cookie}.
	 * @param name its name
	 * @param value its value
	 * @param host where it is sent to; subdomains get it if the attributes name a domain
	 * @param attributes changes path, age and the like
	 */
	public void setCookie(String name, String value, String host, UnaryOperator<SetCookie> attributes) {
		String header = attributes.apply(SetCookie.of(name, value).path("/")).toHeader();
		jar().addAll(List.of(header), host, "/");
	}

	/**
	 * Deletes a cookie for {@code localhost} and the path "/". Flask:
	 * {@code delete_cookie}.
	 * @param name its name
	 */
	public void deleteCookie(String name) {
		deleteCookie(name, CookieJar.LOCALHOST, "/");
	}

	/**
	 * Deletes a cookie. Flask: {@code delete_cookie}.
	 * @param name its name
	 * @param domain its domain
	 * @param path its path
	 */
	public void deleteCookie(String name, String domain, String path) {
		jar().delete(name, domain, path);
	}

	private CookieJar jar() {
		if (this.jar == null) {
			throw new IllegalStateException("Cookies are disabled. Create a client with 'useCookies(true)'.");
		}
		return this.jar;
	}

}
