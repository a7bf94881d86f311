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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import io.github.flaskspring.mvc.InProcess;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;

import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.hasAppContext;
import static io.github.flaskspring.Globals.hasRequestContext;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.streamWithContext;
import static org.assertj.core.api.Assertions.assertThat;

/** Small facts about contexts and their proxies. */
class ContextFactsTests {

	/** Taken before there is any application. */
	private static final Request EARLY = request;

	private static String helper() {
		return EARLY.path() + " " + g.get("x");
	}

	private static RequestContext requestContext() {
		return Objects.requireNonNull(RequestContext.current());
	}

	private static Flask application() {
		Flask app = new Flask("app");
		app.config().put("SECRET_KEY", "k");
		app.sessionInterface(new SecureCookieSessionInterface());
		return app;
	}

	@Test
	@Tag("CTX-001")
	void proxiesAreResolvedAtEachUse() throws Exception {
		Flask app = application();

		for (String path : List.of("/a", "/b")) {
			app.testRequestContext(path).run(() -> {
				g.put("x", path);
				assertThat(helper()).isEqualTo(path + " " + path);
			});
		}
	}

	@Test
	@Tag("CTX-004")
	void aProxyIsAnotherObjectThatBehavesLikeTheRealOne() throws Exception {
		application().testRequestContext("/").run(() -> {
			Session real = requestContext().session();
			real.put("name", "ann");

			assertThat((Object) session).isNotSameAs(real).isEqualTo(real);
			assertThat(session).containsEntry("name", "ann").hasSize(1);
			assertThat(session.keySet().iterator().next()).isEqualTo("name");
			assertThat(request).isNotSameAs(requestContext().request());
			assertThat(g).isNotSameAs(Objects.requireNonNull(AppContext.current()).g());
		});
	}

	@Test
	@Tag("SES-066")
	void theContextItselfCanBeAskedFor() throws Exception {
		Flask app = application();
		List<RequestContext> seen = new ArrayList<>();
		app.sessionInterface(new SecureCookieSessionInterface() {
			@Override
			public Session openSession(Flask flask, Request opened) {
				seen.add(requestContext());
				return super.openSession(flask, opened);
			}
		});
		RequestContext context = app.testRequestContext("/");

		context.run(() -> assertThat(requestContext()).isSameAs(context));

		assertThat(seen).containsExactly(context);
		assertThat(RequestContext.current()).isNull();
		assertThat(AppContext.current()).isNull();
	}

	@Test
	@Tag("CTX-020")
	void whatATeardownFunctionReturnsIsIgnored() throws Exception {
		Flask app = application();
		List<String> log = new ArrayList<>();
		app.teardownAppContext((error) -> log.add("app"));
		app.teardownRequest((error) -> log.add("request"));
		app.get("/", () -> "body");

		assertThat(new InProcess(app).text("/")).isEqualTo("body");
		assertThat(log).containsExactly("request", "app");
	}

	@Test
	@Tag("CTX-034")
	void theLastPopEndsFromTheInsideOut() {
		Flask app = application();
		List<String> log = new ArrayList<>();
		app.teardownRequest((error) -> log.add("request: " + hasRequestContext()));
		app.teardownAppContext((error) -> log.add("app: " + hasRequestContext() + " " + hasAppContext()));
		RequestContext plain = app.testRequestContext("/");
		Environ closing = (Environ) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { Environ.class }, (proxy, method, args) -> {
					if (method.getName().equals("close")) {
						log.add("closed: " + hasRequestContext());
					}
					try {
						return method.invoke(plain.request().environ(), args);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});

		app.requestContext(closing).push().pop();

		assertThat(log).containsExactly("request: true", "closed: true", "app: false true");
		assertThat(hasAppContext()).isFalse();
	}

	@Test
	@Tag("LC-032")
	void thereAreNoFunctionsBeforeTheFirstRequest() {
		assertThat(Stream.of(Flask.class, Blueprint.class).flatMap((type) -> Stream.of(type.getMethods())))
			.noneMatch((method) -> method.getName().contains("First"));
	}

	@Test
	@Tag("DEP-034")
	void rowsAreStreamedAsTheyAreMade() throws Exception {
		Flask app = application();
		AtomicBoolean inContext = new AtomicBoolean();
		// tag::csv[]
		app.get("/large.csv",
				() -> Reply.of(streamWithContext(Stream.of(List.of("a", "b"), List.of("c", "d")).map((row) -> {
					inContext.set(request.path().equals("/large.csv"));
					return String.join(",", row) + "\n";
				})), 200, Map.of("Content-Type", "text/csv")));
		// end::csv[]

		MockHttpServletResponse answer = new InProcess(app).get("/large.csv");

		assertThat(answer.getContentAsString()).isEqualTo("a,b\nc,d\n");
		assertThat(answer.getContentType()).isEqualTo("text/csv");
		assertThat(inContext).isTrue();
	}

}
