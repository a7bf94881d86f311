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

package io.github.flaskspring.autoconfigure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

import io.github.flaskspring.ContextSnapshot;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.FlaskThreadLocalAccessor;
import io.github.flaskspring.WithoutSecurity;

import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.hasAppContext;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static org.assertj.core.api.Assertions.assertThat;

/** Contexts on other threads: they arrive as copies, which end with the work. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test",
				"spring.task.execution.propagate-context=true", "spring.reactor.context-propagation=auto" })
class ContextPropagationIntegrationTests {

	private static final String SEEN = "app: /x?n=1, user: null, session: ann, agent: test";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Log log;

	/** What happened, in order. */
	static final class Log {

		final List<String> lines = new CopyOnWriteArrayList<>();

		final CountDownLatch go = new CountDownLatch(1);

		final CountDownLatch done = new CountDownLatch(1);

		volatile ContextSnapshot snapshot = ContextSnapshot.empty();

		volatile String seen = "";

		volatile Throwable error = new IllegalStateException();

	}

	@BeforeEach
	void reset() {
		this.log.lines.clear();
	}

	private String post(String path) throws Exception {
		HttpRequest message = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path + "?n=1"))
			.header("User-Agent", "test")
			.POST(BodyPublishers.ofString("name=value"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.build();
		return this.client.send(message, BodyHandlers.ofString()).body();
	}

	private void awaitEnds(int count) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (this.log.lines.size() < count && System.nanoTime() < end) {
			Thread.sleep(2);
		}
	}

	static String seen() {
		return currentApp.name() + ": " + request.fullPath() + ", user: " + g.get("user") + ", session: "
				+ session.get("user") + ", agent: " + request.headers().get("User-Agent");
	}

	@Test
	void asyncMethodsGetACopy() throws Exception {
		assertThat(post("/async")).isEqualTo(SEEN.replace("/x", "/async"));
		awaitEnds(2);
		assertThat(this.log.lines).containsExactlyInAnyOrder("end of ann", "end of null");
	}

	@Test
	void wrappedExecutorsGiveACopy() throws Exception {
		assertThat(post("/executor")).isEqualTo(SEEN.replace("/x", "/executor"));
		awaitEnds(2);
		assertThat(this.log.lines).containsExactlyInAnyOrder("end of ann", "end of null");
	}

	@Test
	void workThatDoesNotLookMakesNoCopy() throws Exception {
		assertThat(post("/idle")).isEqualTo("idle");
		awaitEnds(1);
		assertThat(this.log.lines).containsExactly("end of ann");
	}

	@Test
	void reactorOperatorsGetACopy() throws Exception {
		assertThat(post("/mono")).isEqualTo(SEEN.replace("/x", "/mono"));
		awaitEnds(2);
		assertThat(this.log.lines).containsExactlyInAnyOrder("end of ann", "end of null");
	}

	@Test
	void reactorStreamsGetACopyForEachStep() throws Exception {
		assertThat(post("/flux")).isEqualTo("[\"" + SEEN.replace("/x", "/flux") + "\"]\n");
		awaitEnds(2);
		assertThat(this.log.lines).containsExactlyInAnyOrder("end of ann", "end of null");
	}

	@Test
	void aCopyMayOutliveItsRequestButNotReadItsBody() throws Exception {
		assertThat(post("/outlive")).isEqualTo("left");
		awaitEnds(1);
		this.log.go.countDown();
		this.log.done.await(20, TimeUnit.SECONDS);
		awaitEnds(2);

		assertThat(this.log.seen).isEqualTo(SEEN.replace("/x", "/outlive"));
		assertThat(this.log.error).hasMessageStartingWith("The request of '/outlive' has ended");
		assertThat(this.log.lines).containsExactly("end of ann", "end of null");
	}

	@Test
	void theContextItselfCannotBeUsedWhenItHasEnded() throws Exception {
		assertThat(post("/torn")).isEqualTo("left");
		awaitEnds(1);
		ContextSnapshot before = this.log.snapshot.bind();
		try {
			assertThat(hasAppContext()).isFalse();
			assertThat(catchMessage(() -> g.get("user"))).startsWith("The application context of 'app' has ended")
				.contains("copyCurrentRequestContext");
			assertThat(catchMessage(request::path)).startsWith("The request context of 'app' has ended");
		}
		finally {
			before.bind();
		}
	}

	private static String catchMessage(Runnable work) {
		try {
			work.run();
			return "nothing";
		}
		catch (IllegalStateException ex) {
			return ex.getMessage();
		}
	}

	@Test
	void theAccessorIsThereAsLongAsTheApplication() {
		WebApplicationContextRunner runner = new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(FlaskContextPropagationAutoConfiguration.class));
		Object before = accessor();

		runner.withPropertyValues("flask.context-propagation.enabled=false")
			.run((context) -> assertThat(accessor()).isSameAs(before));
		runner.run((context) -> assertThat(accessor()).isNotSameAs(before).isNotNull());

		assertThat(accessor()).isNull();
		ContextRegistry.getInstance().registerThreadLocalAccessor(new FlaskThreadLocalAccessor());
	}

	private static Object accessor() {
		return ContextRegistry.getInstance()
			.getThreadLocalAccessors()
			.stream()
			.filter((accessor) -> accessor.key().equals(FlaskThreadLocalAccessor.KEY))
			.findFirst()
			.orElse(null);
	}

	/** Work for other threads. */
	static class Later {

		private final Log log;

		Later(Log log) {
			this.log = log;
		}

		@Async
		public CompletableFuture<String> look() {
			return CompletableFuture.completedFuture(seen());
		}

		@Async
		public CompletableFuture<String> idle() {
			return CompletableFuture.completedFuture("idle");
		}

		@Async
		public void outlive() throws InterruptedException {
			this.log.go.await(20, TimeUnit.SECONDS);
			try {
				this.log.seen = seen();
				awaitReuse();
				request.getData();
			}
			catch (RuntimeException ex) {
				this.log.error = ex;
			}
			this.log.done.countDown();
		}

		/** The response arrives a moment before the server lets go of the request. */
		private static void awaitReuse() {
			try {
				while (request.environ().unwrap(HttpServletRequest.class) != null) {
					Thread.onSpinWait();
				}
			}
			catch (IllegalStateException ex) {
				// nobody reads from it any more
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableAsync
	@Import(ContextPropagationIntegrationTests.Later.class)
	static class Application {

		@Bean
		Log log() {
			return new Log();
		}

		@Bean
		FlaskCustomizer views(Log log, Later later) {
			ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().build();
			return (app) -> {
				app.beforeRequest(() -> {
					g.put("user", "ann");
					session.put("user", "ann");
					return null;
				});
				app.teardownAppContext((error) -> log.lines.add("end of " + g.get("user")));
				app.post("/async", later::look);
				app.post("/idle", later::idle);
				app.post("/executor", () -> CompletableFuture.supplyAsync(ContextPropagationIntegrationTests::seen,
						snapshots.captureAll().wrapExecutor(ForkJoinPool.commonPool())));
				app.post("/mono", () -> Mono.fromCallable(ContextPropagationIntegrationTests::seen)
					.subscribeOn(Schedulers.boundedElastic()));
				app.post("/flux", () -> Flux.just(1).publishOn(Schedulers.boundedElastic()).map((number) -> seen()));
				app.post("/outlive", () -> {
					later.outlive();
					return "left";
				});
				app.post("/torn", () -> {
					log.snapshot = ContextSnapshot.capture();
					return "left";
				});
			};
		}

	}

}
